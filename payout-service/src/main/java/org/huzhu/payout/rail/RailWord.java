package org.huzhu.payout.rail;

import java.time.LocalDate;

/** What the bank says when it is asked about one payment. */
public sealed interface RailWord {

    /**
     * Executed.
     *
     * @param on the civil date
     * @param transaction the movement at the bank
     */
    record Executed(LocalDate on, BankTransaction transaction) implements RailWord {}

    /**
     * Refused; no money moved.
     *
     * @param reason the bank's reason code
     */
    record Rejected(String reason) implements RailWord {}

    /**
     * Executed, and the money came back.
     *
     * @param on the civil date
     * @param reason the bank's reason code
     * @param transaction the movement that was given back
     */
    record GivenBack(LocalDate on, String reason, BankTransaction transaction) implements RailWord {}

    /** The bank works on it. */
    record Pending() implements RailWord {}

    /** The bank knows no such payment. */
    record NotFound() implements RailWord {}

    /**
     * The bank said nothing that can be used; it is asked again later.
     *
     * @param reason for the operator
     */
    record NoAnswer(String reason) implements RailWord {}

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
