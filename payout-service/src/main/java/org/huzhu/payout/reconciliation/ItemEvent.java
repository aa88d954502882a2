package org.huzhu.payout.reconciliation;

/** Something that happened to a reconciliation item. Whoever wants to know follows these. */
public sealed interface ItemEvent {

    /** What happened, as the audit log names it. */
    String action();

    /** The kind of the item, or what the bank said. */
    String why();

    /** Something was found that does not fit. */
    record Opened(ItemKind kind) implements ItemEvent {
        @Override
        public String action() {
            return "RECONCILIATION_ITEM_OPENED";
        }

        @Override
        public String why() {
            return kind.name();
        }
    }

    /** A person closed it. */
    record Closed(ItemKind kind) implements ItemEvent {
        @Override
        public String action() {
            return "RECONCILIATION_ITEM_CLOSED";
        }

        @Override
        public String why() {
            return kind.name();
        }
    }

    /** The bank's own word closed it. */
    record Explained(String why) implements ItemEvent {
        @Override
        public String action() {
            return "RECONCILIATION_ITEM_CLOSED";
        }
    }

    /** The bank said something else. */
    record Contradicted(String why) implements ItemEvent {
        @Override
        public String action() {
            return "RECONCILIATION_ITEM_CONTRADICTED";
        }
    }
}
