package org.huzhu.gateway;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything around the gateway, in this JVM: three services, an issuer's key set, and a switch to kill a service. */
public final class Doubles implements QuarkusTestResourceLifecycleManager {

    private final Map<String, UpstreamDouble> upstreams = new HashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private HttpServer side;

    @Override
    public Map<String, String> start() {
        KeyPair keys = rsa();
        KeyPair foreign = rsa();
        Map<String, String> config = new HashMap<>();
        for (String service : List.of("enrollment", "claims", "payout")) {
            UpstreamDouble upstream = new UpstreamDouble(service);
            upstream.start();
            upstreams.put(service, upstream);
            config.put("huzhu.gateway.upstreams." + service + ".url", upstream.url());
            config.put("huzhu.gateway.upstreams." + service + ".answer-timeout", "1s");
            config.put("huzhu.gateway.upstreams." + service + ".upload-timeout", "4s");
        }
        String sideUrl = startSide((RSAPublicKey) keys.getPublic());
        config.put("huzhu.gateway.trusted-proxies", "127.0.0.1");
        config.put("huzhu.gateway.demo", "true");
        config.put("huzhu.token.keys", sideUrl + "/jwks");
        config.put("huzhu.token.issuer", "https://issuer.test");
        config.put("doubles.side", sideUrl);
        config.put(
                "doubles.key",
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        config.put(
                "doubles.foreign-key",
                Base64.getEncoder().encodeToString(foreign.getPrivate().getEncoded()));
        return config;
    }

    private String startSide(RSAPublicKey key) {
        byte[] jwks = new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("kid", "test")
                                        .put("alg", "RS256")
                                        .put("use", "sig")
                                        .put("n", unsigned(key.getModulus()))
                                        .put("e", unsigned(key.getPublicExponent()))))
                .toBuffer()
                .getBytes();
        try {
            side = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        side.createContext("/jwks/reads", exchange -> {
            byte[] count = Integer.toString(reads.get()).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, count.length);
            exchange.getResponseBody().write(count);
            exchange.close();
        });
        side.createContext("/jwks", exchange -> {
            reads.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, jwks.length);
            exchange.getResponseBody().write(jwks);
            exchange.close();
        });
        side.createContext("/kill/", exchange -> {
            upstreams.get(lastSegment(exchange.getRequestURI().getPath())).stop();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        side.createContext("/revive/", exchange -> {
            upstreams.get(lastSegment(exchange.getRequestURI().getPath())).start();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        side.start();
        return "http://127.0.0.1:" + side.getAddress().getPort();
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        upstreams.values().forEach(UpstreamDouble::stop);
        if (side != null) {
            side.stop(0);
        }
    }
}
