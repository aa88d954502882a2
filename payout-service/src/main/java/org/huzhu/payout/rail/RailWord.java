package org.huzhu.payout.rail;

import java.time.LocalDate;

/** What the bank says when it is asked about one payment. */
public sealed interface RailWord {

    /**
     * Executed.
     *
     * @param on the civil date
     */
    record Executed(LocalDate on) implements RailWord {}

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
     */
    record GivenBack(LocalDate on, String reason) implements RailWord {}

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
}
