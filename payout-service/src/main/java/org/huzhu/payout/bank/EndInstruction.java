package org.huzhu.payout.bank;

import jakarta.inject.Singleton;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.BankMessage.Source;

/**
 * Notes what became of an instruction that somebody claimed: the bank's answer is read, an answer that did not come leaves
 * each payment to be asked about, and only what never left this machine may be handed over again. Whoever lost the claim
 * meanwhile notes nothing.
 */
@Singleton
public final class EndInstruction {

    private final Instructions instructions;
    private final ReadBankMessage reading;
    private final ApplyBankAnswer answers;
    private final AuditTrail trail;
    private final ExchangeTimes times;

    EndInstruction(
            Instructions instructions,
            ReadBankMessage reading,
            ApplyBankAnswer answers,
            AuditTrail trail,
            ExchangeTimes times) {
        this.instructions = instructions;
        this.reading = reading;
        this.answers = answers;
        this.trail = trail;
        this.times = times;
    }

    /** Notes it; false when the claim does not stand any more. */
    public boolean handle(Instruction claimed, Submission submission) {
        return switch (submission) {
            case Submission.Answered(String xml) -> answered(claimed, xml);
            case Submission.NotSent(String reason) -> instructions.putBack(claimed, times.retryDelay(), reason);
            case Submission.Lost(String reason) -> lost(claimed, reason);
        };
    }

    private boolean answered(Instruction claimed, String xml) {
        if (!instructions.finish(claimed, Instruction.State.ANSWERED, "")) {
            return false;
        }
        handedOver(claimed, "ANSWERED");
        try {
            reading.read(new QueuedMessage(0, xml).bytes(), Source.ANSWER);
        } catch (MalformedBankFile unreadable) {
            answers.lost(claimed.batchId(), "ANSWER_UNREADABLE");
        }
        return true;
    }

    private boolean lost(Instruction claimed, String reason) {
        if (!instructions.finish(claimed, Instruction.State.LOST, reason)) {
            return false;
        }
        handedOver(claimed, "LOST " + reason);
        answers.lost(claimed.batchId(), reason);
        return true;
    }

    private void handedOver(Instruction claimed, String how) {
        trail.created(
                "BATCH_HANDED_OVER",
                new Subject("payment-batch", claimed.batchId().toString()),
                how,
                claimed);
    }
}
