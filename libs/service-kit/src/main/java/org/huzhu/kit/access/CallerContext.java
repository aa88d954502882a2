package org.huzhu.kit.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the running request. */
@RequestScoped
public class CallerContext {

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;
    private @Nullable Caller caller;

    @Inject
    public CallerContext(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /** Returns the caller; an anonymous one sees nothing. */
    public Caller caller() {
        Caller known = caller;
        if (known == null) {
            var http = request.getCurrent();
            String languages = http == null ? null : http.request().getHeader("Accept-Language");
            known = CallerReader.read(identity, Languages.pick(languages));
            caller = known;
        }
        return known;
    }

    /** Returns the verified token; empty for an anonymous caller. */
    public Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }

    /** Returns which partner system the token was given to, if it was. */
    public Optional<String> partner() {
        return CallerReader.text(identity, "huzhu_partner");
    }

    /** Returns the OAuth client that the token was given to, if it names one. */
    public Optional<String> client() {
        return CallerReader.text(identity, "azp").or(() -> CallerReader.text(identity, "client_id"));
    }
}
