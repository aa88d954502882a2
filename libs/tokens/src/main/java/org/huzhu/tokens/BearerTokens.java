package org.huzhu.tokens;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jose4j.jwt.JwtClaims;

/** Makes a caller of the access token of a request; a request without one has no caller. */
@Singleton
public final class BearerTokens implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(BearerTokens.class);
    private static final String SCHEME = "Bearer";
    private static final String ROLES = "huzhu_roles";
    private static final int PATIENCE_MILLIS = 2_000;

    private final TokenCheck check;
    private final IssuerKeys keys;

    BearerTokens(Vertx vertx, TokenConfig config) {
        this.check = new TokenCheck(
                config.issuer(), config.audience(), config.lifeMax(), config.leeway(), Clock.systemUTC());
        HttpClient client = vertx.createHttpClient();
        this.keys = new IssuerKeys(
                () -> read(client, config.keys()),
                System::nanoTime,
                config.keysPause(),
                config.keysFresh(),
                config.keysKept());
    }

    private static CompletionStage<String> read(HttpClient client, URI keys) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(keys.toString())
                        .setConnectTimeout(PATIENCE_MILLIS)
                        .setTimeout(PATIENCE_MILLIS))
                .compose(HttpClientRequest::send)
                .compose(BearerTokens::keySet)
                .map(Buffer::toString)
                .toCompletionStage();
    }

    private static Future<Buffer> keySet(HttpClientResponse answer) {
        return answer.statusCode() == 200
                ? answer.body()
                : Future.failedFuture("The issuer answered " + answer.statusCode());
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        List<String> headers = context.request().headers().getAll("Authorization");
        if (headers.isEmpty() || !isBearer(headers.getFirst())) {
            return Uni.createFrom().nullItem();
        }
        try {
            if (headers.size() > 1) {
                throw new AuthenticationFailedException("There are several tokens");
            }
            String token = headers.getFirst().substring(SCHEME.length()).strip();
            String keyId = check.keyIdOf(token);
            Optional<PublicKey> key = keys.atHand(keyId);
            if (key.isPresent()) {
                return Uni.createFrom().item(callerOf(token, key.get()));
            }
            return onContext(Uni.createFrom().completionStage(() -> keys.find(keyId)))
                    .map(found -> callerOf(
                            token,
                            found.orElseThrow(() -> new AuthenticationFailedException("The issuer has no such key"))));
        } catch (AuthenticationFailedException refused) {
            LOG.debugf("A token was refused: %s", refused.getMessage());
            return Uni.createFrom().failure(refused);
        }
    }

    /** Another caller's thread may have brought the keys; each goes on where it was. */
    private static <T> Uni<T> onContext(Uni<T> keys) {
        Context here = Vertx.currentContext();
        return here == null ? keys : keys.emitOn(task -> here.runOnContext(nothing -> task.run()));
    }

    private static boolean isBearer(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && (header.length() == SCHEME.length() || header.charAt(SCHEME.length()) == ' ');
    }

    private SecurityIdentity callerOf(String token, PublicKey key) {
        JwtClaims claims = check.verify(token, key);
        // Read first: the principal turns the claims into JSON values.
        Set<String> roles = rolesOf(claims);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(token, "JWT", claims))
                .addRoles(roles)
                .build();
    }

    private static Set<String> rolesOf(JwtClaims claims) {
        Set<String> roles = new HashSet<>();
        if (claims.getClaimValue(ROLES) instanceof Collection<?> named) {
            named.forEach(role -> {
                if (role instanceof String text) {
                    roles.add(text);
                }
            });
        }
        return roles;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", SCHEME));
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME));
    }
}
