package org.huzhu.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A service as the gateway sees it: says what it received, and misbehaves where the path asks for it. */
final class UpstreamDouble {

    private final String name;
    private final int port;
    private final Map<String, AtomicInteger> hits = new ConcurrentHashMap<>();
    private HttpServer server;

    UpstreamDouble(String name) {
        this.name = name;
        this.port = freePort();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    synchronized void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", this::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        int hit = hits.computeIfAbsent(exchange.getRequestURI().toString(), key -> new AtomicInteger())
                .incrementAndGet();
        try (exchange) {
            switch (last) {
                case "slow" -> {
                    pause(2_500);
                    echo(exchange, hit);
                }
                case "cut" -> {
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write(new byte[10]);
                    exchange.getResponseBody().flush();
                }
                case "drop" -> exchange.getRequestBody().readAllBytes();
                case "drop-once" -> {
                    if (hit > 1) {
                        echo(exchange, hit);
                    } else {
                        exchange.getRequestBody().readAllBytes();
                    }
                }
                case "created" -> {
                    exchange.getResponseHeaders().set("Location", url() + "/api/v1/claims/42?x=1");
                    exchange.getResponseHeaders().set("Server", "secret/1.0");
                    exchange.getResponseHeaders().set("Connection", "X-Inner");
                    exchange.getResponseHeaders().set("X-Inner", "hop");
                    exchange.getResponseHeaders().set("ETag", "\"7\"");
                    exchange.getResponseHeaders().set("Idempotency-Replayed", "true");
                    exchange.getResponseHeaders().set("X-Request-Id", "of-the-service");
                    exchange.sendResponseHeaders(201, -1);
                }
                case "nothing" -> exchange.sendResponseHeaders(204, -1);
                case "not-modified" -> exchange.sendResponseHeaders(304, -1);
                case "large" -> {
                    exchange.sendResponseHeaders(200, 0);
                    OutputStream out = exchange.getResponseBody();
                    byte[] block = new byte[64 * 1024];
                    for (int i = 0; i < 800; i++) {
                        out.write(block);
                    }
                }
                case "refused" -> {
                    exchange.getRequestBody().readAllBytes();
                    byte[] problem = "{\"code\":\"OF_THE_SERVICE\"}".getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
                    exchange.sendResponseHeaders(409, problem.length);
                    exchange.getResponseBody().write(problem);
                }
                default -> echo(exchange, hit);
            }
        }
    }

    private void echo(HttpExchange exchange, int hit) throws IOException {
        MessageDigest digest = sha256();
        long length = 0;
        byte[] block = new byte[64 * 1024];
        String hold = exchange.getRequestHeaders().getFirst("X-Hold");
        InputStream in = exchange.getRequestBody();
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            if (hold != null && length == 0) {
                pause(Long.parseLong(hold));
            }
            digest.update(block, 0, n);
            length += n;
        }
        JsonObject headers = new JsonObject();
        exchange.getRequestHeaders()
                .forEach(
                        (key, values) -> headers.put(key.toLowerCase(java.util.Locale.ROOT), String.join("|", values)));
        byte[] answer = new JsonObject()
                .put("service", name)
                .put("method", exchange.getRequestMethod())
                .put("uri", exchange.getRequestURI().toString())
                .put("headers", headers)
                .put("length", length)
                .put("sha256", HexFormat.of().formatHex(digest.digest()))
                .put("hit", hit)
                .toBuffer()
                .getBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, head ? -1 : answer.length);
        if (!head) {
            exchange.getResponseBody().write(answer);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
