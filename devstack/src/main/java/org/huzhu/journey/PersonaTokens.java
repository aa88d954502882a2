package org.huzhu.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The access tokens of the personas, fetched from the issuer when first needed. */
final class PersonaTokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI issuer;
    private final Map<String, Map<String, String>> attributes = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    PersonaTokens(HttpClient http, URI issuer) {
        this.http = http;
        this.issuer = issuer;
    }

    /** Gives a persona attributes of this run, and tells the issuer so that {@code ./huzhu token} knows them too. */
    void introduce(String persona, Map<String, String> itsAttributes) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        itsAttributes.forEach(body::put);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(issuer.resolve("/personas/" + persona))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
        if (answer.statusCode() != 200) {
            throw new IOException("The issuer answered " + answer.statusCode() + " for persona " + persona);
        }
        attributes.put(persona, Map.copyOf(itsAttributes));
        tokens.remove(persona);
    }

    String token(String persona) throws IOException {
        String known = tokens.get(persona);
        if (known == null) {
            known = fetch(persona);
            tokens.put(persona, known);
        }
        return known;
    }

    /** Forgets a token that was refused. */
    void forget(String persona) {
        tokens.remove(persona);
    }

    private String fetch(String persona) throws IOException {
        Map<String, String> form = new java.util.TreeMap<>(attributes.getOrDefault(persona, Map.of()));
        form.put("grant_type", "client_credentials");
        form.put("persona", persona);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(issuer.resolve("/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new IOException("The issuer answered " + answer.statusCode() + " for persona " + persona);
        }
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
