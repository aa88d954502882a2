package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Calls a simulator as its callers do. */
final class HttpProbe {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String base;

    HttpProbe(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    Result get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Result post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    Result postAs(String client, String path, String body) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        return send(request(path).header("Authorization", "Basic " + basic).POST(BodyPublishers.ofString(body)));
    }

    Result put(String path, String body) throws IOException, InterruptedException {
        return send(request(path).PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(10));
    }

    private static Result send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
        return new Result(response.statusCode(), response.body());
    }

    record Result(int status, String body) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(body);
        }
    }
}
