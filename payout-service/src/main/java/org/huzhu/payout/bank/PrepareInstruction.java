package org.huzhu.payout.bank;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.bank.HoldBack.Verdict;
import org.huzhu.payout.batch.WithholdAltered;
import org.huzhu.payout.reconciliation.ItemId;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.OpenItem;

/**
 * Makes an instruction ready to be handed over: decides whether it may go, claims it and writes its file, all in one
 * transaction, so that no claim stands without its file. Nothing that may have been sent is sent again.
 */
@Singleton
public final class PrepareInstruction {

    private final Instructions instructions;
    private final HoldBack holdBack;
    private final WithholdAltered withholdAltered;
    private final PaymentFile file;
    private final RecallLines recallLines;
    private final EndInstruction endInstruction;
    private final OpenItem items;
    private final ExchangeTimes times;

    PrepareInstruction(
            Instructions instructions,
            HoldBack holdBack,
            WithholdAltered withholdAltered,
            PaymentFile file,
            RecallLines recallLines,
            EndInstruction endInstruction,
            OpenItem items,
            ExchangeTimes times) {
        this.instructions = instructions;
        this.holdBack = holdBack;
        this.withholdAltered = withholdAltered;
        this.file = file;
        this.recallLines = recallLines;
        this.endInstruction = endInstruction;
        this.items = items;
        this.times = times;
    }

    /** What came of it. */
    public sealed interface Prepared {

        /** It is claimed and goes out. */
        final class Ready implements Prepared {
            private final Instruction claimed;
            private final byte[] file;

            private Ready(Instruction claimed, byte[] file) {
                this.claimed = claimed;
                this.file = file;
            }

            /** Returns the instruction as its claimer holds it. */
            public Instruction claimed() {
                return claimed;
            }

            /** Returns its file, a pain.001. */
            public byte[] file() {
                return file.clone();
            }
        }

        /**
         * It waits until a person has closed an item that concerns it.
         *
         * @param item the first of them
         */
        record Waits(ItemId item) implements Prepared {}

        /** The bank spoke of payments in it that were never sent from here: it is asked about each. */
        record KnownToBank() implements Prepared {}

        /** Somebody else has it, or no payment is left in it. */
        record NothingToSend() implements Prepared {}
    }

    /** Makes it ready. */
    public Prepared handle(Instruction due) {
        return switch (holdBack.of(due.batchId())) {
            case Verdict.HandOver() -> claim(due) ? written(due) : new Prepared.NothingToSend();
            case Verdict.Wait(ItemId item) -> {
                putBack(due, "OPEN_ITEM " + item);
                yield new Prepared.Waits(item);
            }
            case Verdict.Ask() -> {
                if (claim(due) && endInstruction.handle(due.claimed(), new Submission.Lost("KNOWN_TO_BANK"))) {
                    recallLines.handle(due.batchId());
                }
                yield new Prepared.KnownToBank();
            }
        };
    }

    /** Puts back an instruction whose file cannot be written, which a person has to look into; nothing was sent. */
    public void cannotBeWritten(Instruction due) {
        items.open(
                ItemKind.UNEXPECTED_STATUS,
                "unwritable:" + due.batchId(),
                Money.ZERO,
                Optional.of(due.messageId()),
                Optional.empty(),
                "the payment file of a released batch cannot be written; nothing was sent");
        putBack(due, "FILE_CANNOT_BE_WRITTEN");
    }

    private Prepared written(Instruction due) {
        if (withholdAltered.handle(due.batchId())) {
            return new Prepared.Ready(due.claimed(), file.write(due.batchId()));
        }
        instructions.finish(due.claimed(), Instruction.State.ANSWERED, "NOTHING_TO_SEND");
        return new Prepared.NothingToSend();
    }

    private boolean claim(Instruction due) {
        return instructions.claim(due, times.orderValidFor());
    }

    private void putBack(Instruction due, String why) {
        if (claim(due)) {
            instructions.putBack(due.claimed(), times.retryDelay(), why);
        }
    }
}
