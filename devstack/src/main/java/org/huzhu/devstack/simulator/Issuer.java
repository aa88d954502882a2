package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
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
    private static final String INTROSPECT = "/introspect";
    private static final String ENABLED = "enabled";
    private static final Set<String> CLIENTS = Set.of("huzhu-enrollment", "huzhu-claims", "huzhu-payout");
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
        if (request.is("POST", INTROSPECT)) {
            return introspect(request);
        }
        if (request.is("GET", "/personas")) {
            return Answer.json(Answer.OK, personas.all());
        }
        if (request.is("POST", "/_rotate")) {
            keys.rotate();
            return Answer.json(Answer.OK, keys.jwks());
        }
        return request.below("PUT", "/persons/")
                .map(person -> enable(person, Json.object(request.body())))
                .or(() -> changePersona(request))
                .orElseGet(() -> Answer.fault(Answer.NOT_FOUND, "not_found", "nothing at " + request.path()));
    }

    private Optional<Answer> changePersona(Request request) {
        return request.below("PUT", "/personas/")
                .map(name -> personas.change(name, Json.object(request.body()))
                        .map(changed -> Answer.json(Answer.OK, changed))
                        .orElseGet(() -> unknown(name)));
    }

    private Answer enable(String person, ObjectNode wanted) {
        if (wanted.size() != 1 || !wanted.path(ENABLED).isBoolean()) {
            throw new BadRequest("enabled is true or false");
        }
        personas.enable(person, wanted.path(ENABLED).asBoolean());
        return Answer.json(Answer.OK, wanted.put("person", person));
    }

    /**
     * Tells what a token is worth now (RFC 7662): nothing when its time is over or its person was disabled; else its claims
     * with the roles that the persona has today.
     */
    private Answer introspect(Request request) {
        String credentials = request.headers().getOrDefault("authorization", "");
        if (!credentials.matches("Basic [A-Za-z0-9+/=]+") || !client(credentials.substring(6))) {
            return Answer.fault(
                    Answer.UNAUTHORIZED, "invalid_client", "a service of the demo and its secret are expected");
        }
        String token =
                Site.form(new String(request.body(), StandardCharsets.UTF_8)).getOrDefault("token", "");
        return Answer.json(
                Answer.OK,
                keys.verified(token)
                        .filter(claims ->
                                claims.path("exp").asLong() > clock.instant().getEpochSecond())
                        .filter(claims ->
                                personas.enabled(claims.path("huzhu_person").asText()))
                        .map(this::withRolesOfToday)
                        .map(claims -> claims.put("active", true))
                        .orElseGet(() -> Json.object().put("active", false)));
    }

    private ObjectNode withRolesOfToday(ObjectNode claims) {
        personas.ofSubject(claims.path("sub").asText())
                .ifPresent(persona -> claims.set("huzhu_roles", persona.path("roles")));
        return claims;
    }

    private static boolean client(String credentials) {
        String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        return CLIENTS.stream().anyMatch(client -> pair.equals(client + ":huzhu-dev"));
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
        return request.path().startsWith("/person");
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
        body.put("introspection_endpoint", url + INTROSPECT);
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
        if (!personas.enabled(merged.path("person").asText())) {
            return Answer.fault(Answer.BAD_REQUEST, "invalid_grant", "this person is disabled");
        }
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
