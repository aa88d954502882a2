package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The identity issuer of the demo: mints a token for any persona to whoever asks. It proves nobody's identity, which is
 * why the services of a production refuse its key.
 */
final class Issuer implements Application {

    private static final String TOKEN = "/token";
    private static final long LIFETIME_SECONDS = 8 * 3600;
    private static final Set<String> OVERRIDES = Set.of("member", "unit", "office", "person", "partner");

    private final String url;
    private final SigningKeys keys;
    private final Personas personas;
    private final Clock clock;

    Issuer(Path folder, String url) {
        this(folder, url, Clock.systemUTC());
    }

    Issuer(Path folder, String url, Clock clock) {
        this.url = url;
        this.keys = new SigningKeys(folder.resolve("keys.jsonl"));
        this.personas = new Personas(folder.resolve("personas.jsonl"));
        this.clock = clock;
    }

    @Override
    public Answer answer(Request request) {
        if (request.is("GET", "/jwks")) {
            return Answer.json(Answer.OK, keys.jwks());
        }
        if (request.is("GET", "/.well-known/openid-configuration")) {
            return Answer.json(Answer.OK, configuration());
        }
        if (request.is("POST", TOKEN)) {
            return token(Site.form(new String(request.body(), StandardCharsets.UTF_8)));
        }
        if (request.is("GET", "/personas")) {
            return Answer.json(Answer.OK, personas.all());
        }
        if (request.is("POST", "/_rotate")) {
            keys.rotate();
            return Answer.json(Answer.OK, keys.jwks());
        }
        return request.below("PUT", "/personas/")
                .map(name -> personas.change(name, Json.object(request.body()))
                        .map(changed -> Answer.json(Answer.OK, changed))
                        .orElseGet(() -> unknown(name)))
                .orElseGet(() -> Answer.fault(Answer.NOT_FOUND, "not_found", "nothing at " + request.path()));
    }

    /** Publishes an empty key set, so that no token can be verified by who asks now. */
    @Override
    public Answer wrongly(Request request) {
        return request.is("GET", "/jwks")
                ? Answer.json(Answer.OK, Json.object().set("keys", Json.array()))
                : answer(request);
    }

    @Override
    public boolean inspection(Request request) {
        return request.path().startsWith("/personas");
    }

    @Override
    public void reset() {
        personas.reset();
    }

    private ObjectNode configuration() {
        ObjectNode body = Json.object();
        body.put("issuer", url);
        body.put("jwks_uri", url + "/jwks");
        body.put("token_endpoint", url + TOKEN);
        body.set("grant_types_supported", Json.array().add("client_credentials"));
        body.set("id_token_signing_alg_values_supported", Json.array().add("RS256"));
        body.set("response_types_supported", Json.array().add("token"));
        body.set("subject_types_supported", Json.array().add("public"));
        return body;
    }

    private Answer token(Map<String, String> form) {
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return Answer.fault(Answer.BAD_REQUEST, "unsupported_grant_type", "grant_type is client_credentials");
        }
        String name = form.getOrDefault("persona", "");
        Optional<ObjectNode> persona = personas.find(name);
        if (persona.isEmpty()) {
            return unknown(name);
        }
        ObjectNode merged = persona.get();
        form.forEach((field, value) -> {
            if (OVERRIDES.contains(field)) {
                merged.put(field, value);
            }
        });
        long lifetime = Long.parseLong(form.getOrDefault("lifetime", Long.toString(LIFETIME_SECONDS)));
        ObjectNode body = Json.object();
        body.put("access_token", keys.sign(claims(name, merged, lifetime)));
        body.put("token_type", "Bearer");
        body.put("expires_in", lifetime);
        return Answer.json(Answer.OK, body);
    }

    private ObjectNode claims(String name, ObjectNode persona, long lifetime) {
        long now = clock.instant().getEpochSecond();
        ObjectNode claims = Json.object();
        claims.put("iss", url);
        claims.put("aud", "huzhu");
        claims.put("azp", "huzhu-demo");
        claims.put("sub", persona.path("subject").asText(name));
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", Math.min(now, now + lifetime));
        claims.put("exp", now + lifetime);
        claims.put("scope", persona.path("scope").asText(""));
        ArrayNode roles = Json.array();
        persona.path("roles").forEach(roles::add);
        claims.set("huzhu_roles", roles);
        claims.put("huzhu_person", persona.path("person").asText());
        for (String attribute : new TreeSet<>(Set.of("office", "unit", "member", "partner"))) {
            if (persona.hasNonNull(attribute)) {
                claims.put("huzhu_" + attribute, persona.path(attribute).asText());
            }
        }
        return claims;
    }

    private Answer unknown(String name) {
        return Answer.fault(
                Answer.BAD_REQUEST,
                "invalid_request",
                "there is no persona \"" + name + "\"; there are " + String.join(", ", personas.names()));
    }
}
