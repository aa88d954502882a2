package org.huzhu.payout.batch;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.BatchId;

/** Batches in memory; each writing grows the version. */
public final class InMemoryBatches implements Batches {

    private final Map<BatchId, PaymentBatch> kept = new LinkedHashMap<>();
    private final Map<Integer, Long> numbers = new HashMap<>();
    private final Follower<PaymentBatch, BatchEvent> follower;
    private boolean overtaken;

    /** Begins with none. */
    public InMemoryBatches(Follower<PaymentBatch, BatchEvent> follower) {
        this.follower = follower;
    }

    /** Puts a batch there as it is, whatever stood there. */
    public PaymentBatch given(PaymentBatch batch) {
        kept.put(batch.id(), batch);
        return batch;
    }

    /** Returns one as it is now. */
    public PaymentBatch now(BatchId id) {
        return find(id).orElseThrow();
    }

    /** Returns all of them, oldest first. */
    public List<PaymentBatch> all() {
        return List.copyOf(kept.values());
    }

    /** Lets somebody else be faster at the next writing. */
    public void overtakeNext() {
        overtaken = true;
    }

    /** Returns a batch as it is once it is written over its former version. */
    static PaymentBatch written(PaymentBatch batch) {
        return new PaymentBatch(
                batch.id(),
                batch.number(),
                batch.office(),
                batch.state(),
                batch.count(),
                batch.total(),
                batch.maker(),
                batch.approver(),
                batch.approvedDigest(),
                batch.releaser(),
                batch.madeAt(),
                batch.approvedAt(),
                batch.releasedAt(),
                batch.reconciledAt(),
                batch.version() + 1);
    }

    @Override
    public BatchNumber nextNumber(int year) {
        return BatchNumber.of(year, numbers.merge(year, 1L, Long::sum));
    }

    @Override
    public Optional<PaymentBatch> find(BatchId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<PaymentBatch> lock(BatchId id) {
        return find(id);
    }

    @Override
    public PaymentBatch save(Changed<PaymentBatch, BatchEvent> changed) {
        PaymentBatch stored = given(stored(changed));
        follower.follow(new Changed<>(changed.before(), stored, changed.events()));
        return stored;
    }

    private PaymentBatch stored(Changed<PaymentBatch, BatchEvent> changed) {
        PaymentBatch after = changed.after();
        if (changed.before().isEmpty()) {
            if (kept.containsKey(after.id())) {
                throw new IllegalStateException("A batch is added once");
            }
            return after;
        }
        return changed.before().get().equals(after) ? after : over(after);
    }

    private PaymentBatch over(PaymentBatch batch) {
        boolean mine = now(batch.id()).version() == batch.version() && !overtaken;
        overtaken = false;
        if (!mine) {
            throw new Refused(BatchRefusal.BATCH_CHANGED);
        }
        return written(batch);
    }

    @Override
    public List<PaymentBatch> page(Optional<BatchState> state, Optional<BatchId> before, int limit) {
        return all().reversed().stream()
                .dropWhile(one -> before.filter(id -> !id.equals(one.id())).isPresent())
                .skip(before.isPresent() ? 1 : 0)
                .filter(one -> state.filter(wanted -> wanted != one.state()).isEmpty())
                .limit(limit)
                .toList();
    }
}
