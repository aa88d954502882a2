package org.huzhu.payout.obligation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.ObligationId;

/** Who is barred from what, in memory; only from obligations that exist. */
public final class InMemoryBarredPersons implements BarredPersons {

    private final InMemoryObligations obligations;
    private final Set<BarredPerson> barred = new LinkedHashSet<>();

    /** Begins with nobody barred. */
    public InMemoryBarredPersons(InMemoryObligations obligations) {
        this.obligations = obligations;
    }

    /** Returns everybody who is barred, in order of barring. */
    public List<BarredPerson> all() {
        return List.copyOf(barred);
    }

    @Override
    public void bar(BarredPerson one) {
        if (obligations.find(one.obligation()).isPresent()) {
            barred.add(one);
        }
    }

    @Override
    public void barDeciders(ClaimId claimId, Set<ApprovedDetermination.Decider> deciders) {
        obligations.all().stream()
                .filter(one -> one.origin().claimId().equals(claimId))
                .forEach(one -> deciders.stream()
                        .sorted(Comparator.comparing(ApprovedDetermination.Decider::person))
                        .forEach(decider -> bar(new BarredPerson(one.id(), decider.person(), decider.because()))));
    }

    @Override
    public List<BarredPerson> among(Collection<ObligationId> wanted, Collection<String> persons) {
        return barred.stream()
                .filter(one -> wanted.contains(one.obligation()) && persons.contains(one.person()))
                .sorted(Comparator.comparing(BarredPerson::obligation)
                        .thenComparing(one -> one.because().name()))
                .toList();
    }
}
