package org.huzhu.gateway.observe;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id under which a caller and operations talk about one request. */
public final class RequestIds {

    /** The header that carries it in both directions. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestIds() {}

    /** Keeps the caller's id when it is fit for a log line, else takes a new one. */
    public static String choose(@Nullable String offered, Supplier<String> fresh) {
        return offered != null && FIT.matcher(offered).matches() ? offered : fresh.get();
    }
}
