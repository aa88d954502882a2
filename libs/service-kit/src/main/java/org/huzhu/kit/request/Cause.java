package org.huzhu.kit.request;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What led to the work on this thread: the request that began it all and the event that directly caused it.
 *
 * @param correlationId id of the first request
 * @param causationId id of the causing event
 */
public record Cause(
        @Nullable String correlationId, @Nullable String causationId) {

    private static final ThreadLocal<Cause> CURRENT = ThreadLocal.withInitial(() -> new Cause(null, null));

    /** Returns the cause of the work on this thread; both parts absent when nothing is known. */
    public static Cause current() {
        return CURRENT.get();
    }

    /** Runs work that has a cause. */
    public static <T extends @Nullable Object> T within(
            @Nullable String correlationId, @Nullable String causationId, Supplier<T> work) {
        Cause outer = CURRENT.get();
        CURRENT.set(new Cause(correlationId, causationId));
        try {
            return work.get();
        } finally {
            CURRENT.set(outer);
        }
    }
}
