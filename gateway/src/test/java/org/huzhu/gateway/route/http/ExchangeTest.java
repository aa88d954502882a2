package org.huzhu.gateway.route.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.NetClient;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.huzhu.gateway.GatewayConfig;
import org.huzhu.gateway.problem.ProblemCatalogue;
import org.huzhu.gateway.problem.http.ProblemAnswers;
import org.huzhu.gateway.route.Upstream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exchanges over a bare server and a bare service: callers that hang up, and those who share connections with them. */
class ExchangeTest {

    private static final int CALLERS = 24;
    private static final int CALLS = 250;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(4));
    private final AtomicInteger carriedOut = new AtomicInteger();
    private volatile int door;
    private HttpClient steady;
    private NetClient fleeting;

    @BeforeEach
    void open() throws Exception {
        int service = wait(serve(this::serviceAnswer)).actualPort();
        GatewayConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 300, new DurationConverter())
                .withMapping(GatewayConfig.class)
                .withDefaultValues(Map.of(
                        "huzhu.gateway.upstreams.enrollment.url", "http://127.0.0.1:" + service,
                        "huzhu.gateway.upstreams.claims.url", "http://127.0.0.1:" + service,
                        "huzhu.gateway.upstreams.payout.url", "http://127.0.0.1:" + service))
                .build()
                .getConfigMapping(GatewayConfig.class);
        UpstreamClients clients = new UpstreamClients(vertx, config);
        ProblemAnswers answers = new ProblemAnswers(ProblemCatalogue.fromClassPath(), config);
        Router router = Router.router(vertx);
        router.route().handler(context -> {
            context.request().pause();
            new Exchange(
                            context,
                            Upstream.CLAIMS,
                            clients.of(Upstream.CLAIMS),
                            answers,
                            context.request().uri(),
                            Duration.ofSeconds(20),
                            1_048_576,
                            65_536)
                    .start();
        });
        wait(vertx.deployVerticle(() -> new Door(router), new DeploymentOptions().setInstances(4)));
        steady = vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(CALLERS));
        fleeting = vertx.createNetClient();
    }

    /** One of several servers on the same port, each on an event loop of its own. */
    private final class Door extends AbstractVerticle {
        private final Router router;

        Door(Router router) {
            this.router = router;
        }

        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer()
                    .requestHandler(router)
                    .listen(-1, "127.0.0.1")
                    .<Void>map(server -> {
                        door = server.actualPort();
                        return null;
                    })
                    .onComplete(started);
        }
    }

    @AfterEach
    void close() throws Exception {
        wait(vertx.close());
    }

    private Future<HttpServer> serve(io.vertx.core.Handler<HttpServerRequest> handler) {
        return vertx.createHttpServer().requestHandler(handler).listen(0, "127.0.0.1");
    }

    private void serviceAnswer(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            carriedOut.incrementAndGet();
            request.response().end(Buffer.buffer(new byte[request.path().equals("/long") ? 400_000 : 20_000]));
        });
    }

    @Test
    void thousands_of_callers_that_hang_up_touch_no_other_callers_command() throws Exception {
        // Given
        List<Future<List<Integer>>> commands = new ArrayList<>();
        List<Future<Integer>> hangUps = new ArrayList<>();

        // When
        for (int i = 0; i < CALLERS; i++) {
            commands.add(command(new ArrayList<>()));
            hangUps.add(hangUp(0));
        }

        // Then
        for (Future<List<Integer>> command : commands) {
            assertThat(wait(command)).hasSize(CALLS).containsOnly(200);
        }
        int gone = 0;
        for (Future<Integer> hangUp : hangUps) {
            gone += wait(hangUp);
        }
        assertThat(gone).isEqualTo(CALLERS * CALLS);
        assertThat(carriedOut.get()).isBetween(CALLERS * CALLS, 2 * CALLERS * CALLS);
    }

    /** Commands one after the other, without a key, so that none is ever repeated. */
    private Future<List<Integer>> command(List<Integer> statuses) {
        if (statuses.size() == CALLS) {
            return Future.succeededFuture(statuses);
        }
        return steady.request(HttpMethod.POST, door, "127.0.0.1", "/short")
                .compose((HttpClientRequest request) -> request.send("{}"))
                .compose(answer -> answer.body().map(body -> answer.statusCode()))
                .compose(status -> {
                    statuses.add(status);
                    return command(statuses);
                });
    }

    /** Callers that close as soon as the first bytes of their answer are there, or before it. */
    private Future<Integer> hangUp(int done) {
        if (done == CALLS) {
            return Future.succeededFuture(done);
        }
        return fleeting.connect(door, "127.0.0.1")
                .compose(socket -> {
                    Promise<Void> closed = Promise.promise();
                    socket.closeHandler(nothing -> closed.tryComplete());
                    socket.exceptionHandler(broken -> closed.tryComplete());
                    socket.handler(first -> socket.close());
                    String path = done % 3 == 0 ? "/long" : "/short";
                    socket.write("GET " + path + " HTTP/1.1\r\nHost: huzhu\r\n\r\n");
                    if (done % 10 == 9) {
                        socket.close();
                    }
                    return closed.future();
                })
                .compose(nothing -> hangUp(done + 1));
    }

    private static <T> T wait(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
