package org.huzhu.payout.batch;

/** Something that happened to a batch. Whoever wants to know follows these. */
public sealed interface BatchEvent {

    /** What happened, as the audit log names it. */
    String action();

    /** A number, a digest or a code. */
    String why();

    /**
     * It was composed, with all its payments.
     *
     * @param why its number
     */
    record Composed(String why) implements BatchEvent {
        @Override
        public String action() {
            return "BATCH_COMPOSED";
        }
    }

    /**
     * It was approved.
     *
     * @param why the digest of what was approved
     */
    record Approved(String why) implements BatchEvent {
        @Override
        public String action() {
            return "BATCH_APPROVED";
        }
    }

    /**
     * It was released.
     *
     * @param why the digest of what was released
     */
    record Released(String why) implements BatchEvent {
        @Override
        public String action() {
            return "BATCH_RELEASED";
        }
    }

    /**
     * It was given up before it was released.
     *
     * @param why code of the reason
     */
    record Cancelled(String why) implements BatchEvent {
        @Override
        public String action() {
            return "BATCH_CANCELLED";
        }
    }

    /** The bank's statement has shown the end of every payment in it. */
    record Reconciled() implements BatchEvent {
        @Override
        public String action() {
            return "BATCH_RECONCILED";
        }

        @Override
        public String why() {
            return "statement";
        }
    }
}
