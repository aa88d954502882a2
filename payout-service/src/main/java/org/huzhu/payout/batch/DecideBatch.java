package org.huzhu.payout.batch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.scope.WiderScope;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.GivenUpOrders;
import org.huzhu.payout.obligation.Obligations;
import org.huzhu.payout.obligation.Sight;

/** Approves, releases or cancels a batch, each by another person where four eyes are asked for. */
@Singleton
public final class DecideBatch {

    /** Where the payments of a batch stand in its view. */
    private static final String ITEMS = "/items";

    private final Batches batches;
    private final Obligations obligations;
    private final Attempts attempts;
    private final BarredFromBatch barred;
    private final RequireExplained explained;
    private final GivenUpOrders givenUp;
    private final Dispatch dispatch;
    private final AuditTrail trail;
    private final WiderScope scope;
    private final Clock clock;

    DecideBatch(
            Batches batches,
            Obligations obligations,
            Attempts attempts,
            BarredFromBatch barred,
            RequireExplained explained,
            GivenUpOrders givenUp,
            Dispatch dispatch,
            AuditTrail trail,
            WiderScope scope,
            Clock clock) {
        this.batches = batches;
        this.obligations = obligations;
        this.attempts = attempts;
        this.barred = barred;
        this.explained = explained;
        this.givenUp = givenUp;
        this.dispatch = dispatch;
        this.trail = trail;
        this.scope = scope;
        this.clock = clock;
    }

    /** Finds a batch with what is in it. */
    public BatchContent find(BatchId id) {
        PaymentBatch batch = batches.find(id).orElseThrow(() -> new Refused(BatchRefusal.BATCH_NOT_FOUND));
        return BatchContent.read(batch, attempts, obligations);
    }

    /**
     * Approves it and keeps the digest of what was approved.
     *
     * @throws Refused with BATCH_NOT_FOUND, BATCH_TRANSITION_NOT_ALLOWED, BATCH_APPROVED_BY_MAKER,
     *     BATCH_APPROVED_BY_PAYEE_CONFIRMER, BATCH_BY_OFFICE_REVIEWER, BATCH_BY_PROVINCE_REVIEWER,
     *     BATCH_BY_LINE_UPLOADER, BATCH_BY_LINE_CONFIRMER, BATCH_PERSON_BARRED, BATCH_CONTENT_CHANGED,
     *     BATCH_CONCERNED_BY_OPEN_ITEM or BATCH_CHANGED
     */
    public PaymentBatch approve(BatchId id, String person) {
        BatchContent content = find(id);
        PaymentBatch approved = content.batch().approvedBy(person, content.digest(), clock.instant());
        if (content.hasPayeeConfirmedBy(person)) {
            throw new Refused(BatchRefusal.BATCH_APPROVED_BY_PAYEE_CONFIRMER);
        }
        barred.requireMayDecide(content, person);
        if (!content.isAsDeclared()) {
            throw new Refused(BatchRefusal.BATCH_CONTENT_CHANGED);
        }
        explained.check(ITEMS, content.owed());
        return write(content.batch(), approved, "BATCH_APPROVED", content.digest());
    }

    /**
     * Releases it: every payment is SENT and the instruction is queued, in the running transaction.
     *
     * @throws Refused with BATCH_NOT_FOUND, BATCH_TRANSITION_NOT_ALLOWED, BATCH_RELEASED_BY_APPROVER,
     *     BATCH_BY_OFFICE_REVIEWER, BATCH_BY_PROVINCE_REVIEWER, BATCH_BY_LINE_UPLOADER, BATCH_BY_LINE_CONFIRMER,
     *     BATCH_PERSON_BARRED, BATCH_CONTENT_CHANGED, BATCH_CONCERNED_BY_OPEN_ITEM, BATCH_REPLACES_LIVE_ORDER or
     *     BATCH_CHANGED
     */
    public PaymentBatch release(BatchId id, String person) {
        BatchContent content = find(id);
        Instant now = clock.instant();
        PaymentBatch released = content.batch().releasedBy(person, content.digest(), now);
        barred.requireMayDecide(content, person);
        if (!content.isAsDeclared()) {
            throw new Refused(BatchRefusal.BATCH_CONTENT_CHANGED);
        }
        explained.check(ITEMS, content.owed());
        requireNoLiveOrder(content);
        PaymentBatch written = write(content.batch(), released, "BATCH_RELEASED", content.digest());
        for (BatchContent.Payment payment : content.payments()) {
            attempts.keep(payment.attempt().sent(now));
            obligations.save(payment.obligation().sent(now));
        }
        dispatch.queue(id, now);
        return written;
    }

    /**
     * Gives it up before it is released; its obligations are open again.
     *
     * @throws Refused with BATCH_NOT_FOUND, BATCH_TRANSITION_NOT_ALLOWED or BATCH_CHANGED
     */
    public PaymentBatch cancel(BatchId id, String why) {
        PaymentBatch seen = batches.find(id).orElseThrow(() -> new Refused(BatchRefusal.BATCH_NOT_FOUND));
        scope.widen(Sight.WHOLE_BATCH);
        BatchContent content = BatchContent.read(seen, attempts, obligations);
        PaymentBatch written = write(content.batch(), content.batch().cancelled(), "BATCH_CANCELLED", why);
        for (BatchContent.Payment payment : content.payments()) {
            attempts.keep(payment.attempt().to(AttemptState.CANCELLED));
            obligations.save(payment.obligation().takenFromBatch(clock.instant()));
        }
        return written;
    }

    /** Closes a released batch if the bank's statement has shown the end of every payment in it. */
    public void reconcile(BatchId id) {
        batches.find(id).filter(batch -> batch.state() == BatchState.RELEASED).ifPresent(batch -> {
            boolean ended = attempts.ofBatch(id).stream()
                    .filter(attempt -> attempt.state() != AttemptState.CANCELLED)
                    .allMatch(attempt ->
                            !attempt.state().isLive() && attempt.trace().isOnStatement());
            if (ended) {
                write(batch, batch.reconciled(clock.instant()), "BATCH_RECONCILED", "statement");
            }
        });
    }

    /** An order that was given up because the bank knew nothing of it must be past its last moment before another goes out. */
    private void requireNoLiveOrder(BatchContent content) {
        List<Fault> faults = new ArrayList<>();
        for (GivenUpOrders.LiveOrder order : givenUp.thatMayStillRun(content.obligations())) {
            faults.add(Fault.at(
                    ITEMS + "/" + content.obligations().indexOf(order.id().obligation()),
                    "OBLIGATION_HAS_LIVE_ORDER",
                    Map.of("endToEndId", order.id().toString(), "until", order.lastMoment())));
        }
        if (!faults.isEmpty()) {
            throw new Refused(BatchRefusal.BATCH_REPLACES_LIVE_ORDER, faults);
        }
    }

    private PaymentBatch write(PaymentBatch before, PaymentBatch after, String action, String why) {
        PaymentBatch written = batches.replace(after).orElseThrow(() -> new Refused(BatchRefusal.BATCH_CHANGED));
        trail.changed(action, new Subject("payment-batch", before.id().toString()), why, before, written);
        return written;
    }
}
