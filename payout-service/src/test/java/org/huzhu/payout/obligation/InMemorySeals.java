package org.huzhu.payout.obligation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huzhu.payout.id.ObligationId;

/** Seals in memory: what each obligation said when it was sealed. */
public final class InMemorySeals implements PayeeSeals {

    private final Map<ObligationId, List<Object>> sealed = new HashMap<>();

    @Override
    public void seal(Obligation obligation) {
        sealed.put(obligation.id(), said(obligation));
    }

    @Override
    public Set<ObligationId> broken(Collection<Obligation> obligations) {
        return obligations.stream()
                .filter(one -> !said(one).equals(sealed.get(one.id())))
                .map(Obligation::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Object> said(Obligation obligation) {
        return List.of(
                obligation.origin().lineId(), obligation.identity().payeeId(), obligation.payee(), obligation.amount());
    }
}
