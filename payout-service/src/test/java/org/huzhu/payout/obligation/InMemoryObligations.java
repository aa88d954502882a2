package org.huzhu.payout.obligation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.ledger.AccountId;
import org.huzhu.payout.ledger.AccountKind;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.ledger.Ledger;

/** Obligations in memory, in the order in which they were opened. */
public final class InMemoryObligations implements Obligations {

    private final Map<ObligationId, Obligation> kept = new LinkedHashMap<>();
    private final Ledger ledger;
    private final List<Follower<Obligation, ObligationEvent>> followers;
    private boolean overtaken;

    /** Begins with none. */
    public InMemoryObligations(Ledger ledger, List<Follower<Obligation, ObligationEvent>> followers) {
        this.ledger = ledger;
        this.followers = List.copyOf(followers);
    }

    /** Puts an obligation there as it is, whatever stood there. */
    public Obligation given(Obligation obligation) {
        kept.put(obligation.id(), obligation);
        return obligation;
    }

    /** Returns one as it is now. */
    public Obligation now(ObligationId id) {
        return find(id).orElseThrow();
    }

    /** Returns all of them, oldest first. */
    public List<Obligation> all() {
        return List.copyOf(kept.values());
    }

    /** Lets somebody else be faster at the next writing. */
    public void overtakeNext() {
        overtaken = true;
    }

    @Override
    public Optional<Obligation> find(ObligationId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Obligation> findAll(Collection<ObligationId> ids) {
        return ids.stream().distinct().sorted().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<Obligation> lock(ObligationId id) {
        return find(id);
    }

    @Override
    public Obligation save(Changed<Obligation, ObligationEvent> changed) {
        Obligation after = changed.after();
        if (changed.before().isEmpty()) {
            requireNew(after);
        }
        changed.before().filter(before -> !before.equals(after)).ifPresent(this::requireUnchanged);
        kept.put(after.id(), after);
        followers.forEach(follower -> follower.follow(changed));
        return after;
    }

    private void requireNew(Obligation obligation) {
        if (kept.values().stream().anyMatch(one -> one.identity().equals(obligation.identity()))) {
            throw new IllegalStateException("An obligation is owed once");
        }
    }

    private void requireUnchanged(Obligation before) {
        boolean mine = !overtaken && now(before.id()).version() == before.version();
        overtaken = false;
        if (!mine) {
            throw new Refused(ObligationRefusal.OBLIGATION_CHANGED);
        }
    }

    @Override
    public List<Obligation> waitingForMoney(FundId fund, Optional<ObligationId> after, int limit) {
        var available = ledger.balance(new AccountId(fund, AccountKind.FUND));
        return kept.values().stream()
                .dropWhile(one -> after.filter(id -> !id.equals(one.id())).isPresent())
                .skip(after.isPresent() ? 1 : 0)
                .filter(one -> one.fund().equals(fund) && !one.funded())
                .filter(one -> one.amount().compareTo(available) <= 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Obligation> ofCareEvent(CareEventId careEventId) {
        return kept.values().stream()
                .filter(one -> one.identity().careEventId().equals(careEventId))
                .toList();
    }

    @Override
    public List<Obligation> page(Filter filter, Optional<ObligationId> before, int limit) {
        return all().reversed().stream()
                .dropWhile(one -> before.filter(id -> !id.equals(one.id())).isPresent())
                .skip(before.isPresent() ? 1 : 0)
                .filter(one -> filter.claimId()
                        .filter(id -> !id.equals(one.origin().claimId()))
                        .isEmpty())
                .filter(one ->
                        filter.state().filter(state -> state != one.state()).isEmpty())
                .filter(one ->
                        filter.funded().filter(funded -> funded != one.funded()).isEmpty())
                .filter(one ->
                        filter.fund().filter(fund -> !fund.equals(one.fund())).isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public List<FundId> fundsWaitingForMoney() {
        return kept.values().stream()
                .filter(one -> !one.funded())
                .map(Obligation::fund)
                .distinct()
                .sorted()
                .toList();
    }
}
