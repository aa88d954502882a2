package org.huzhu.claims.verification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.verification.Reply;
import org.huzhu.claims.verification.ReportedSettlement;
import org.huzhu.kernel.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutsideTest {

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String body = "{}";
    private volatile boolean hangs;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.set(exchange.getRequestURI().toString());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, hangs ? bytes.length + 1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            if (hangs) {
                exchange.getResponseBody().flush();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private Reply<ReportedSettlement> ask() {
        return new HttpMedicalInsurance(address()).settlement("420200-1");
    }

    @Test
    void a_settlement_is_read_with_its_amounts() {
        body = "{\"reference\":\"420200-1\",\"settledOn\":\"2025-07-12\",\"totalCost\":\"11980.00\",\"more\":[1]}";
        assertThat(ask()).isInstanceOfSatisfying(Reply.Found.class, found -> {
            ReportedSettlement settlement = (ReportedSettlement) found.value();
            assertThat(settlement.totalCost()).contains(Money.yuan("11980.00"));
            assertThat(settlement.fundPaid()).isEmpty();
        });
        assertThat(asked.get()).isEqualTo("/settlements/420200-1");
    }

    @Test
    void an_unknown_settlement_is_absent() {
        status = 404;
        assertThat(ask()).isInstanceOf(Reply.Absent.class);
    }

    @Test
    void garbage_a_failure_and_a_flood_are_away() {
        body = "<html>";
        assertThat(ask()).isEqualTo(new Reply.Away<>("garbage"));
        body = "{\"reference\":\"1\",\"totalCost\":\"NaN\"}";
        assertThat(ask()).isEqualTo(new Reply.Away<>("garbage"));
        body = "{\"reference\":\"" + "9".repeat(70_000) + "\"}";
        assertThat(ask()).isEqualTo(new Reply.Away<>("unreachable"));
        status = 500;
        body = "{}";
        assertThat(ask()).isEqualTo(new Reply.Away<>("status-500"));
    }

    @Test
    void a_body_that_never_ends_is_away_after_two_seconds() {
        hangs = true;
        Instant start = Instant.now();
        assertThat(ask()).isEqualTo(new Reply.Away<>("timeout"));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(3500));
    }

    @Test
    void a_dead_register_is_away_and_spared_after_five_failures() {
        int port = server.getAddress().getPort();
        server.stop(0);
        HttpWorkInjuryRegister register = new HttpWorkInjuryRegister(URI.create("http://127.0.0.1:" + port));
        MemberId member = new MemberId(new UUID(0, 1));
        for (int i = 0; i < 5; i++) {
            assertThat(register.injury(member)).isEqualTo(new Reply.Away<>("unreachable"));
        }
        assertThat(register.injury(member)).isEqualTo(new Reply.Away<>("circuit-open"));
    }
}
