package org.huzhu.payout.bank;

import org.huzhu.payout.id.BatchId;

/**
 * The handing over of one released batch to the bank.
 *
 * @param batchId the batch
 * @param state how far it has come
 * @param tries how often a connection was tried
 * @param version fences out whoever was overtaken
 */
public record Instruction(BatchId batchId, State state, int tries, long version) {

    /** How far the handing over has come. */
    public enum State {
        /** Committed, not yet begun. */
        TO_SEND,
        /** Somebody is at it; whoever dies here leaves it to be asked about, not to be sent again. */
        SENDING,
        /** The bank answered. */
        ANSWERED,
        /** The answer did not come; each payment is asked about. */
        LOST,
        /** The bank has no channel: people carry the file; it is never sent, also when there is a channel later. */
        BY_PEOPLE
    }

    /** Returns the instruction's name at the bank: the batch's 32 hex digits, the same for ever. */
    public String messageId() {
        return batchId.toString().replace("-", "");
    }

    /** Returns the instruction as its claimer holds it. */
    public Instruction claimed() {
        return new Instruction(batchId, State.SENDING, tries + 1, version + 1);
    }
}
