package org.huzhu.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the issuer of the tests says about the holders of its tokens: that all is as the token says, unless told otherwise.
 * {@code TestStanding.revoke("person-of-finance-checker")}; whoever changes something calls {@link #restore} afterwards.
 */
public final class TestStanding {

    static final String PATH = "/introspect";

    private static final String CONTROL = "/_standing";
    private static final String REVOKED = "revoked";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> byPerson = new ConcurrentHashMap<>();
    private final List<String> clients = new ArrayList<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean away;

    private TestStanding() {}

    static void serve(HttpServer server) {
        TestStanding standing = new TestStanding();
        server.createContext(PATH, standing::answer);
        server.createContext(CONTROL, standing::control);
    }

    /** From now on the tokens of a natural person count no longer. */
    public static void revoke(String person) {
        tell(JSON.createObjectNode().put("person", person).put(REVOKED, true));
    }

    /** From now on another claim than the one in a person's tokens holds; null for none. */
    public static void change(String person, String claim, @org.jspecify.annotations.Nullable Object value) {
        ObjectNode told = JSON.createObjectNode().put("person", person);
        told.putObject("claims").set(claim, JSON.valueToTree(value));
        tell(told);
    }

    /** From now on the issuer answers 500. */
    public static void away() {
        tell(JSON.createObjectNode().put("away", true));
    }

    /** All is as the tokens say. */
    public static void restore() {
        tell(JSON.createObjectNode().put("restore", true));
    }

    /** Returns how often the issuer was asked since the start. */
    public static int questions() {
        return ask().path("questions").asInt();
    }

    /** Returns who asked last: the client's name and secret, as sent. */
    public static String lastClient() {
        return ask().path("client").asText();
    }

    private static JsonNode ask() {
        return tell(JSON.createObjectNode());
    }

    private static JsonNode tell(ObjectNode command) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(TestAddresses.get(TestAddresses.ISSUER) + CONTROL))
                    .POST(HttpRequest.BodyPublishers.ofString(command.toString()))
                    .build();
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void control(HttpExchange exchange) throws IOException {
        JsonNode told = JSON.readTree(exchange.getRequestBody());
        if (told.path("restore").asBoolean()) {
            byPerson.clear();
            away = false;
        }
        away = told.path("away").asBoolean(away);
        if (told.has("person")) {
            byPerson.put(told.path("person").asText(), (ObjectNode) told);
        }
        ObjectNode state = JSON.createObjectNode();
        state.put("questions", questions.get());
        synchronized (clients) {
            state.put("client", clients.isEmpty() ? "" : clients.getLast());
        }
        send(exchange, 200, state);
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        String basic = exchange.getRequestHeaders().getFirst("Authorization").replaceFirst("^Basic ", "");
        synchronized (clients) {
            clients.add(new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8));
        }
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = URLDecoder.decode(form.replaceFirst(".*[&]?token=", ""), StandardCharsets.UTF_8);
        ObjectNode claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        ObjectNode known = byPerson.getOrDefault(claims.path("huzhu_person").asText(), JSON.createObjectNode());
        if (known.path(REVOKED).asBoolean()) {
            send(exchange, 200, JSON.createObjectNode().put("active", false));
            return;
        }
        known.path("claims").properties().forEach(claim -> claims.set(claim.getKey(), claim.getValue()));
        send(exchange, away ? 500 : 200, claims.put("active", true));
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
