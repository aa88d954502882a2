package org.huzhu.claims.claim.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.CallingActor;
import org.huzhu.claims.claim.Channel;
import org.huzhu.kit.access.Caller;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.access.Roles;

/** Translates the caller of a request into who acts on a claim. */
@RequestScoped
class RequestActor implements CallingActor {

    private static final List<String> RANKED =
            List.of(Roles.PROVINCE_REVIEWER, Roles.OFFICE_REVIEWER, Roles.UNIT_OFFICER, Roles.WORKER);

    private final CallerContext callers;

    @Inject
    RequestActor(CallerContext callers) {
        this.callers = callers;
    }

    @Override
    public Actor actor() {
        Caller caller = callers.caller();
        String role = RANKED.stream().filter(caller::has).findFirst().orElse("other");
        return new Actor(caller.personKey(), role);
    }

    @Override
    public Channel channel() {
        return callers.caller().memberId().isPresent() ? Channel.WORKER : Channel.UNIT;
    }
}
