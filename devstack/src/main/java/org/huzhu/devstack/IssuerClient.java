package org.huzhu.devstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks the demo's issuer for tokens. */
final class IssuerClient {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;

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
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.address(Endpoint.ISSUER) + "/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            var json = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() != OK) {
                throw new StackFailure("No token for " + persona + ": "
                        + json.path("error_description").asText(answer.body()));
            }
            return json.path("access_token").asText();
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
