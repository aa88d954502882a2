package org.huzhu.payout.bank;

import java.util.List;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.obligation.EndToEndId;

/** Lines of statements that the bank itself brought and that named a payment before our books held it. */
public interface StatedLines {

    /** Returns those that named a payment, debits first; none that a person has booked aside. */
    List<StatementLine> waitingFor(EndToEndId id);

    /** Notes that a line is explained by a payment; its message is about that payment then. */
    void explainedBy(EndToEndId id, String reference);
}
