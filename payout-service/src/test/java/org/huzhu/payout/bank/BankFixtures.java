package org.huzhu.payout.bank;

import static org.huzhu.payout.obligation.ObligationFixtures.AMOUNT;
import static org.huzhu.payout.obligation.ObligationFixtures.BACK_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.bank.Statement.Direction;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.bank.StatusReport.PaymentStatus;
import org.huzhu.payout.obligation.BankTransaction;

/** What the bank says of the payment of the worked example. */
final class BankFixtures {

    /** The name of the batch's instruction at the bank. */
    static final String INSTRUCTION = BATCH.toString().replace("-", "");

    /** The movement that pays. */
    static final BankTransaction PAID = new BankTransaction("BK-1", AMOUNT);

    /** The line that shows it. */
    static final StatementLine DEBIT = line("BK-1", Direction.DEBIT, AMOUNT, PAID_ON, E2E);

    /** The line that shows that the money came back. */
    static final StatementLine RETURN = line("BK-9", Direction.CREDIT, AMOUNT, BACK_ON, E2E);

    /** A line about nobody's payment, to the account of the example's payee. */
    static final StatementLine FOREIGN = new StatementLine(
            "BK-7",
            Direction.DEBIT,
            Money.yuan("50.00"),
            PAID_ON,
            Optional.of("RENT JULY"),
            Optional.of(Sensitive.of("account")),
            Optional.empty());

    private BankFixtures() {}

    static StatementLine line(String reference, Direction direction, Money amount, LocalDate on, String endToEndId) {
        return new StatementLine(
                reference,
                direction,
                amount,
                on,
                Optional.of(endToEndId),
                Optional.empty(),
                direction == Direction.CREDIT ? Optional.of("AC04") : Optional.empty());
    }

    static BankFile statement(String messageId, StatementLine... lines) {
        return new BankFile.AccountStatement(new Statement(messageId, List.of(lines)));
    }

    static PaymentStatus status(String endToEndId, String status) {
        return new PaymentStatus(endToEndId, status, status.equals("RJCT") ? Optional.of("AC04") : Optional.empty());
    }

    static StatusReport report(String messageId, PaymentStatus... payments) {
        return new StatusReport(messageId, INSTRUCTION, Optional.empty(), Optional.empty(), List.of(payments));
    }

    /** A report on a whole instruction. */
    static StatusReport groupReport(String messageId, String instruction, String status) {
        return new StatusReport(messageId, instruction, Optional.of(status), Optional.of("AM04"), List.of());
    }
}
