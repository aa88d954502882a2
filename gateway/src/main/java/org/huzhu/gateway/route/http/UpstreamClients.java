package org.huzhu.gateway.route.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.huzhu.gateway.GatewayConfig;
import org.huzhu.gateway.route.Upstream;

/** One connection pool for each service, so that a slow one uses up nobody else's connections. */
@Singleton
public final class UpstreamClients {

    private static final int KEEP_ALIVE_SECONDS = 50;
    private static final int PROBE_MILLIS = 1_000;

    private final Map<Upstream, UpstreamClient> clients = new EnumMap<>(Upstream.class);

    UpstreamClients(Vertx vertx, GatewayConfig config) {
        for (Upstream upstream : Upstream.values()) {
            GatewayConfig.UpstreamConfig settings = config.upstreams().get(upstream.wireName());
            if (settings == null) {
                throw new IllegalStateException(
                        "huzhu.gateway.upstreams." + upstream.wireName() + ".url is not configured");
            }
            clients.put(upstream, new UpstreamClient(vertx, settings));
        }
    }

    /** The client of one service. */
    public UpstreamClient of(Upstream upstream) {
        return Objects.requireNonNull(clients.get(upstream));
    }

    /** The connections to one service and how patient the gateway is with it. */
    public static final class UpstreamClient {
        private final HttpClient client;
        private final HttpClient fresh;
        private final URI address;
        private final GatewayConfig.UpstreamConfig settings;

        private UpstreamClient(Vertx vertx, GatewayConfig.UpstreamConfig settings) {
            this.settings = settings;
            this.address = settings.url();
            int idle = (int) settings.uploadTimeout().plusSeconds(30).toSeconds();
            HttpClientOptions options = new HttpClientOptions()
                    .setConnectTimeout((int) settings.connectTimeout().toMillis())
                    .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                    .setIdleTimeout(idle)
                    .setMaxWaitQueueSize(settings.poolSize());
            PoolOptions pool = new PoolOptions().setHttp1MaxSize(settings.poolSize());
            this.client = vertx.createHttpClient(options, pool);
            this.fresh = vertx.createHttpClient(new HttpClientOptions(options).setKeepAlive(false), pool);
        }

        /** Opens a request, waiting for a connection no longer than the time to connect allows. */
        public Future<HttpClientRequest> open(HttpMethod method, String uri) {
            return client.request(options(method, uri));
        }

        /** Opens a request on a connection that nobody used before, as {@link #open} does. */
        Future<HttpClientRequest> openAfresh(HttpMethod method, String uri) {
            return fresh.request(options(method, uri));
        }

        private RequestOptions options(HttpMethod method, String uri) {
            return new RequestOptions()
                    .setMethod(method)
                    .setHost(address.getHost())
                    .setPort(port())
                    .setSsl("https".equals(address.getScheme()))
                    .setConnectTimeout(settings.connectTimeout().toMillis())
                    .setURI(uri);
        }

        /** Whether the service's process answers anything but a failure within a second; never fails. */
        public Future<Boolean> answers() {
            return client.request(new RequestOptions()
                            .setMethod(HttpMethod.GET)
                            .setHost(address.getHost())
                            .setPort(port())
                            .setSsl("https".equals(address.getScheme()))
                            .setConnectTimeout(PROBE_MILLIS)
                            .setTimeout(PROBE_MILLIS)
                            .setURI("/"))
                    .compose(HttpClientRequest::send)
                    .map(answer -> answer.statusCode() < HttpResponseStatus.INTERNAL_SERVER_ERROR.code())
                    .otherwise(false);
        }

        /** The authority as it would stand in an absolute Location of the service. */
        public String authority() {
            return address.getHost() + ":" + port();
        }

        Duration answerTimeout() {
            return settings.answerTimeout();
        }

        Duration uploadTimeout() {
            return settings.uploadTimeout();
        }

        private int port() {
            if (address.getPort() > 0) {
                return address.getPort();
            }
            return "https".equals(address.getScheme()) ? 443 : 80;
        }
    }
}
