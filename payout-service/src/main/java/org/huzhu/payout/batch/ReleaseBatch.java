package org.huzhu.payout.batch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.GivenUpOrders;
import org.huzhu.payout.obligation.Obligations;

/**
 * Releases a batch, by another person than its approver: every payment is SENT and the instruction is queued, in the running
 * transaction.
 */
@Singleton
public final class ReleaseBatch {

    private final Batches batches;
    private final BatchContents contents;
    private final RequirePayable payable;
    private final GivenUpOrders givenUp;
    private final Attempts attempts;
    private final Obligations obligations;
    private final Dispatch dispatch;
    private final Clock clock;

    ReleaseBatch(
            Batches batches,
            BatchContents contents,
            RequirePayable payable,
            GivenUpOrders givenUp,
            Attempts attempts,
            Obligations obligations,
            Dispatch dispatch,
            Clock clock) {
        this.batches = batches;
        this.contents = contents;
        this.payable = payable;
        this.givenUp = givenUp;
        this.attempts = attempts;
        this.obligations = obligations;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /**
     * Releases it.
     *
     * @throws Refused with BATCH_NOT_FOUND, PRECONDITION_FAILED, BATCH_TRANSITION_NOT_ALLOWED,
     *     BATCH_RELEASED_BY_APPROVER, BATCH_BY_OFFICE_REVIEWER, BATCH_BY_PROVINCE_REVIEWER, BATCH_BY_LINE_UPLOADER,
     *     BATCH_BY_LINE_CONFIRMER, BATCH_PERSON_BARRED, BATCH_CONTENT_CHANGED, BATCH_CONCERNED_BY_OPEN_ITEM,
     *     BATCH_REPLACES_LIVE_ORDER, BATCH_CHANGED or OBLIGATION_CHANGED
     */
    public PaymentBatch handle(BatchId id, ExpectedVersion seen, String person) {
        BatchContent content = contents.of(batches.locked(id, seen));
        Instant now = clock.instant();
        Changed<PaymentBatch, BatchEvent> released = content.batch().releasedBy(person, content.digest(), now);
        payable.check(content, person);
        requireNoLiveOrder(content);
        PaymentBatch written = batches.save(released);
        for (BatchContent.Payment payment : content.payments()) {
            attempts.keep(payment.attempt().sent(now));
            obligations.save(payment.obligation().sent(now));
        }
        dispatch.queue(id, now);
        return written;
    }

    /** An order that was given up because the bank knew nothing of it must be past its last moment before another goes out. */
    private void requireNoLiveOrder(BatchContent content) {
        List<Fault> faults = new ArrayList<>();
        for (GivenUpOrders.LiveOrder order : givenUp.thatMayStillRun(content.obligations())) {
            faults.add(Fault.at(
                    RequirePayable.ITEMS
                            + "/"
                            + content.obligations().indexOf(order.id().obligation()),
                    "OBLIGATION_HAS_LIVE_ORDER",
                    Map.of("endToEndId", order.id().toString(), "until", order.lastMoment())));
        }
        if (!faults.isEmpty()) {
            throw new Refused(BatchRefusal.BATCH_REPLACES_LIVE_ORDER, faults);
        }
    }
}
