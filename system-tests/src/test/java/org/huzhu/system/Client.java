package org.huzhu.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huzhu.devstack.Endpoint;

/** An impatient client: every call is made once, and its answer is what the test looks at. */
final class Client {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final String persona;
    private final Map<String, String> attributes;

    private Client(String persona, Map<String, String> attributes) {
        this.persona = persona;
        this.attributes = attributes;
    }

    static Client as(String persona) {
        return new Client(persona, Map.of());
    }

    static Client as(String persona, String attribute, String value) {
        return new Client(persona, Map.of(attribute, value));
    }

    /** What came back. */
    record Answer(int status, JsonNode body, HttpResponse<String> response) {
        String text(String field) {
            return body.path(field).asText("");
        }
    }

    Answer get(String path) {
        return send(api(path).GET());
    }

    Answer post(String path, String json, String key) {
        return send(api(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Asks a simulator, a service without its door, or anything else, without a token. */
    static Answer look(Endpoint endpoint, String path) {
        return exchange(HttpRequest.newBuilder(HuzhuUnderTest.uri(endpoint).resolve(path))
                .GET());
    }

    /** Every item of a list, page after page. */
    List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + "?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .body();
            all.addAll(items(page));
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty());
        return all;
    }

    /** Tells a simulator how to behave. */
    static Answer steer(Endpoint simulator, String json) {
        return exchange(HttpRequest.newBuilder(HuzhuUnderTest.uri(simulator).resolve("/_control"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The items of a page. */
    static List<JsonNode> items(JsonNode page) {
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        return items;
    }

    private HttpRequest.Builder api(String path) {
        URI address = HuzhuUnderTest.uri(Endpoint.GATEWAY).resolve("/api/v1" + path);
        return HttpRequest.newBuilder(address).header("Accept-Language", "en");
    }

    private Answer send(HttpRequest.Builder request) {
        String token = TOKENS.computeIfAbsent(
                persona + attributes, who -> HuzhuUnderTest.stack().token(persona, attributes));
        return exchange(request.header("Authorization", "Bearer " + token));
    }

    private static Answer exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            boolean json = body.startsWith("{") || body.startsWith("[");
            return new Answer(
                    response.statusCode(),
                    json ? JSON.readTree(body) : JSON.getNodeFactory().textNode(body),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
