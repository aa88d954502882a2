package org.huzhu.payout.bank;

/** What became of handing an instruction to the bank. */
public sealed interface Submission {

    /**
     * The bank answered with a status report.
     *
     * @param xml its pain.002
     */
    record Answered(String xml) implements Submission {}

    /**
     * Nothing has left this machine: no connection could be made. The same instruction may be handed over later.
     *
     * @param reason for the operator
     */
    record NotSent(String reason) implements Submission {}

    /**
     * Nobody knows whether the bank has it: no answer, a late one, or one that says nothing. It must be asked.
     *
     * @param reason for the operator
     */
    record Lost(String reason) implements Submission {}
}
