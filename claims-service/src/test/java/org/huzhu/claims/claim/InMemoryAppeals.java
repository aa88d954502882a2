package org.huzhu.claims.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;

/** Appeals in memory. */
public final class InMemoryAppeals implements Appeals {

    private final List<Filed> filed = new ArrayList<>();

    private record Filed(ClaimId claim, String person, Appeal appeal) {}

    /** Returns how often a claim was appealed. */
    public long count(ClaimId claim) {
        return filed.stream().filter(one -> one.claim().equals(claim)).count();
    }

    @Override
    public void add(Claim claim, String reason, Actor actor, Instant at) {
        filed.add(new Filed(claim.id(), actor.person(), new Appeal(KeptField.of(Sensitive.of(reason)), at)));
    }

    @Override
    public Optional<Appeal> latest(Claim claim) {
        return filed.stream()
                .filter(one -> one.claim().equals(claim.id()))
                .map(Filed::appeal)
                .reduce((earlier, later) -> later);
    }

    @Override
    public boolean filedBy(Claim claim, String person) {
        return filed.stream()
                .anyMatch(one -> one.claim().equals(claim.id()) && one.person().equals(person));
    }
}
