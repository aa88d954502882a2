package org.huzhu.testkit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves the public key of {@link TestTokens} as a key set, how often it was read at {@code /jwks/reads}, and what {@link
 * TestStanding} says of the tokens' holders.
 */
final class TestIssuer implements AutoCloseable {

    static final String KEY_ID = "test-1";

    private final HttpServer server;

    private TestIssuer(HttpServer server) {
        this.server = server;
    }

    static TestIssuer start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            byte[] keySet = keySet((RSAPublicKey) keys.getPublic()).getBytes(StandardCharsets.UTF_8);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            AtomicInteger reads = new AtomicInteger();
            server.createContext("/jwks/reads", exchange -> {
                byte[] count = Integer.toString(reads.get()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, count.length);
                exchange.getResponseBody().write(count);
                exchange.close();
            });
            server.createContext("/jwks", exchange -> {
                reads.incrementAndGet();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keySet.length);
                exchange.getResponseBody().write(keySet);
                exchange.close();
            });
            TestStanding.serve(server);
            server.start();
            TestIssuer issuer = new TestIssuer(server);
            TestAddresses.set(TestAddresses.ISSUER, issuer.url());
            TestAddresses.set(
                    TestAddresses.SIGNING_KEY,
                    Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            return issuer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String keySet(RSAPublicKey key) {
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}
                """.formatted(KEY_ID, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] plain = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
