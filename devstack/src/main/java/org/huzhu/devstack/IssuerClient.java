package org.huzhu.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks the demo's issuer for tokens. */
final class IssuerClient {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final StackSettings settings;

    IssuerClient(StackSettings settings) {
        this.settings = settings;
    }

    String token(String persona, Map<String, String> attributes) {
        Map<String, String> form = new TreeMap<>(attributes);
        form.put("grant_type", "client_credentials");
        form.put("persona", persona);
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = request("/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        JsonNode answer = ask(request);
        if (!answer.has("access_token")) {
            throw new StackFailure("No token for " + persona + ": "
                    + answer.path("error_description").asText("the issuer refused"));
        }
        return answer.path("access_token").asText();
    }

    /** Returns the personas of the demo with their titles, in the order in which they are shown. */
    Map<String, String> personas() {
        Map<String, String> titles = new LinkedHashMap<>();
        ask(request("/personas").GET().build())
                .forEach(persona -> titles.put(
                        persona.path("name").asText(), persona.path("title").asText()));
        return titles;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.address(Endpoint.ISSUER) + path))
                .timeout(PATIENCE);
    }

    private JsonNode ask(HttpRequest request) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return new ObjectMapper()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException unreachable) {
            throw new StackFailure(
                    "The issuer at " + settings.address(Endpoint.ISSUER) + " does not answer. Start it: ./huzhu up",
                    unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
