package org.huzhu.payout.obligation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which payment is bound to which movement, in memory. */
public final class InMemoryBankTransactions implements BankTransactions {

    private final Map<EndToEndId, String> bound = new HashMap<>();
    private final Map<String, EndToEndId> stated = new HashMap<>();

    /** Notes that the bank's statement shows a movement for a payment. */
    public void stated(EndToEndId id, String reference) {
        stated.put(reference, id);
    }

    @Override
    public Optional<String> of(EndToEndId id) {
        return Optional.ofNullable(bound.get(id));
    }

    @Override
    public boolean bind(EndToEndId id, String reference) {
        boolean free = !bound.containsKey(id)
                && !bound.containsValue(reference)
                && stated.getOrDefault(reference, id).equals(id);
        if (free) {
            bound.put(id, reference);
        }
        return free;
    }
}
