package org.huzhu.kernel.time;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Tells for how long one observer has seen things unchanged, by a clock that nobody can set.
 *
 * <p>A duration between two stamps of a wall clock is wrong once that clock is set. Whoever must not act too early (on
 * another's lease, on a bank's silence) looks at the thing again and again and counts the time for which he himself saw
 * it in one and the same state. A new observer, such as a process that has just started, begins anew.
 *
 * @param <K> what is observed
 */
public final class Observations<K> {

    private static final int THINGS_MAX = 100_000;

    private final LongSupplier nanos;
    private final Map<K, Seen> things = new LinkedHashMap<>();

    private record Seen(Object state, long since) {}

    /**
     * Begins with nothing seen.
     *
     * @param nanos a monotonic clock in nanoseconds, {@code System::nanoTime}
     */
    public Observations(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Notes that a thing is seen in a state.
     *
     * @param state whatever changes when the thing does, such as its version; compared by {@code equals}
     * @return for how long it has been seen in this very state; zero at the first sight of it
     */
    public synchronized Duration unchanged(K thing, Object state) {
        long now = nanos.getAsLong();
        Seen before = things.get(thing);
        if (before != null && before.state().equals(state)) {
            return Duration.ofNanos(now - before.since());
        }
        // What is forgotten begins anew, which is late and never early.
        if (before == null && things.size() >= THINGS_MAX) {
            things.remove(things.keySet().iterator().next());
        }
        things.put(thing, new Seen(state, now));
        return Duration.ZERO;
    }

    /** Forgets a thing; seen again, it is seen for the first time. */
    public synchronized void forget(K thing) {
        things.remove(thing);
    }

    /** Forgets everything but these. */
    public synchronized void keepOnly(Set<K> seenNow) {
        things.keySet().retainAll(seenNow);
    }
}
