package org.huzhu.devstack.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** An application on a port, with the calls that steer its behaviour: {@code /_control} and {@code /_reset}. */
final class Site implements AutoCloseable {

    /** Some five thousand transfers; as a tree in memory a file is ten times its size. */
    private static final int BODY_BYTES_MAX = 4 * 1024 * 1024;

    private static final int BACKLOG = 128;
    private static final Answer FAULT = Answer.fault(500, "internal", "the simulator was told to fail");

    private final Application application;
    private final HttpServer server;
    private final AtomicReference<Behaviour> behaviour = new AtomicReference<>(Behaviour.WELL);

    /**
     * Starts serving.
     *
     * @param host address to bind
     * @param port 0 for any free one
     */
    Site(String host, int port, Application application) throws IOException {
        this.application = application;
        this.server = HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Request request = read(exchange);
        try {
            if (request.body().length > BODY_BYTES_MAX) {
                send(exchange, Answer.fault(Answer.TOO_LARGE, "too_large", "at most " + BODY_BYTES_MAX + " bytes"));
                return;
            }
            serve(exchange, request);
        } catch (BadRequest fault) {
            send(exchange, Answer.fault(Answer.BAD_REQUEST, "invalid_request", String.valueOf(fault.getMessage())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            exchange.close();
        } catch (RuntimeException bug) {
            System.err.println(request.method() + " " + request.path() + ": " + bug);
            send(exchange, Answer.fault(500, "internal", "see the simulators' log"));
        }
    }

    private void serve(HttpExchange exchange, Request request) throws IOException, InterruptedException {
        if (request.path().startsWith("/_")) {
            send(exchange, steer(request));
            return;
        }
        if (application.inspection(request)) {
            send(exchange, application.answer(request));
            return;
        }
        if (behaviour.get().mode() == Behaviour.Mode.LATE && !application.mayBeLate(request)) {
            send(exchange, application.answer(request));
            return;
        }
        Behaviour now = behaviour.getAndUpdate(Behaviour::afterOneCall);
        switch (now.mode()) {
            case OK -> send(exchange, application.answer(request));
            case SLOW -> {
                Thread.sleep(now.delayMs());
                send(exchange, application.answer(request));
            }
            case WRONG -> send(exchange, application.wrongly(request));
            case ERROR -> send(exchange, FAULT);
            case DEAD -> exchange.close();
            case ACT_THEN_LOSE_ANSWER -> {
                application.answer(request);
                exchange.close();
            }
            case LATE -> {
                Thread.ofVirtual().start(() -> arrive(request, now.delayMs()));
                exchange.close();
            }
        }
    }

    /** What was lost on the way arrives after all. */
    private void arrive(Request request, long delayMs) {
        try {
            Thread.sleep(delayMs);
            application.answer(request);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException refused) {
            System.err.println(request.method() + " " + request.path() + ", arrived late: " + refused);
        }
    }

    private Answer steer(Request request) {
        if (request.is("GET", "/_control")) {
            return Answer.json(Answer.OK, behaviour.get().json());
        }
        if (request.is("POST", "/_control")) {
            behaviour.set(Behaviour.read(Json.object(request.body())));
            return Answer.json(Answer.OK, behaviour.get().json());
        }
        if (request.is("POST", "/_reset")) {
            behaviour.set(Behaviour.WELL);
            application.reset();
            return Answer.json(Answer.OK, behaviour.get().json());
        }
        return application.answer(request);
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                form(exchange.getRequestURI().getRawQuery()),
                headers,
                body);
    }

    /** Reads {@code a=1&b=2}; null or blank is no field. */
    static Map<String, String> form(@org.jspecify.annotations.Nullable String text) {
        Map<String, String> fields = new HashMap<>();
        if (text != null) {
            for (String field : text.split("&", -1)) {
                int equals = field.indexOf('=');
                if (equals > 0) {
                    fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
                }
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new BadRequest("a form field is wrongly encoded");
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        Answer.Content content = answer.content();
        byte[] body = answer.bytes();
        exchange.getResponseHeaders().set("Content-Type", answer.contentType() + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (content != null) {
            exchange.sendResponseHeaders(answer.status(), 0);
            try (var out = new BufferedOutputStream(exchange.getResponseBody())) {
                content.writeTo(out);
            }
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
