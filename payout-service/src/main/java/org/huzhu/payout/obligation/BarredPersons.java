package org.huzhu.payout.obligation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.ObligationId;

/** Who has no hand in paying which obligation, for ever; the database refuses her in a batch as well. */
public interface BarredPersons {

    /** Bars a person, after whoever changes the obligation at the moment. */
    void bar(BarredPerson barred);

    /** Bars those who decided a claim from every obligation it has so far. */
    void barDeciders(ClaimId claim, Set<ApprovedDetermination.Decider> deciders);

    /** Returns which of these persons are barred from which of these obligations. */
    List<BarredPerson> among(Collection<ObligationId> obligations, Collection<String> persons);
}
