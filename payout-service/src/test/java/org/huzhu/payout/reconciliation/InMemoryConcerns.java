package org.huzhu.payout.reconciliation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What open items in memory concern: by obligation or by account. */
public final class InMemoryConcerns implements Concerns {

    private final InMemoryItems items;

    /** Looks at some items. */
    public InMemoryConcerns(InMemoryItems items) {
        this.items = items;
    }

    @Override
    public List<Concern> of(List<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> items.all().stream()
                        .filter(item -> item.state() == ReconciliationItem.State.OPEN && concerns(item, subject))
                        .map(item -> new Concern(subject.obligation(), item.id(), item.kind())))
                .sorted(Comparator.comparing((Concern one) -> one.obligation().toString())
                        .thenComparing(one -> one.itemId().toString()))
                .toList();
    }

    private static boolean concerns(ReconciliationItem item, Subject subject) {
        Optional<String> account = item.about().accountIndex();
        return item.obligationId().filter(subject.obligation()::equals).isPresent()
                || item.about()
                        .obligation()
                        .filter(subject.obligation()::equals)
                        .isPresent()
                || account.isPresent() && account.equals(subject.accountIndex());
    }
}
