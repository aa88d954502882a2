package org.huzhu.payout.bank;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.bank.UploadedLine.Movement;
import org.huzhu.payout.bank.UploadedLine.Status;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.BankTransaction;
import org.huzhu.payout.reconciliation.ExplainItem;

/**
 * Holds what people uploaded against what the bank itself says: the item of a line that the bank repeats is closed, one that
 * it contradicts stays open and tells what the bank said. The bank's word is applied elsewhere, with or without uploads.
 */
@Singleton
public final class WeighUpload {

    private final UploadedLines lines;
    private final ExplainItem items;

    WeighUpload(UploadedLines lines, ExplainItem items) {
        this.lines = lines;
        this.items = items;
    }

    private enum Verdict {
        AGREES,
        CONTRADICTS,
        UNDECIDED
    }

    /** The bank answered a question about a payment; the attempt is as it was before the answer was applied. */
    void answered(Attempt asked, BankAnswer word) {
        for (UploadedLine line : lines.waitingFor(asked.id())) {
            Verdict verdict = switch (line.content()) {
                case Movement(StatementLine movement) -> weigh(movement, asked, word);
                case Status(var report, var payment) -> weigh(payment.status(), word);
            };
            conclude(line, verdict, "asked, the bank said: " + words(word));
        }
    }

    /** The bank's own statement showed these lines. */
    void stated(List<StatementLine> stated) {
        Map<String, StatementLine> byReference = stated.stream()
                .collect(Collectors.toMap(StatementLine::reference, Function.identity(), (first, again) -> first));
        if (byReference.isEmpty()) {
            return;
        }
        for (UploadedLine line : lines.waitingFor(byReference.keySet())) {
            if (line.content() instanceof Movement movement) {
                Optional.ofNullable(byReference.get(movement.line().reference()))
                        .ifPresent(bank -> conclude(
                                line,
                                agrees(isSame(movement, bank)),
                                "the bank's own statement shows "
                                        + new Movement(bank).words() + ", "
                                        + bank.amount().toYuanString() + " yuan"));
            }
        }
    }

    /** What the line names beyond our own payments is not kept, so it is not compared either. */
    private static boolean isSame(Movement uploaded, StatementLine bank) {
        return uploaded.line().direction() == bank.direction()
                && uploaded.line().amount().equals(bank.amount())
                && uploaded.line()
                        .endToEndId()
                        .equals(ReceiveUpload.withoutForeignName(bank).endToEndId());
    }

    private void conclude(UploadedLine line, Verdict verdict, String words) {
        switch (verdict) {
            case AGREES -> items.explained(line.itemId(), words);
            case CONTRADICTS -> items.contradicted(line.itemId(), words);
            case UNDECIDED -> {
                // The question is asked again.
            }
        }
    }

    private static Verdict weigh(StatementLine line, Attempt asked, BankAnswer word) {
        return switch (word) {
            case BankAnswer.Executed(var on, var transaction) ->
                switch (line.direction()) {
                    case DEBIT -> agrees(isOf(line, transaction));
                    case CREDIT -> Verdict.CONTRADICTS;
                };
            case BankAnswer.GivenBack(var on, var reason, var transaction) ->
                switch (line.direction()) {
                    case DEBIT -> agrees(isOf(line, transaction));
                    case CREDIT -> agrees(line.amount().equals(transaction.amount()) && isFirstReturn(line, asked));
                };
            case BankAnswer.Rejected rejected -> Verdict.CONTRADICTS;
            case BankAnswer.NotFound notFound -> Verdict.CONTRADICTS;
            case BankAnswer.Pending pending -> Verdict.UNDECIDED;
            case BankAnswer.NoAnswer noAnswer -> Verdict.UNDECIDED;
        };
    }

    private static Verdict weigh(String status, BankAnswer word) {
        boolean refused = status.equals(ApplyBankAnswer.REFUSED);
        return switch (word) {
            case BankAnswer.Executed executed -> agrees(!refused);
            case BankAnswer.GivenBack givenBack -> agrees(!refused);
            case BankAnswer.Pending pending -> refused ? Verdict.UNDECIDED : Verdict.AGREES;
            case BankAnswer.Rejected rejected -> agrees(refused);
            case BankAnswer.NotFound notFound -> Verdict.CONTRADICTS;
            case BankAnswer.NoAnswer noAnswer -> Verdict.UNDECIDED;
        };
    }

    private static boolean isOf(StatementLine line, BankTransaction transaction) {
        return line.reference().equals(transaction.reference()) && line.amount().equals(transaction.amount());
    }

    private static boolean isFirstReturn(StatementLine line, Attempt asked) {
        Optional<String> known = asked.trace().creditReference();
        return known.isEmpty() || known.get().equals(line.reference());
    }

    private static Verdict agrees(boolean agrees) {
        return agrees ? Verdict.AGREES : Verdict.CONTRADICTS;
    }

    private static String words(BankAnswer word) {
        return switch (word) {
            case BankAnswer.Executed(var on, var transaction) -> "executed on " + on + ", " + words(transaction);
            case BankAnswer.GivenBack(var on, var reason, var transaction) ->
                "executed on " + on + " and given back, " + words(transaction);
            case BankAnswer.Rejected rejected -> "refused";
            case BankAnswer.NotFound notFound -> "no such payment";
            case BankAnswer.Pending pending -> "being worked on";
            case BankAnswer.NoAnswer noAnswer -> "nothing";
        };
    }

    private static String words(BankTransaction transaction) {
        return transaction.amount().toYuanString() + " yuan, " + transaction.reference();
    }
}
