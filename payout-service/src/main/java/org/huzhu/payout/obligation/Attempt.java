package org.huzhu.payout.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.BatchId;

/**
 * One try to pay an obligation; the bank knows it by its EndToEndId.
 *
 * @param id the name at the bank
 * @param batchId the batch it goes with
 * @param amount what is ordered
 * @param payee where it goes, as it was when the attempt began
 * @param state where it stands
 * @param begunAt when it was put into the batch
 * @param sentAt when it was released
 * @param trace what the bank let us see
 * @param order how long the bank may execute it; written by the exchange, never by a changed attempt
 * @param givenUpProposedBy person key of who proposed to give it up as never received
 * @param givenUpApprovedBy person key of who approved that
 * @param version grows with each writing; the one that was read
 */
public record Attempt(
        EndToEndId id,
        BatchId batchId,
        Money amount,
        Payee payee,
        AttemptState state,
        Instant begunAt,
        Optional<Instant> sentAt,
        BankTrace trace,
        BankOrder order,
        Optional<String> givenUpProposedBy,
        Optional<String> givenUpApprovedBy,
        long version) {

    /** Begins an attempt in a batch. */
    public static Attempt begun(EndToEndId id, BatchId batchId, Money amount, Payee payee, Instant at) {
        return new Attempt(
                id,
                batchId,
                amount,
                payee,
                AttemptState.IN_BATCH,
                at,
                Optional.empty(),
                BankTrace.NONE,
                BankOrder.NONE,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** Moves it to another state. */
    public Attempt to(AttemptState next) {
        return changed(next, sentAt, trace, givenUpProposedBy, givenUpApprovedBy);
    }

    /** Releases it to the bank. */
    public Attempt sent(Instant at) {
        return changed(AttemptState.SENT, Optional.of(at), trace, givenUpProposedBy, givenUpApprovedBy);
    }

    /** Keeps what the bank let us see. */
    public Attempt with(BankTrace seen) {
        return changed(state, sentAt, seen, givenUpProposedBy, givenUpApprovedBy);
    }

    /** Keeps that the bank knows no such payment; tells when that is taken as its word. */
    public Changed<Attempt, AttemptEvent> notFound(BankTrace seen) {
        boolean firstWord =
                seen.neverReceivedAt().isPresent() && trace.neverReceivedAt().isEmpty();
        List<AttemptEvent> events = firstWord ? List.of(new AttemptEvent.NeverReceived()) : List.of();
        return new Changed<>(Optional.of(this), with(seen), events);
    }

    /**
     * Proposes to give it up as never received.
     *
     * @param why code of the reason
     * @throws Refused with BANK_HAS_NOT_ANSWERED or NEW_ATTEMPT_PROPOSED
     */
    public Changed<Attempt, AttemptEvent> giveUpProposed(String person, String why) {
        requireNeverReceived();
        if (givenUpProposedBy.isPresent()) {
            throw new Refused(ObligationRefusal.NEW_ATTEMPT_PROPOSED);
        }
        return Changed.of(
                this,
                changed(state, sentAt, trace, Optional.of(person), givenUpApprovedBy),
                new AttemptEvent.GiveUpProposed(why));
    }

    /**
     * Gives it up as never received.
     *
     * @throws Refused with BANK_HAS_NOT_ANSWERED, NEW_ATTEMPT_NOT_PROPOSED or NEW_ATTEMPT_APPROVED_BY_PROPOSER
     */
    public Attempt givenUp(String person) {
        requireNeverReceived();
        if (givenUpProposedBy.isEmpty()) {
            throw new Refused(ObligationRefusal.NEW_ATTEMPT_NOT_PROPOSED);
        }
        if (givenUpProposedBy.get().equals(person)) {
            throw new Refused(ObligationRefusal.NEW_ATTEMPT_APPROVED_BY_PROPOSER);
        }
        return changed(AttemptState.NEVER_RECEIVED, sentAt, trace, givenUpProposedBy, Optional.of(person));
    }

    /** Returns this attempt as it is once it is written over its former version. */
    public Attempt written() {
        return new Attempt(
                id,
                batchId,
                amount,
                payee,
                state,
                begunAt,
                sentAt,
                trace,
                order,
                givenUpProposedBy,
                givenUpApprovedBy,
                version + 1);
    }

    private void requireNeverReceived() {
        if (trace.neverReceivedAt().isEmpty()) {
            throw new Refused(ObligationRefusal.BANK_HAS_NOT_ANSWERED, Map.of("endToEndId", id.toString()));
        }
    }

    private Attempt changed(
            AttemptState next,
            Optional<Instant> sent,
            BankTrace seen,
            Optional<String> proposer,
            Optional<String> approver) {
        return new Attempt(id, batchId, amount, payee, next, begunAt, sent, seen, order, proposer, approver, version);
    }
}
