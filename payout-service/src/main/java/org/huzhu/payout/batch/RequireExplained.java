package org.huzhu.payout.batch;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.PayeeVault;
import org.huzhu.payout.reconciliation.AccountIndex;
import org.huzhu.payout.reconciliation.Concerns;
import org.huzhu.payout.reconciliation.Concerns.Concern;
import org.huzhu.payout.reconciliation.Concerns.Subject;

/**
 * Lets nothing be paid while an open reconciliation item, such as a movement of the bank that nobody can explain, concerns
 * the obligation or whom it pays.
 *
 * <p>After a restore the bank may have paid what our books hold as open; its statement says so before anybody pays again.
 */
@Singleton
public final class RequireExplained {

    private final Concerns concerns;
    private final PayeeVault vault;
    private final AccountIndex index;

    RequireExplained(Concerns concerns, PayeeVault vault, AccountIndex index) {
        this.concerns = concerns;
        this.vault = vault;
        this.index = index;
    }

    /**
     * Refuses if an open item concerns one of the obligations; each is named by its place and with its items.
     *
     * @param list JSON pointer of the list in which the obligations stand
     * @throws Refused with BATCH_CONCERNED_BY_OPEN_ITEM
     */
    public void check(String list, List<Obligation> obligations) {
        List<Concern> found = of(obligations);
        if (found.isEmpty()) {
            return;
        }
        Map<ObligationId, Integer> places = IntStream.range(0, obligations.size())
                .boxed()
                .collect(Collectors.toMap(i -> obligations.get(i).id(), Function.identity()));
        throw new Refused(
                BatchRefusal.BATCH_CONCERNED_BY_OPEN_ITEM,
                Map.of("count", found.stream().map(Concern::itemId).distinct().count()),
                found.stream()
                        .map(concern -> Fault.at(
                                list + "/" + places.get(concern.obligation()),
                                "OBLIGATION_CONCERNED_BY_OPEN_ITEM",
                                Map.of(
                                        "item", concern.itemId().toString(),
                                        "kind", concern.kind().name())))
                        .toList());
    }

    /** Returns what concerns the obligations of a batch. */
    public List<Concern> of(List<Obligation> obligations) {
        return concerns.of(obligations.stream()
                .map(obligation -> new Subject(obligation.id(), accountOf(obligation)))
                .toList());
    }

    private Optional<String> accountOf(Obligation obligation) {
        return vault.tryOpen(obligation.payee()).map(payee -> index.of(payee.account()));
    }
}
