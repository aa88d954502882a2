package org.huzhu.kit.request;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of the running request: the caller's {@code X-Request-Id} when it is well formed, a new one otherwise. */
public final class RequestId {

    /** The header that carries it in both directions. */
    public static final String HEADER = "X-Request-Id";

    static final String KEY = "huzhu.request-id";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** Returns the id of the running request, or null outside of one. */
    public static @Nullable String current(CurrentVertxRequest request) {
        var http = request.getCurrent();
        return http == null ? null : (String) http.get(KEY);
    }

    static String ofHeader(@Nullable String header) {
        return header != null && SHAPE.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }
}
