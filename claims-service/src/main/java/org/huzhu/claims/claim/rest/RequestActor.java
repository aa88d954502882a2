package org.huzhu.claims.claim.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.CallingActor;
import org.huzhu.claims.claim.Channel;
import org.huzhu.claims.member.MemberId;
import org.huzhu.kit.access.Caller;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.union.access.Roles;
import org.huzhu.union.access.UnionScope;

/** Translates the caller of a request into who acts on a claim. */
@RequestScoped
class RequestActor implements CallingActor {

    private static final List<String> RANKED =
            List.of(Roles.PROVINCE_REVIEWER, Roles.OFFICE_REVIEWER, Roles.UNIT_OFFICER, Roles.WORKER);

    /** Whom a person's token names as a member, in whatever role she calls. */
    private static final String MEMBER = "huzhu_member";

    private final CallerContext callers;

    @Inject
    RequestActor(CallerContext callers) {
        this.callers = callers;
    }

    @Override
    public Actor actor() {
        Caller caller = callers.caller();
        String role = RANKED.stream().filter(caller::has).findFirst().orElse("other");
        return new Actor(caller.personKey(), role, member());
    }

    private Optional<MemberId> member() {
        return callers.token()
                .map(token -> token.<Object>getClaim(MEMBER))
                .map(Object::toString)
                .flatMap(RequestActor::memberId);
    }

    private static Optional<MemberId> memberId(String text) {
        try {
            return Optional.of(new MemberId(UUID.fromString(text)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public Channel channel() {
        return UnionScope.memberId(callers.caller().scope()).isPresent() ? Channel.WORKER : Channel.UNIT;
    }
}
