package org.huzhu.claims.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The medical insurance and the work-injury register in this JVM. What is PUT is known; {@code PUT /_mode} with
 * {@code ok}, {@code slow} or {@code dead} says how they behave.
 */
public final class OutsideDouble implements QuarkusTestResourceLifecycleManager {

    static final String ADDRESS = "huzhu.test.outside";

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile String mode = "ok";
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        System.setProperty(ADDRESS, address);
        return Map.of(
                "huzhu.claims.medical-insurance.url", address,
                "huzhu.claims.work-injury.url", address,
                "huzhu.claims.verification.every", "0.2s",
                "huzhu.claims.verification.tries", "2",
                "huzhu.claims.verification.wait-min", "50ms",
                "huzhu.claims.verification.wait-max", "100ms",
                "huzhu.claims.verification.lease", "2s");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if ("PUT".equals(exchange.getRequestMethod())) {
            if ("/_mode".equals(path)) {
                mode = sent;
            } else {
                known.put(path, sent);
            }
            send(exchange, 200, "{}");
            return;
        }
        if (path.startsWith("/_asked")) {
            send(exchange, 200, String.valueOf(asked.getOrDefault(path.substring("/_asked".length()), 0)));
            return;
        }
        asked.merge(path, 1, Integer::sum);
        switch (mode) {
            case "dead" -> exchange.close();
            case "slow" -> {
                try {
                    Thread.sleep(2500);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
            default -> {
                String found = known.get(path);
                send(exchange, found == null ? 404 : 200, found == null ? "{}" : found);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
