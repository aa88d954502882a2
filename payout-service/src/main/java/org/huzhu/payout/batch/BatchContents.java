package org.huzhu.payout.batch;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.batch.BatchContent.Payment;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.Obligations;

/** Reads what is in a batch; attempts that were cancelled are not. */
@Singleton
public final class BatchContents {

    private final Batches batches;
    private final Attempts attempts;
    private final Obligations obligations;

    BatchContents(Batches batches, Attempts attempts, Obligations obligations) {
        this.batches = batches;
        this.attempts = attempts;
        this.obligations = obligations;
    }

    /**
     * Returns a batch with what is in it.
     *
     * @throws Refused with BATCH_NOT_FOUND
     */
    public BatchContent of(BatchId id) {
        return of(batches.find(id).orElseThrow(() -> new Refused(BatchRefusal.BATCH_NOT_FOUND)));
    }

    /** Returns a batch with what is in it. */
    BatchContent of(PaymentBatch batch) {
        List<Attempt> live = attempts.ofBatch(batch.id()).stream()
                .filter(attempt -> attempt.state() != AttemptState.CANCELLED)
                .toList();
        Map<ObligationId, Attempt> byObligation =
                live.stream().collect(Collectors.toMap(attempt -> attempt.id().obligation(), Function.identity()));
        List<Payment> payments = new ArrayList<>();
        for (Obligation obligation : obligations.findAll(byObligation.keySet())) {
            Optional.ofNullable(byObligation.get(obligation.id()))
                    .ifPresent(attempt -> payments.add(new Payment(attempt, obligation)));
        }
        return new BatchContent(batch, payments);
    }
}
