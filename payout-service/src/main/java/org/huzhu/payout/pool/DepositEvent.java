package org.huzhu.payout.pool;

/** Something that happened to a deposit. Whoever wants to know follows these. */
public sealed interface DepositEvent {

    /** What happened, as the audit log names it. */
    String action();

    /** It was recorded by one person. */
    record Recorded() implements DepositEvent {
        @Override
        public String action() {
            return "DEPOSIT_RECORDED";
        }
    }

    /** It was approved by another. */
    record Approved() implements DepositEvent {
        @Override
        public String action() {
            return "DEPOSIT_APPROVED";
        }
    }
}
