package org.huzhu.payout.batch.db;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.batch.BatchEvent;
import org.huzhu.payout.batch.BatchNumber;
import org.huzhu.payout.batch.BatchRefusal;
import org.huzhu.payout.batch.BatchState;
import org.huzhu.payout.batch.Batches;
import org.huzhu.payout.batch.PaymentBatch;
import org.huzhu.payout.id.BatchId;

/** Keeps batches; each write is flushed at once, so that SQL of the same transaction sees it. */
@Singleton
class PanacheBatches implements Batches, PanacheRepositoryBase<BatchRow, UUID> {

    private final Transactions transactions;
    private final List<Follower<PaymentBatch, BatchEvent>> followers;

    PanacheBatches(Transactions transactions, @All List<Follower<PaymentBatch, BatchEvent>> followers) {
        this.transactions = transactions;
        this.followers = followers;
    }

    @Override
    public BatchNumber nextNumber(int year) {
        long next = transactions
                .sql()
                .createQuery("""
                        INSERT INTO batch_number (year, last) VALUES (:year, 1)
                        ON CONFLICT (year) DO UPDATE SET last = batch_number.last + 1 RETURNING last
                        """)
                .bind("year", year)
                .mapTo(Long.class)
                .one();
        return BatchNumber.of(year, next);
    }

    @Override
    public PaymentBatch save(Changed<PaymentBatch, BatchEvent> changed) {
        PaymentBatch stored = changed.before().isEmpty() ? insert(changed.after()) : update(changed);
        Changed<PaymentBatch, BatchEvent> told = new Changed<>(changed.before(), stored, changed.events());
        followers.forEach(follower -> follower.follow(told));
        return stored;
    }

    private PaymentBatch insert(PaymentBatch batch) {
        BatchRow row = BatchRow.of(batch);
        persistAndFlush(row);
        return row.batch();
    }

    @Override
    public Optional<PaymentBatch> find(BatchId id) {
        return findByIdOptional(id.value()).map(BatchRow::batch);
    }

    @Override
    public Optional<PaymentBatch> lock(BatchId id) {
        return Optional.ofNullable(getEntityManager().find(BatchRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(BatchRow::batch);
    }

    private PaymentBatch update(Changed<PaymentBatch, BatchEvent> changed) {
        PaymentBatch after = changed.after();
        if (changed.before().filter(after::equals).isPresent()) {
            return after;
        }
        BatchRow row = findById(after.id().value());
        if (row == null || row.version != after.version()) {
            throw new Refused(BatchRefusal.BATCH_CHANGED);
        }
        row.take(after);
        flush();
        return row.batch();
    }

    @Override
    public List<PaymentBatch> page(Optional<BatchState> state, Optional<BatchId> before, int limit) {
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        state.ifPresent(wanted -> {
            query.append(" and state = :state");
            parameters.put("state", wanted);
        });
        before.ifPresent(id -> {
            query.append(" and id < :before");
            parameters.put("before", id.value());
        });
        return find(query + " order by id desc", parameters).page(0, limit).list().stream()
                .map(BatchRow::batch)
                .toList();
    }
}
