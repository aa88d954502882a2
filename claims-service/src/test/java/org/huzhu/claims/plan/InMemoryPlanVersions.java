package org.huzhu.claims.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.terms.PlanTerms;

/** Plan versions in memory. */
public final class InMemoryPlanVersions implements PlanVersionSnapshots {

    private final Map<PlanVersionId, PlanVersionSnapshot> kept = new LinkedHashMap<>();

    /** Keeps a plan version as enrolment tells it. */
    public void publish(TestPlans.Published plan) {
        PlanTerms terms = plan.terms();
        store(new PlanVersionSnapshot(
                new PlanVersionId(plan.id()),
                terms.code(),
                terms.kind(),
                1,
                terms.region(),
                terms.name().zh(),
                terms.name().en(),
                LocalDate.of(2025, 1, 1),
                Optional.empty(),
                terms.digest().hex(),
                terms.canonicalJson(),
                1));
    }

    @Override
    public void store(PlanVersionSnapshot snapshot) {
        kept.merge(snapshot.id(), snapshot, (known, told) -> told.stateVersion() > known.stateVersion() ? told : known);
    }

    @Override
    public Map<PlanVersionId, PlanVersionHeading> headings(Collection<PlanVersionId> ids) {
        return kept.values().stream()
                .filter(one -> ids.contains(one.id()))
                .collect(Collectors.toMap(
                        PlanVersionSnapshot::id,
                        one -> new PlanVersionHeading(one.nameZh(), one.nameEn(), one.termsDigest())));
    }

    @Override
    public Optional<String> termsOf(String digest) {
        return kept.values().stream()
                .filter(one -> one.termsDigest().equals(digest))
                .map(PlanVersionSnapshot::termsJson)
                .findFirst();
    }
}
