package org.huzhu.claims.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.member.MemberId;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.refusal.Refused;

/**
 * Claims in memory, with what happened to them in order; as strict about versions as the database. What leaves a claim as it
 * is does not raise its version.
 */
public final class InMemoryClaims implements Claims {

    private final Map<ClaimId, Claim> kept = new LinkedHashMap<>();
    private final List<ClaimEvent> events = new ArrayList<>();
    private int numbers;

    /** Puts a claim there as it is. */
    public Claim given(Claim claim) {
        kept.put(claim.id(), claim);
        return claim;
    }

    /** Returns what happened, oldest first. */
    public List<ClaimEvent> events() {
        return List.copyOf(events);
    }

    /** Returns the claim as it is kept. */
    public Claim now(ClaimId id) {
        return find(id).orElseThrow();
    }

    @Override
    public String nextNumber(int year) {
        numbers++;
        return new ReadableNumber('C', year, numbers).toString();
    }

    @Override
    public Claim save(Changed<Claim, ClaimEvent> changed) {
        Claim after = changed.after();
        if (changed.before().filter(after::equals).isPresent()) {
            events.addAll(changed.events());
            return after;
        }
        long known = find(after.id()).map(Claim::version).orElse(-1L);
        if (changed.before().map(Claim::version).orElse(-1L) != known) {
            throw new Refused(ClaimRefusal.CLAIM_CHANGED);
        }
        Claim stored = new Claim(
                after.id(),
                after.number(),
                after.subject(),
                after.filing(),
                after.state(),
                after.submission(),
                after.deadline(),
                after.reviewers(),
                after.amounts(),
                after.verification(),
                after.round(),
                after.determinationVersion(),
                known + 1);
        kept.put(stored.id(), stored);
        events.addAll(changed.events());
        return stored;
    }

    @Override
    public Optional<Claim> find(ClaimId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<MemberId> memberOf(ClaimId id) {
        return find(id).map(Claim::member);
    }

    @Override
    public Optional<Claim> lock(ClaimId id) {
        return find(id);
    }

    @Override
    public Optional<String> liveClaimOf(CareEventId event) {
        return kept.values().stream()
                .filter(claim -> claim.subject().careEvent().equals(event))
                .filter(claim -> claim.state() != ClaimState.WITHDRAWN)
                .map(Claim::number)
                .findFirst();
    }

    @Override
    public List<Claim> page(ClaimFilter filter, int limit, Optional<ClaimId> after) {
        return kept.values().stream()
                .filter(claim -> filter.member()
                        .filter(who -> !who.equals(claim.member()))
                        .isEmpty())
                .filter(claim ->
                        filter.state().filter(state -> state != claim.state()).isEmpty())
                .filter(claim -> filter.number()
                        .filter(number -> !number.equals(claim.number()))
                        .isEmpty())
                .filter(claim -> after.filter(last -> claim.id().value().compareTo(last.value()) >= 0)
                        .isEmpty())
                .sorted(Comparator.comparing((Claim claim) -> claim.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }
}
