package org.huzhu.claims.verification.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.huzhu.claims.verification.Reply;

/**
 * Reads one JSON document from an outside system, within a deadline for the whole exchange, the body included.
 * Whatever goes wrong outside is {@link Reply.Away}; nothing is retried here.
 */
final class OutsideCall {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration WHOLE = Duration.ofSeconds(2);
    private static final int BODY_MAX = 64 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Circuit circuit = new Circuit(5, Duration.ofSeconds(5), System::nanoTime);

    <T> Reply<T> read(URI address, Function<JsonNode, T> reader) {
        if (!circuit.lets()) {
            return new Reply.Away<>("circuit-open");
        }
        Reply<T> reply = exchange(address, reader);
        if (reply instanceof Reply.Away) {
            circuit.failed();
        } else {
            circuit.succeeded();
        }
        return reply;
    }

    private <T> Reply<T> exchange(URI address, Function<JsonNode, T> reader) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(WHOLE)
                .header("Accept", "application/json")
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), BODY_MAX));
        try {
            HttpResponse<byte[]> response = sent.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
            return switch (response.statusCode()) {
                case 200 -> new Reply.Found<>(reader.apply(JSON.readTree(response.body())));
                case 404 -> new Reply.Absent<>();
                default -> new Reply.Away<>("status-" + response.statusCode());
            };
        } catch (TimeoutException e) {
            sent.cancel(true);
            return new Reply.Away<>("timeout");
        } catch (ExecutionException e) {
            return new Reply.Away<>("unreachable");
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            return new Reply.Away<>("garbage");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Away<>("interrupted");
        }
    }
}
