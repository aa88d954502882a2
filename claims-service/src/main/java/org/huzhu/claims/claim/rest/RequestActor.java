package org.huzhu.claims.claim.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.CallingActor;
import org.huzhu.claims.claim.Channel;
import org.huzhu.claims.coverage.MemberId;
import org.huzhu.kit.access.Caller;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.union.access.Roles;
import org.huzhu.union.access.UnionScope;
import org.jspecify.annotations.Nullable;

/** Translates the caller of a request into who acts on a claim. */
@RequestScoped
class RequestActor implements CallingActor {

    private static final List<String> RANKED =
            List.of(Roles.PROVINCE_REVIEWER, Roles.OFFICE_REVIEWER, Roles.UNIT_OFFICER, Roles.WORKER);

    /** Whom a person's token names as a member, in whatever role she calls. */
    private static final String MEMBER = "huzhu_member";

    private final CallerContext callers;
    private final SecurityIdentity identity;

    @Inject
    RequestActor(CallerContext callers, SecurityIdentity identity) {
        this.callers = callers;
        this.identity = identity;
    }

    @Override
    public Actor actor() {
        Caller caller = callers.caller();
        String role = RANKED.stream().filter(caller::has).findFirst().orElse("other");
        return new Actor(caller.personKey(), role, member());
    }

    private @Nullable MemberId member() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getClaim(MEMBER) == null) {
            return null;
        }
        try {
            return new MemberId(UUID.fromString(token.getClaim(MEMBER).toString()));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    @Override
    public Channel channel() {
        return UnionScope.memberId(callers.caller().scope()).isPresent() ? Channel.WORKER : Channel.UNIT;
    }
}
