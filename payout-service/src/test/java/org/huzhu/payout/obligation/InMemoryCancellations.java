package org.huzhu.payout.obligation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the bank is to be asked to cancel, in memory. */
public final class InMemoryCancellations implements Cancellations {

    private final InMemoryAttempts attempts;
    private final List<EndToEndId> asked = new ArrayList<>();

    /** Begins with nothing asked. */
    public InMemoryCancellations(InMemoryAttempts attempts) {
        this.attempts = attempts;
    }

    /** Returns what was asked and not answered, first first. */
    public List<EndToEndId> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void ask(EndToEndId id) {
        asked.add(id);
    }

    @Override
    public List<Attempt> due(Duration delayMax, int limit) {
        return asked.stream().map(attempts::now).limit(limit).toList();
    }

    @Override
    public void later(EndToEndId id, Duration delay) {}

    @Override
    public void answered(EndToEndId id, Answer answer) {
        asked.remove(id);
    }
}
