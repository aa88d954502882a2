package org.huzhu.gateway.route.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.huzhu.gateway.origin.Origin;
import org.huzhu.gateway.origin.TrustedProxies;
import org.jspecify.annotations.Nullable;

/** Which headers cross the door, and which are said anew. */
final class HeaderRules {

    private static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");

    /** Said by the gateway and nobody else; the trace context is written by the tracer. */
    private static final List<String> SAID_ANEW = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl",
            "X-Real-IP",
            "X-Request-Id",
            "traceparent",
            "tracestate",
            "baggage",
            "Expect");

    private static final List<String> KEPT_INSIDE = List.of("Server", "X-Powered-By");

    private HeaderRules() {}

    static Origin originOf(HttpServerRequest request, TrustedProxies trusted) {
        SocketAddress remote = request.remoteAddress();
        HostAndPort authority = request.authority();
        return Origin.of(
                new Origin.Peer(
                        remote == null ? "0.0.0.0" : remote.hostAddress(),
                        request.isSSL() ? "https" : "http",
                        authority == null ? "" : authority.toString()),
                new Origin.Claimed(
                        header(request, "X-Forwarded-For"),
                        header(request, "X-Forwarded-Proto"),
                        header(request, "X-Forwarded-Host")),
                trusted);
    }

    static void inward(MultiMap headers, Origin origin, String requestId) {
        stripHopByHop(headers);
        SAID_ANEW.forEach(headers::remove);
        headers.set("X-Forwarded-For", origin.forwardedFor());
        headers.set("X-Forwarded-Proto", origin.protocol());
        headers.set("X-Forwarded-Host", origin.host());
        headers.set("X-Request-Id", requestId);
    }

    static void outward(MultiMap headers, String upstreamAuthority) {
        stripHopByHop(headers);
        KEPT_INSIDE.forEach(headers::remove);
        String location = headers.get("Location");
        if (location != null) {
            headers.set("Location", withoutAuthority(location, upstreamAuthority));
        }
    }

    /** Makes an absolute address of the service relative, so that no caller learns where it runs. */
    private static String withoutAuthority(String location, String upstreamAuthority) {
        try {
            URI uri = URI.create(location);
            if (uri.getAuthority() == null || !uri.getAuthority().equals(upstreamAuthority)) {
                return location;
            }
            return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException noAddress) {
            return location;
        }
    }

    private static void stripHopByHop(MultiMap headers) {
        for (String value : List.copyOf(headers.getAll("Connection"))) {
            for (String named : value.split(",", -1)) {
                if (!named.isBlank()) {
                    headers.remove(named.strip());
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private static Optional<String> header(HttpServerRequest request, String name) {
        @Nullable String value = request.getHeader(name);
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
