package org.huzhu.benefit.outcome;

import java.time.LocalDate;
import java.util.List;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** What a line comes to. */
public sealed interface Outcome {

    /**
     * Something is paid.
     *
     * @param amount above zero
     * @param afterPayment whether the cover ends with it
     * @param toConfirm clinical conditions taken as met at the proposal that the reviewer still has to confirm
     */
    record Paid(Money amount, AfterPayment afterPayment, List<String> toConfirm) implements Outcome {

        /** Copies the conditions. */
        public Paid {
            toConfirm = List.copyOf(toConfirm);
        }
    }

    /**
     * Nothing is paid.
     *
     * @param reason why
     * @param detail what it is about, such as the exclusion's code; empty when the reason says it all
     */
    record NotPayable(ReasonCode reason, String detail) implements Outcome {}

    /**
     * It cannot be decided yet.
     *
     * @param reason what is missing
     * @param until the day from which it can be decided; null when it does not depend on a day
     * @param conditions clinical conditions that are open
     */
    record Pending(PendingReason reason, @Nullable LocalDate until, List<String> conditions) implements Outcome {

        /** Copies the conditions. */
        public Pending {
            conditions = List.copyOf(conditions);
        }
    }

    /** What is missing. */
    enum PendingReason {
        /** A condition that can only be seen after some days. */
        EVIDENCE_NEEDS_TIME,
        /** The reviewer has not confirmed the clinical conditions. */
        CONFIRMATION_NEEDED,
        /** The disability has not been assessed. */
        ASSESSMENT_NEEDED,
        /** The stay has not ended. */
        DISCHARGE_NEEDED
    }
}
