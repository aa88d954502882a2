package org.huzhu.payout.obligation;

import java.util.Optional;

/** Which movement at the bank a payment is bound to, where the bank was asked about it. */
public interface BankTransactions {

    /** Returns the bank's own name of the movement; empty when the bank was never asked or never answered. */
    Optional<String> of(EndToEndId id);

    /** Binds a payment to a movement, for ever; false when either is bound already or the statement showed otherwise. */
    boolean bind(EndToEndId id, String reference);
}
