package org.huzhu.payout.obligation;

import org.huzhu.payout.id.DeterminationId;

/** Something that happened to an obligation. Whoever wants to know follows these. */
public sealed interface ObligationEvent {

    /** A determination says that it is owed. */
    record Opened(DeterminationId determination) implements ObligationEvent {}

    /** Money is set aside for it. */
    record Funded() implements ObligationEvent {}

    /** Others hear of it for the first time, with money or still without. */
    record Announced() implements ObligationEvent {}

    /** Its next attempt goes with a batch of this number. */
    record PutInBatch(String batch) implements ObligationEvent {}

    /** The batch of this attempt was given up before it was released. */
    record TakenFromBatch(EndToEndId attempt) implements ObligationEvent {}

    /** This attempt was released to the bank. */
    record Sent(EndToEndId attempt) implements ObligationEvent {}

    /** This attempt was held back before anything of it was handed over, because the payee had been altered. */
    record Withheld(EndToEndId attempt) implements ObligationEvent {}

    /** The bank did not answer. */
    record Lost(String reason) implements ObligationEvent {}

    /** The bank paid. */
    record Settled() implements ObligationEvent {}

    /** The bank refused it or gave the money back. */
    record Returned(String reason) implements ObligationEvent {}

    /** A person confirmed the payee as it is. */
    record PayeeConfirmed() implements ObligationEvent {}

    /** A person named another account of the payee. */
    record PayeeCorrected() implements ObligationEvent {}

    /** Two people gave up an attempt that the bank never received. */
    record NewAttemptApproved() implements ObligationEvent {}
}
