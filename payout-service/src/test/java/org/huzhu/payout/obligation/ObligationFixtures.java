package org.huzhu.payout.obligation;

import static org.huzhu.payout.obligation.Fixtures.NOW;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.DeterminationId;
import org.huzhu.payout.id.LineId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.id.PayeeId;
import org.huzhu.payout.ledger.FundId;

/** The obligation of the worked example and what is made of it, for plain tests. Every id of the tests stands here. */
public final class ObligationFixtures {

    /** A clock that stands at {@link Fixtures#NOW}. */
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** The civil day of {@link Fixtures#NOW}. */
    public static final LocalDate TODAY = LocalDate.of(2025, 7, 16);

    /** The day on which the bank pays. */
    public static final LocalDate PAID_ON = LocalDate.of(2025, 7, 17);

    /** The day on which the money comes back. */
    public static final LocalDate BACK_ON = LocalDate.of(2025, 7, 19);

    public static final Obligation EXAMPLE = Fixtures.anObligation();
    public static final ObligationId OBLIGATION = EXAMPLE.id();
    public static final FundId FUND = EXAMPLE.fund();
    public static final Money AMOUNT = EXAMPLE.amount();

    /** An obligation that exists nowhere. */
    public static final ObligationId NO_OBLIGATION = ObligationId.parse("0198c0de-0000-7000-8000-00000000dead");

    public static final BatchId BATCH = new BatchId(UUID.fromString("0198c0de-0000-7000-8000-0000000000b1"));

    /** The batch of a later attempt. */
    public static final BatchId LATER_BATCH = new BatchId(UUID.fromString("0198c0de-0000-7000-8000-0000000000b2"));

    public static final DeterminationId DETERMINATION = EXAMPLE.origin().determinationId();
    public static final LineId LINE = EXAMPLE.origin().lineId();
    public static final LineId OTHER_LINE = new LineId(new UUID(1, 8));
    public static final ClaimId OTHER_CLAIM = new ClaimId(new UUID(1, 9));
    public static final PayeeId OTHER_PAYEE = new PayeeId(new UUID(1, 10));

    /** The name of the first attempt at the bank. */
    public static final EndToEndId FIRST = new EndToEndId(OBLIGATION, 1);

    /** The same, as the bank writes it. */
    public static final String E2E = "0198c0de0000700080000000000000011";

    /** The name of the second attempt at the bank. */
    public static final EndToEndId SECOND = new EndToEndId(OBLIGATION, 2);

    private ObligationFixtures() {}

    /** Returns the n-th other obligation of the fund, open and without money. */
    public static Obligation other(int n, String amount) {
        return withAmount(
                Fixtures.anObligation(UUID.fromString("0198c0de-0000-7000-8000-" + "%012d".formatted(1000 + n))),
                Money.yuan(amount));
    }

    /** Returns the same obligation over another amount, as nobody approved it. */
    public static Obligation withAmount(Obligation obligation, Money amount) {
        return copy(obligation, obligation.fund(), amount, obligation.payee());
    }

    /** Returns the same obligation, owed by another fund. */
    public static Obligation owedBy(FundId fund, Obligation obligation) {
        return copy(obligation, fund, obligation.amount(), obligation.payee());
    }

    /** Returns the same obligation in the same version, with the money going to another account. */
    public static Obligation redirected(Obligation obligation) {
        return withPayee(obligation, account("ZnJlbWQ=", obligation.payee()));
    }

    /** Returns the same obligation in the same version, with a payee that no key opens. */
    public static Obligation unreadable(Obligation obligation) {
        return withPayee(obligation, account("?", obligation.payee()));
    }

    /** Returns the same obligation in the same version, with another payee. */
    public static Obligation withPayee(Obligation obligation, Payee payee) {
        return copy(obligation, obligation.fund(), obligation.amount(), payee);
    }

    /** Returns the same attempt in the same version, as the exchange notes its order. */
    public static Attempt withOrder(Attempt attempt, BankOrder order) {
        return new Attempt(
                attempt.id(),
                attempt.batchId(),
                attempt.amount(),
                attempt.payee(),
                attempt.state(),
                attempt.begunAt(),
                attempt.sentAt(),
                attempt.trace(),
                order,
                attempt.givenUpProposedBy(),
                attempt.givenUpApprovedBy(),
                attempt.version());
    }

    private static Payee account(String cipher, Payee payee) {
        return new Payee(payee.memberId(), payee.nameCipher(), cipher, payee.bankLineNumber(), payee.confirmedBy());
    }

    private static Obligation copy(Obligation obligation, FundId fund, Money amount, Payee payee) {
        return new Obligation(
                obligation.id(),
                obligation.identity(),
                obligation.origin(),
                fund,
                amount,
                payee,
                obligation.funded(),
                obligation.state(),
                obligation.attempts(),
                obligation.openedAt(),
                obligation.changedAt(),
                obligation.version());
    }
}
