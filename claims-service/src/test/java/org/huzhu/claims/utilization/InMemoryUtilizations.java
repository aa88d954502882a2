package org.huzhu.claims.utilization;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.benefit.held.AccumulatorKey;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.claims.member.MemberId;

/** Counters in memory; a use is taken whole or not at all, as the transaction does it. */
public final class InMemoryUtilizations implements Utilizations {

    private final Map<MemberId, Accumulators> counters = new HashMap<>();
    private final Map<UUID, List<Use>> entries = new LinkedHashMap<>();
    private Runnable meanwhile = () -> {};

    /** Adds to a counter, whatever its limit. */
    public void given(MemberId member, AccumulatorKey key, long by) {
        counters.merge(
                member,
                Accumulators.sum(List.of(new Accumulators.Change(key, by))),
                (known, more) -> known.plus(more.entries()));
    }

    /** Lets something happen between the decision and the use of what it rests on. */
    public void meanwhile(Runnable what) {
        meanwhile = what;
    }

    /** Returns which determination used what, oldest first. */
    public Map<UUID, List<Use>> entries() {
        return Map.copyOf(entries);
    }

    @Override
    public Accumulators of(MemberId member) {
        return counters.getOrDefault(member, Accumulators.NONE);
    }

    @Override
    public boolean use(MemberId member, UUID determination, List<Use> uses) {
        meanwhile.run();
        Accumulators before = of(member);
        boolean within = uses.stream()
                .allMatch(use -> before.valueOf(use.key()) == use.before()
                        && (use.limit().isEmpty()
                                || use.before() + use.by() <= use.limit().getAsLong()));
        if (within) {
            if (entries.putIfAbsent(determination, List.copyOf(uses)) != null) {
                throw new IllegalStateException("Used already by " + determination);
            }
            uses.forEach(use -> given(member, use.key(), use.by()));
        }
        return within;
    }
}
