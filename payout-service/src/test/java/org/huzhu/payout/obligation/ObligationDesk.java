package org.huzhu.payout.obligation;

import static org.huzhu.payout.obligation.Fixtures.BATCH_NUMBER;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.CLOCK;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.TODAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.ledger.InMemoryLedger;
import org.huzhu.payout.ledger.LedgerTransaction;
import org.huzhu.payout.ledger.PostingRules;
import org.huzhu.payout.ledger.PostingRules.Posting;
import org.huzhu.payout.ledger.TransactionId;
import org.huzhu.payout.ledger.TransactionKind;
import org.huzhu.payout.reconciliation.InMemoryItems;
import org.huzhu.payout.reconciliation.OpenItem;
import org.huzhu.testkit.AuditActions;

/** The use cases of obligations on doubles in memory, and obligations that stand where a test begins. */
public final class ObligationDesk {

    public final AuditActions audit = new AuditActions();
    /** What was told of obligations: the state, and the reason behind a blank. */
    public final List<String> told = new ArrayList<>();

    public final ObligationEvents events =
            (obligation, reason) -> told.add((obligation.state() + " " + reason.orElse("")).strip());
    public final InMemoryLedger ledger = new InMemoryLedger();
    public final InMemoryObligations obligations =
            new InMemoryObligations(ledger, List.of(new ObligationAuditLines(audit), new ObligationMessages(events)));
    public final InMemoryAttempts attempts = new InMemoryAttempts(new AttemptAuditLines(audit));
    public final InMemoryItems items = new InMemoryItems(audit);
    public final InMemorySeals seals = new InMemorySeals();
    public final InMemoryVault vault = new InMemoryVault();
    public final InMemoryBarredPersons barred = new InMemoryBarredPersons(obligations);
    public final InMemoryBankTransactions transactions = new InMemoryBankTransactions();
    public final InMemoryCancellations cancellations = new InMemoryCancellations(attempts);
    public final InMemoryDeterminedLines lines = new InMemoryDeterminedLines();

    /** Of which obligations the alarm was raised. */
    public final List<ObligationId> alarmed = new ArrayList<>();

    private final Set<TransactionId> stock = new HashSet<>();
    private long ids;
    private long nanos;

    public final IdSource source = () -> new UUID(9, ++ids);
    public final PayeeAlarm alarm = alarmed::addAll;
    public final OpenItem openItem = items.opening(source, CLOCK);
    public final RequireUnaltered unaltered = new RequireUnaltered(seals, alarm);
    public final RecordMovement movements;
    public final RecordStatus statuses;

    final AttemptBook book = new AttemptBook(obligations, attempts, ledger.postings(), openItem, source, CLOCK);
    final FundObligation funding = new FundObligation(obligations, ledger.postings(), source, CLOCK);
    final OpenObligations opening =
            new OpenObligations(obligations, lines, ledger, funding, barred, seals, openItem, CLOCK);
    final ConfirmPayee confirming = new ConfirmPayee(obligations, vault, seals, unaltered, CLOCK);
    final ProposeNewAttempt proposing = new ProposeNewAttempt(book, cancellations);
    final ApproveNewAttempt approving = new ApproveNewAttempt(book, CLOCK);

    /** Begins with empty books. */
    public ObligationDesk() {
        movements = new RecordMovement(book, attempts, transactions);
        statuses = new RecordStatus(book, movements, transactions, CLOCK, this::nanos);
    }

    /** Returns the monotonic clock, in nanoseconds. */
    public long nanos() {
        return nanos;
    }

    /** Lets time pass on the monotonic clock. */
    public void pass(Duration time) {
        nanos += time.toNanos();
    }

    /** Returns what the use cases booked, oldest first. */
    public List<String> booked() {
        return ledger.posted().stream()
                .filter(one -> !stock.contains(one.id()))
                .map(InMemoryLedger::inWords)
                .toList();
    }

    /** Puts money into a fund. */
    public void deposit(FundId fund, Money amount) {
        ledger.open(fund, NOW);
        stock(PostingRules::deposit, "GZ-2025-" + stock.size(), fund, amount, TODAY);
    }

    /** Puts an open obligation there, sealed, and its money set aside. */
    public Obligation funded(Obligation open) {
        String key = open.id().toString();
        if (!ledger.isPosted(TransactionKind.COMMITMENT, key)) {
            deposit(open.fund(), open.amount());
            stock(PostingRules::commitment, key, open.fund(), open.amount(), TODAY);
        }
        seals.seal(open);
        return obligations.given(open.funded() ? open : open.withMoney(NOW).after());
    }

    /** Puts the obligation of the example there with its first attempt in a state. */
    public Attempt given(AttemptState state) {
        return given(EXAMPLE, state, BATCH);
    }

    /** Puts an open obligation there with its next attempt in a state, as the service would have left both. */
    public Attempt given(Obligation open, AttemptState state, BatchId batch) {
        Obligation inBatch = funded(open).putInBatch(BATCH_NUMBER, NOW).after();
        Obligation sent = inBatch.sent(NOW).after();
        Attempt begun = Attempt.begun(inBatch.lastAttempt(), batch, inBatch.amount(), inBatch.payee(), NOW);
        Attempt released = begun.sent(NOW);
        return switch (state) {
            case IN_BATCH -> place(inBatch, begun);
            case SENT -> place(sent, released);
            case UNKNOWN -> place(sent.lost("TIMEOUT", NOW).after(), released.to(AttemptState.UNKNOWN));
            case SETTLED -> {
                stock(PostingRules::settlement, begun.id().toString(), open.fund(), open.amount(), PAID_ON);
                yield place(
                        sent.settled(NOW).after(),
                        released.with(BankTrace.NONE.withDebitBooked(PAID_ON)).to(AttemptState.SETTLED));
            }
            case RETURNED ->
                place(
                        sent.returned("AC04", NOW).after(),
                        released.with(BankTrace.NONE.withStatus("RJCT", Optional.of("AC04")))
                                .to(AttemptState.RETURNED));
            case NEVER_RECEIVED ->
                place(
                        sent.lost("TIMEOUT", NOW)
                                .after()
                                .reopenedAfterNeverReceived(NOW)
                                .after(),
                        released.with(BankTrace.NONE.withNeverReceived(NOW))
                                .giveUpProposed("p-proposer", "BANK_CONFIRMED_BY_PHONE")
                                .after()
                                .givenUp("p-second"));
            case CANCELLED -> place(inBatch.takenFromBatch(NOW).after(), begun.to(AttemptState.CANCELLED));
        };
    }

    private Attempt place(Obligation obligation, Attempt attempt) {
        obligations.given(obligation);
        return attempts.given(attempt);
    }

    private void stock(Function<Posting, LedgerTransaction> rule, String key, FundId fund, Money amount, LocalDate on) {
        TransactionId id = new TransactionId(new UUID(8, stock.size()));
        stock.add(id);
        ledger.post(rule.apply(new Posting(id, key, fund, amount, on, NOW, "system")));
    }
}
