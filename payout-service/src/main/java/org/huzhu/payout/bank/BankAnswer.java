package org.huzhu.payout.bank;

import java.time.LocalDate;
import org.huzhu.payout.obligation.BankTransaction;

/** What the bank says when it is asked about one payment. */
public sealed interface BankAnswer {

    /**
     * Executed.
     *
     * @param on the civil date
     * @param transaction the movement at the bank
     */
    record Executed(LocalDate on, BankTransaction transaction) implements BankAnswer {}

    /**
     * Refused; no money moved.
     *
     * @param reason the bank's reason code
     */
    record Rejected(String reason) implements BankAnswer {}

    /**
     * Executed, and the money came back.
     *
     * @param on the civil date
     * @param reason the bank's reason code
     * @param transaction the movement that was given back
     */
    record GivenBack(LocalDate on, String reason, BankTransaction transaction) implements BankAnswer {}

    /** The bank works on it. */
    record Pending() implements BankAnswer {}

    /** The bank knows no such payment. */
    record NotFound() implements BankAnswer {}

    /**
     * The bank said nothing that can be used; it is asked again later.
     *
     * @param reason for the operator
     */
    record NoAnswer(String reason) implements BankAnswer {}

    /** Tells whether the bank has decided the payment, for now. */
    default boolean isDecided() {
        return switch (this) {
            case Executed executed -> true;
            case Rejected rejected -> true;
            case GivenBack givenBack -> true;
            case NotFound notFound -> true;
            case Pending pending -> false;
            case NoAnswer noAnswer -> false;
        };
    }
}
