package org.huzhu.payout.bank;

/** Writes and reads the bank's files. */
public interface BankFiles {

    /** Writes an instruction as pain.001.001.09. */
    byte[] write(PaymentInstruction instruction);

    /**
     * Reads a message from the bank.
     *
     * @throws MalformedBankFile when it is neither a status report nor a statement that can be understood
     */
    BankFile read(byte[] file) throws MalformedBankFile;

    /** A message from the bank, understood. */
    sealed interface BankFile {

        /** Returns the message's own name. */
        String messageId();

        /**
         * A pain.002.
         *
         * @param report what it says
         */
        record Report(StatusReport report) implements BankFile {
            @Override
            public String messageId() {
                return report.messageId();
            }
        }

        /**
         * A camt.053.
         *
         * @param statement what it says
         */
        record AccountStatement(Statement statement) implements BankFile {
            @Override
            public String messageId() {
                return statement.messageId();
            }
        }
    }

    /** A file that cannot be understood. */
    final class MalformedBankFile extends Exception {

        /** Tells where, without repeating what the file says. */
        public MalformedBankFile(String message) {
            super(message);
        }
    }
}
