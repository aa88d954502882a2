package org.huzhu.kit.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.kit.KitConfig;
import org.jspecify.annotations.Nullable;

/** Token introspection over HTTP with the service's own credentials: one call, never repeated. */
@Singleton
class HttpIntrospection implements Introspection {

    private static final int OK = 200;
    private static final long ANSWER_BYTES_MAX = 64 * 1024;

    private final KitConfig.Standing config;
    private final ObjectMapper json = new ObjectMapper();
    private @Nullable HttpClient http;

    @Inject
    HttpIntrospection(KitConfig config) {
        this.config = config.standing();
    }

    @PreDestroy
    synchronized void close() {
        if (http != null) {
            http.shutdownNow();
        }
    }

    @Override
    public Optional<Holder> holderOf(String token) throws NoAnswer {
        HttpRequest request = HttpRequest.newBuilder(URI.create(config.introspection()))
                .timeout(config.answerTimeout())
                .header("Authorization", credentials())
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token_type_hint=access_token&token=" + encoded(token)))
                .build();
        try {
            HttpResponse<byte[]> answer =
                    client().send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
            if (answer.statusCode() != OK) {
                throw new NoAnswer("HTTP_" + answer.statusCode());
            }
            return holder(json.readTree(answer.body()));
        } catch (JsonProcessingException unreadable) {
            throw new NoAnswer("ANSWER_UNREADABLE");
        } catch (IOException away) {
            throw new NoAnswer("NO_ANSWER");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("INTERRUPTED");
        }
    }

    private static Optional<Holder> holder(JsonNode answer) throws NoAnswer {
        if (!answer.path("active").isBoolean()) {
            throw new NoAnswer("ANSWER_UNREADABLE");
        }
        if (!answer.path("active").asBoolean()) {
            return Optional.empty();
        }
        Set<String> roles = new HashSet<>();
        answer.path("huzhu_roles").forEach(role -> roles.add(role.asText()));
        Map<String, String> claims = new HashMap<>();
        answer.properties().stream()
                .filter(claim -> claim.getValue().isTextual())
                .forEach(claim -> claims.put(claim.getKey(), claim.getValue().asText()));
        return Optional.of(new Holder(roles, claims));
    }

    private synchronized HttpClient client() {
        HttpClient known = http;
        if (known == null) {
            known = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(config.connectTimeout())
                    .build();
            http = known;
        }
        return known;
    }

    private String credentials() {
        String pair = encoded(config.clientId()) + ':' + encoded(config.clientSecret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
