package org.huzhu.kit.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the running request. */
@RequestScoped
public class CallerContext {

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;
    private final CallerReader reader;
    private @Nullable Caller caller;

    @Inject
    public CallerContext(SecurityIdentity identity, CurrentVertxRequest request, CallerReader reader) {
        this.identity = identity;
        this.request = request;
        this.reader = reader;
    }

    /** Returns the caller; an anonymous one sees nothing. */
    public Caller caller() {
        Caller known = caller;
        if (known == null) {
            var http = request.getCurrent();
            String languages = http == null ? null : http.request().getHeader("Accept-Language");
            Locale locale = Languages.pick(languages);
            known = token().map(token -> reader.read(token, identity.getRoles(), locale))
                    .orElseGet(() -> Caller.anonymous(locale));
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
        return text("huzhu_partner");
    }

    /** Returns the OAuth client that the token was given to, if it names one. */
    public Optional<String> client() {
        return text("azp").or(() -> text("client_id"));
    }

    private Optional<String> text(String claim) {
        return token().map(token -> token.<Object>getClaim(claim))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }
}
