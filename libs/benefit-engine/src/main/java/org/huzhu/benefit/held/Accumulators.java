package org.huzhu.benefit.held;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a member has used before: counters by name; one that is absent is zero. Immutable.
 *
 * <p>A service keeps the changes of each determination and adds up those that stand; a superseded determination's changes
 * are left out.
 */
public final class Accumulators {

    /** Nothing was used. */
    public static final Accumulators NONE = new Accumulators(Map.of());

    private final Map<AccumulatorKey, Long> values;

    private Accumulators(Map<AccumulatorKey, Long> values) {
        this.values = values;
    }

    /**
     * Adds up changes, such as those of the determinations that stand.
     *
     * @throws ArithmeticException when a sum does not fit
     */
    public static Accumulators sum(Collection<Change> changes) {
        return NONE.plus(changes);
    }

    /** Returns a counter; zero when it is absent. */
    public long valueOf(AccumulatorKey key) {
        return values.getOrDefault(key, 0L);
    }

    /** Tells whether nothing was used. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns the names of all counters, in no order. */
    public Set<AccumulatorKey> keys() {
        return values.keySet();
    }

    /** Returns the same counters after changes. */
    public Accumulators plus(Collection<Change> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        Map<AccumulatorKey, Long> sums = new HashMap<>(values);
        for (Change change : changes) {
            sums.merge(change.key(), change.by(), Math::addExact);
        }
        return new Accumulators(Map.copyOf(sums));
    }

    /** Returns all counters in the order of their names; the same counters give the same list. */
    public List<Change> entries() {
        List<Change> entries = new ArrayList<>(values.size());
        values.forEach((key, value) -> entries.add(new Change(key, value)));
        entries.sort((a, b) -> a.key().compareTo(b.key()));
        return List.copyOf(entries);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Accumulators accumulators && values.equals(accumulators.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return entries().toString();
    }

    /**
     * A counter and what is added to it.
     *
     * @param key the counter
     * @param by what is added
     */
    public record Change(AccumulatorKey key, long by) {}
}
