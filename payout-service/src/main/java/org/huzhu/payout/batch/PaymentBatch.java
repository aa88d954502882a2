package org.huzhu.payout.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.BatchId;

/**
 * Obligations paid together.
 *
 * @param id the batch
 * @param number what people call it
 * @param office code of the office that pays
 * @param state where it stands
 * @param count declared number of payments
 * @param total declared sum
 * @param maker person key of who composed it
 * @param approver person key of who approved it; never the maker
 * @param approvedDigest what was approved, as SHA-256 of its canonical text
 * @param releaser person key of who released it; never the approver
 * @param madeAt when it was composed
 * @param approvedAt when it was approved
 * @param releasedAt when it was released
 * @param reconciledAt when the statement had shown everything
 * @param version grows with each writing
 */
public record PaymentBatch(
        BatchId id,
        BatchNumber number,
        String office,
        BatchState state,
        int count,
        Money total,
        String maker,
        Optional<String> approver,
        Optional<String> approvedDigest,
        Optional<String> releaser,
        Instant madeAt,
        Optional<Instant> approvedAt,
        Optional<Instant> releasedAt,
        Optional<Instant> reconciledAt,
        long version) {

    /** Begins a batch, to which its payments are added before it is composed. */
    public static Changed<PaymentBatch, BatchEvent> begun(
            BatchId id, BatchNumber number, String office, int count, Money total, String maker, Instant at) {
        PaymentBatch batch = new PaymentBatch(
                id,
                number,
                office,
                BatchState.DRAFT,
                count,
                total,
                maker,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        return new Changed<>(Optional.empty(), batch, List.of());
    }

    /** Composes it once its payments are in it; nothing else of it changes. */
    public Changed<PaymentBatch, BatchEvent> composed() {
        return Changed.of(this, this, new BatchEvent.Composed(number.value()));
    }

    /**
     * Approves it.
     *
     * @throws Refused with BATCH_TRANSITION_NOT_ALLOWED or BATCH_APPROVED_BY_MAKER
     */
    public Changed<PaymentBatch, BatchEvent> approvedBy(String person, String digest, Instant at) {
        require(BatchState.DRAFT);
        if (person.equals(maker)) {
            throw new Refused(BatchRefusal.BATCH_APPROVED_BY_MAKER);
        }
        return changed(
                BatchState.APPROVED,
                Optional.of(person),
                Optional.of(digest),
                releaser,
                Optional.of(at),
                releasedAt,
                reconciledAt,
                new BatchEvent.Approved(digest));
    }

    /**
     * Releases it.
     *
     * @throws Refused with BATCH_TRANSITION_NOT_ALLOWED, BATCH_RELEASED_BY_APPROVER or BATCH_CONTENT_CHANGED
     */
    public Changed<PaymentBatch, BatchEvent> releasedBy(String person, String digest, Instant at) {
        require(BatchState.APPROVED);
        if (approver.filter(person::equals).isPresent()) {
            throw new Refused(BatchRefusal.BATCH_RELEASED_BY_APPROVER);
        }
        if (approvedDigest.filter(digest::equals).isEmpty()) {
            throw new Refused(BatchRefusal.BATCH_CONTENT_CHANGED);
        }
        return changed(
                BatchState.RELEASED,
                approver,
                approvedDigest,
                Optional.of(person),
                approvedAt,
                Optional.of(at),
                reconciledAt,
                new BatchEvent.Released(digest));
    }

    /**
     * Gives it up before it is released.
     *
     * @param why code of the reason
     */
    public Changed<PaymentBatch, BatchEvent> cancelled(String why) {
        return switch (state) {
            case DRAFT, APPROVED ->
                changed(
                        BatchState.CANCELLED,
                        approver,
                        approvedDigest,
                        releaser,
                        approvedAt,
                        releasedAt,
                        reconciledAt,
                        new BatchEvent.Cancelled(why));
            case RELEASED, RECONCILED, CANCELLED -> throw refusedNow();
        };
    }

    /** Closes it once the bank's statement has shown everything. */
    public Changed<PaymentBatch, BatchEvent> reconciled(Instant at) {
        require(BatchState.RELEASED);
        return changed(
                BatchState.RECONCILED,
                approver,
                approvedDigest,
                releaser,
                approvedAt,
                releasedAt,
                Optional.of(at),
                new BatchEvent.Reconciled());
    }

    private Changed<PaymentBatch, BatchEvent> changed(
            BatchState next,
            Optional<String> approvedBy,
            Optional<String> digest,
            Optional<String> releasedBy,
            Optional<Instant> approved,
            Optional<Instant> released,
            Optional<Instant> reconciled,
            BatchEvent event) {
        PaymentBatch after = new PaymentBatch(
                id,
                number,
                office,
                next,
                count,
                total,
                maker,
                approvedBy,
                digest,
                releasedBy,
                madeAt,
                approved,
                released,
                reconciled,
                version);
        return Changed.of(this, after, event);
    }

    private void require(BatchState wanted) {
        if (state != wanted) {
            throw refusedNow();
        }
    }

    private IllegalTransition refusedNow() {
        return new IllegalTransition(BatchRefusal.BATCH_TRANSITION_NOT_ALLOWED, state.name(), state.allowedCommands());
    }
}
