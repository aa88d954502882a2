package org.huzhu.gateway.identity.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.huzhu.gateway.identity.AccessRules;
import org.huzhu.gateway.problem.GatewayRefusal;
import org.huzhu.gateway.problem.http.ProblemAnswers;
import org.jboss.logging.Logger;

/** Lets a request pass when its token is good and allows the operation; refuses it otherwise. */
@Singleton
public final class TokenGate {
    private static final Logger LOG = Logger.getLogger(TokenGate.class);

    private final IdentityProviderManager providers;
    private final ProblemAnswers answers;

    TokenGate(IdentityProviderManager providers, ProblemAnswers answers) {
        this.providers = providers;
        this.answers = answers;
    }

    /** Handles a request that needs a role known to {@link AccessRules}; its body must be paused. */
    public void requireCaller(RoutingContext context) {
        verify(
                context,
                roles -> AccessRules.allow(roles, context.request().method().name(), context.normalizedPath()));
    }

    /** Handles a request that needs one certain role. */
    public void requireRole(RoutingContext context, String role) {
        verify(context, roles -> roles.contains(role));
    }

    private void verify(RoutingContext context, Predicate<Set<String>> rule) {
        // Without this the platform answers a bad token itself, with an empty 401.
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>) (at, failure) -> {});
        QuarkusHttpUser.getSecurityIdentity(context, providers)
                .subscribe()
                .with(identity -> decide(context, identity, rule), failure -> refuse(context, failure));
    }

    private void decide(RoutingContext context, SecurityIdentity identity, Predicate<Set<String>> rule) {
        if (identity == null || identity.isAnonymous()) {
            answers.refuse(context, GatewayRefusal.UNAUTHENTICATED, Map.of());
        } else if (!rule.test(identity.getRoles())) {
            answers.refuse(
                    context,
                    GatewayRefusal.FORBIDDEN,
                    Map.of("method", context.request().method().name(), "path", context.normalizedPath()));
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            answers.refuse(context, GatewayRefusal.UNAUTHENTICATED, Map.of());
        } else {
            LOG.warn("A token could not be verified", failure);
            answers.refuse(context, GatewayRefusal.IDENTITY_UNAVAILABLE, Map.of());
        }
    }
}
