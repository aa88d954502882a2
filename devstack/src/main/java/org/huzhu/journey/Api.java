package org.huzhu.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A patient client of the public API. A call that met a dead connection, a part that is away (502, 503, 504) or a
 * command still in flight is made again, with the same idempotency key, until its patience ends; a refusal is thrown at
 * once, and so is a 500, because that is a bug, whatever was killed.
 */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CALL_MAX = Duration.ofSeconds(30);
    private static final Set<Integer> TRY_AGAIN = Set.of(408, 425, 429, 502, 503, 504);

    private final Addresses addresses;
    private final JourneyId id;
    private final HttpClient http;
    private final PersonaTokens tokens;
    private final Duration patience;
    private final Consumer<String> onTrouble;

    Api(Addresses addresses, JourneyId id, Duration patience, Consumer<String> onTrouble) {
        this.addresses = addresses;
        this.id = id;
        this.patience = patience;
        this.onTrouble = onTrouble;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        this.tokens = new PersonaTokens(http, addresses.issuer());
    }

    /** What a call came back with. */
    public record Answer(int status, JsonNode body) {
        /** The text of a field, empty when there is none. */
        public String text(String field) {
            return body.path(field).asText("");
        }
    }

    /** Makes an empty JSON object or array to be filled. */
    static ObjectMapper json() {
        return JSON;
    }

    Addresses addresses() {
        return addresses;
    }

    /** Gives a persona its place in this run. */
    void introduce(String persona, Map<String, String> attributes) {
        Deadline deadline = Deadline.in(patience);
        while (true) {
            try {
                tokens.introduce(persona, attributes);
                return;
            } catch (IOException away) {
                deadline.pause("the issuer to take persona " + persona);
            }
        }
    }

    /** Asks; what is not there yet is the caller's business. */
    Answer get(String persona, String path) {
        return call(persona, "GET " + path, () -> request(path).GET());
    }

    /** Commands, under a key that follows from the run and the step. */
    Answer post(String persona, String path, JsonNode body, String step) {
        return post(persona, path, body.toString().getBytes(StandardCharsets.UTF_8), "application/json", step);
    }

    Answer post(String persona, String path, byte[] body, String contentType, String step) {
        return postUnderKey(persona, path, body, contentType, id.key(step));
    }

    /** Commands under a key that several runs share, because the thing is made once for all of them. */
    Answer postOnce(String persona, String path, JsonNode body, String key) {
        return postUnderKey(persona, path, body.toString().getBytes(StandardCharsets.UTF_8), "application/json", key);
    }

    private Answer postUnderKey(String persona, String path, byte[] body, String contentType, String key) {
        return call(
                persona,
                "POST " + path,
                () -> request(path)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    Answer put(String persona, String path, byte[] body, String contentType) {
        return call(
                persona,
                "PUT " + path,
                () -> request(path)
                        .header("Content-Type", contentType)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Uploads one file of a kind as a multipart form. */
    Answer upload(
            String persona, String path, String kind, String fileName, String mediaType, byte[] file, String step) {
        String boundary = "huzhu-" + id + "-" + step;
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                        + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + fileName + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(persona, path, form.toByteArray(), "multipart/form-data; boundary=" + boundary, step);
    }

    /** Asks until the answer fits; the body of every look is shown to {@code seen}. */
    Answer await(String persona, String path, String what, Predicate<JsonNode> fits, Consumer<JsonNode> seen) {
        Deadline deadline = Deadline.in(patience);
        while (true) {
            Answer answer = get(persona, path);
            seen.accept(answer.body());
            if (fits.test(answer.body())) {
                return answer;
            }
            deadline.pause(what);
        }
    }

    /** Tries until it is not refused with one of the codes that time heals. */
    Answer insist(String what, Set<String> healing, java.util.function.Supplier<Answer> call) {
        Deadline deadline = Deadline.in(patience);
        while (true) {
            try {
                return call.get();
            } catch (ApiRefusal refusal) {
                if (!healing.contains(refusal.code())) {
                    throw refusal;
                }
                deadline.pause(what + " (" + refusal.code() + ")");
            }
        }
    }

    /** Loads a record into a simulator of the outside world. */
    void load(java.net.URI address, JsonNode body) {
        Deadline deadline = Deadline.in(patience);
        while (true) {
            try {
                HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
                if (answer.statusCode() < 300) {
                    return;
                }
            } catch (IOException away) {
                onTrouble.accept("the simulator at " + address + " is away");
            }
            deadline.pause("the simulator at " + address);
        }
    }

    /** Asks a simulator of the outside world. */
    JsonNode look(java.net.URI address) {
        Deadline deadline = Deadline.in(patience);
        while (true) {
            try {
                HttpResponse<String> answer =
                        send(HttpRequest.newBuilder(address).GET());
                if (answer.statusCode() == 200) {
                    return JSON.readTree(answer.body());
                }
            } catch (IOException away) {
                onTrouble.accept("the simulator at " + address + " is away");
            }
            deadline.pause("the simulator at " + address);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(addresses.gateway().resolve("/api/v1" + path))
                .header("Accept-Language", "en")
                .header("Accept", "application/json, application/xml, application/problem+json");
    }

    private Answer call(String persona, String call, java.util.function.Supplier<HttpRequest.Builder> request) {
        Deadline deadline = Deadline.in(patience);
        boolean freshToken = false;
        while (true) {
            try {
                HttpResponse<String> answer =
                        send(request.get().header("Authorization", "Bearer " + tokens.token(persona)));
                int status = answer.statusCode();
                JsonNode body = parsed(answer.body());
                if (status < 300) {
                    return new Answer(status, body);
                }
                boolean unknownToken = status == 401 && !freshToken;
                boolean inFlight = status == 409 && body.path("code").asText().equals("IDEMPOTENCY_IN_FLIGHT");
                if (unknownToken) {
                    freshToken = true;
                    tokens.forget(persona);
                } else if (!inFlight && !TRY_AGAIN.contains(status)) {
                    throw new ApiRefusal(call, status, body);
                }
                onTrouble.accept(call + " answered " + status);
            } catch (IOException broken) {
                onTrouble.accept(call + " broke off");
            }
            deadline.pause(call);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(CALL_MAX).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutOfPatience("Interrupted in the middle of a call");
        }
    }

    private static JsonNode parsed(String body) throws IOException {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        char first = body.stripLeading().charAt(0);
        return first == '{' || first == '['
                ? JSON.readTree(body)
                : JSON.getNodeFactory().textNode(body);
    }
}
