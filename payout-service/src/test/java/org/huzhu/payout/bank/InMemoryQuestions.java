package org.huzhu.payout.bank;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huzhu.payout.obligation.EndToEndId;

/** Questions in memory that are hurried. */
final class InMemoryQuestions implements Questions {

    private final Set<EndToEndId> hurried = new LinkedHashSet<>();

    /** Returns which questions are hurried, first first. */
    List<EndToEndId> hurried() {
        return List.copyOf(hurried);
    }

    @Override
    public List<EndToEndId> due(Duration silence, Duration delayMax, int limit) {
        return hurried().stream().limit(limit).toList();
    }

    @Override
    public void hurry(EndToEndId id) {
        hurried.add(id);
    }

    @Override
    public void asked(EndToEndId id, boolean decided, Duration delayMin, Duration delayMax) {
        if (decided) {
            hurried.remove(id);
        }
    }
}
