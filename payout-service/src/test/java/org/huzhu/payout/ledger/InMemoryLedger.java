package org.huzhu.payout.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huzhu.kernel.money.Money;

/** Books in memory, and what they told of each fund's available money. */
public final class InMemoryLedger implements Ledger, LedgerEvents {

    private final Set<FundId> open = new LinkedHashSet<>();
    private final List<LedgerTransaction> posted = new ArrayList<>();
    private final List<Money> told = new ArrayList<>();
    private final List<FundId> locked = new ArrayList<>();

    /** Returns a way to book in these books. */
    public PostTransaction postings() {
        return new PostTransaction(this, this);
    }

    /** Returns what was booked, oldest first. */
    public List<LedgerTransaction> posted() {
        return List.copyOf(posted);
    }

    /** Returns the available amounts that were told, oldest first. */
    public List<Money> told() {
        return List.copyOf(told);
    }

    /** Returns the funds in the order in which they were locked. */
    public List<FundId> locked() {
        return List.copyOf(locked);
    }

    /** Says a booking in a line: kind, key, day, the accounts from debit to credit, and the amount. */
    public static String inWords(LedgerTransaction booked) {
        return "%s %s %s %s>%s %s"
                .formatted(
                        booked.kind(),
                        booked.businessKey(),
                        booked.bookedOn(),
                        booked.entries().getFirst().account().kind(),
                        booked.entries().getLast().account().kind(),
                        booked.entries().getFirst().amount());
    }

    @Override
    public boolean open(FundId fund, Instant at) {
        return open.add(fund);
    }

    @Override
    public boolean isOpen(FundId fund) {
        return open.contains(fund);
    }

    @Override
    public void lock(FundId fund) {
        locked.add(fund);
    }

    @Override
    public Money balance(AccountId account) {
        return Money.sum(posted.stream()
                .filter(one -> one.fund().equals(account.fund()))
                .map(one -> one.effectOn(account.kind()))
                .toList());
    }

    @Override
    public boolean isPosted(TransactionKind kind, String businessKey) {
        return posted.stream()
                .anyMatch(one -> one.kind() == kind && one.businessKey().equals(businessKey));
    }

    @Override
    public void post(LedgerTransaction transaction) {
        posted.add(transaction);
    }

    @Override
    public Optional<LedgerTransaction> find(TransactionId id) {
        return posted.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public void availableChanged(FundId fund, Money available, Instant at) {
        told.add(available);
    }
}
