package org.huzhu.payout.obligation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.id.ObligationId;

/** Attempts in memory, and which of the given-up ones may still run. */
public final class InMemoryAttempts implements Attempts, GivenUpOrders {

    /** How far the bank's clock may be behind ours. */
    private static final Duration LATE_MAX = Duration.ofSeconds(5);

    private final Map<EndToEndId, Attempt> kept = new LinkedHashMap<>();
    private final Follower<Attempt, AttemptEvent> follower;
    private boolean overtaken;

    /** Begins with none. */
    public InMemoryAttempts(Follower<Attempt, AttemptEvent> follower) {
        this.follower = follower;
    }

    /** Puts an attempt there as it is, whatever stood there. */
    public Attempt given(Attempt attempt) {
        kept.put(attempt.id(), attempt);
        return attempt;
    }

    /** Returns one as it is now. */
    public Attempt now(EndToEndId id) {
        return find(id).orElseThrow();
    }

    /** Hands an order over, as the exchange does; the bank may execute it up to a moment. */
    public void handedOver(EndToEndId id, Instant lastMoment) {
        given(ObligationFixtures.withOrder(
                now(id), new BankOrder(Optional.of(lastMoment), Optional.empty(), Optional.empty())));
    }

    /** Lets somebody else be faster at the next writing. */
    public void overtakeNext() {
        overtaken = true;
    }

    @Override
    public void add(Attempt attempt, Origin origin) {
        boolean second = of(attempt.id().obligation()).stream()
                .anyMatch(one -> one.state().isLive() || one.id().equals(attempt.id()));
        if (second) {
            throw new IllegalStateException("An obligation has one live attempt");
        }
        kept.put(attempt.id(), attempt);
    }

    @Override
    public Optional<Attempt> find(EndToEndId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<Attempt> lockLast(ObligationId obligation) {
        return of(obligation).reversed().stream().findFirst();
    }

    @Override
    public List<Attempt> of(ObligationId obligation) {
        return kept.values().stream()
                .filter(one -> one.id().obligation().equals(obligation))
                .sorted(Comparator.comparing(one -> one.id().attempt()))
                .toList();
    }

    @Override
    public List<Attempt> ofBatch(BatchId batchId) {
        return kept.values().stream()
                .filter(one -> one.batchId().equals(batchId))
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .toList();
    }

    /** The order is the exchange's; what a changed attempt says of it is not written. */
    @Override
    public Attempt keep(Attempt attempt) {
        Optional<Attempt> before = find(attempt.id()).filter(one -> one.version() == attempt.version() && !overtaken);
        overtaken = false;
        Attempt known = before.orElseThrow(() -> new Refused(ObligationRefusal.OBLIGATION_CHANGED));
        kept.put(known.id(), ObligationFixtures.withOrder(attempt.written(), known.order()));
        return attempt.written();
    }

    @Override
    public Attempt save(Changed<Attempt, AttemptEvent> changed) {
        Attempt written = keep(changed.after());
        follower.follow(new Changed<>(changed.before(), written, changed.events()));
        return written;
    }

    @Override
    public List<LiveOrder> thatMayStillRun(Collection<ObligationId> obligations) {
        return kept.values().stream()
                .filter(one -> obligations.contains(one.id().obligation()))
                .filter(one -> one.state() == AttemptState.NEVER_RECEIVED)
                .filter(one -> one.order().endedAt().isEmpty())
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .flatMap(one -> one.order().lastMoment().stream().map(moment -> new LiveOrder(one.id(), moment)))
                .toList();
    }

    @Override
    public void notExecuted(EndToEndId id, Instant askedAt) {
        find(id).filter(one -> one.state() == AttemptState.UNKNOWN || one.state() == AttemptState.NEVER_RECEIVED)
                .filter(one -> one.order().endedAt().isEmpty())
                .filter(one -> one.order()
                        .lastMoment()
                        .filter(moment -> askedAt.isAfter(moment.plus(LATE_MAX)))
                        .isPresent())
                .ifPresent(one -> given(ObligationFixtures.withOrder(
                        one,
                        new BankOrder(one.order().lastMoment(), one.order().cancellation(), Optional.of(askedAt)))));
    }
}
