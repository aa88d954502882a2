package org.huzhu.payout.batch;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.BatchId;

/** Approves a batch, by another person than its maker, and keeps the digest of what was approved. */
@Singleton
public final class ApproveBatch {

    private final Batches batches;
    private final BatchContents contents;
    private final RequirePayable payable;
    private final Clock clock;

    ApproveBatch(Batches batches, BatchContents contents, RequirePayable payable, Clock clock) {
        this.batches = batches;
        this.contents = contents;
        this.payable = payable;
        this.clock = clock;
    }

    /**
     * Approves it.
     *
     * @throws Refused with BATCH_NOT_FOUND, PRECONDITION_FAILED, BATCH_TRANSITION_NOT_ALLOWED, BATCH_APPROVED_BY_MAKER,
     *     BATCH_APPROVED_BY_PAYEE_CONFIRMER, BATCH_BY_OFFICE_REVIEWER, BATCH_BY_PROVINCE_REVIEWER,
     *     BATCH_BY_LINE_UPLOADER, BATCH_BY_LINE_CONFIRMER, BATCH_PERSON_BARRED, BATCH_CONTENT_CHANGED,
     *     BATCH_CONCERNED_BY_OPEN_ITEM or BATCH_CHANGED
     */
    public PaymentBatch handle(BatchId id, ExpectedVersion seen, String person) {
        BatchContent content = contents.of(batches.locked(id, seen));
        Changed<PaymentBatch, BatchEvent> approved =
                content.batch().approvedBy(person, content.digest(), clock.instant());
        if (content.hasPayeeConfirmedBy(person)) {
            throw new Refused(BatchRefusal.BATCH_APPROVED_BY_PAYEE_CONFIRMER);
        }
        payable.check(content, person);
        return batches.save(approved);
    }
}
