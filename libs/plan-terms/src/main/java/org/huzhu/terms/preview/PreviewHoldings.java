package org.huzhu.terms.preview;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.benefit.held.CoverageId;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.held.PlanVersionId;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.PublishedTerms;
import org.huzhu.terms.catalogue.IllnessCatalogues;
import org.huzhu.terms.compile.PlanCompiler;
import org.huzhu.terms.json.Digest;

/** What the member of a case holds: the plan at hand and, where the case says so, others. */
final class PreviewHoldings {

    private final PlanTerms terms;
    private final IllnessCatalogues illnesses;
    private final PublishedTerms others;
    private final Map<Digest, CompiledPlan> compiled = new HashMap<>();

    /**
     * Compiles the terms at hand.
     *
     * @throws Refused when they do not compile
     */
    PreviewHoldings(PlanTerms terms, IllnessCatalogues illnesses, PublishedTerms others) {
        this.terms = terms;
        this.illnesses = illnesses;
        this.others = others;
        compiled(terms);
    }

    private CompiledPlan compiled(PlanTerms some) {
        return compiled.computeIfAbsent(some.digest(), digest -> PlanCompiler.compile(some, illnesses));
    }

    /** Finds plans that are not known and covers that cannot start on their day. */
    List<Fault> faults(List<PreviewCase> cases) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            PreviewCase each = cases.get(i);
            LocalDate from = start(each);
            mayStart(terms, from, "/cases/" + i, faults);
            for (PreviewCase.AlsoHeld also : each.alsoHeld()) {
                Optional<PlanTerms> found = find(also);
                if (found.isEmpty()) {
                    faults.add(Fault.at(also.pointer() + "/planCode", "PLAN_UNKNOWN", Map.of("plan", also.planCode())));
                } else {
                    mayStart(found.get(), also.coverFrom().orElse(from), also.pointer(), faults);
                }
            }
        }
        return faults;
    }

    private static void mayStart(PlanTerms some, LocalDate from, String pointer, List<Fault> faults) {
        if (!some.period().mayStartOn(from)) {
            faults.add(Fault.at(pointer + "/coverFrom", "COVER_DOES_NOT_START", Map.of("day", from.toString())));
        }
    }

    private Optional<PlanTerms> find(PreviewCase.AlsoHeld also) {
        return also.version().isPresent()
                ? others.find(also.planCode(), also.version().getAsInt())
                : others.newest(also.planCode());
    }

    private LocalDate start(PreviewCase each) {
        return each.coverFrom().orElse(terms.effective().from());
    }

    /** Makes the coverages of a case. */
    Held of(PreviewCase each) {
        LocalDate from = start(each);
        ObservationWaiver waiver = each.observationWaived() ? ObservationWaiver.WAIVED : ObservationWaiver.NONE;
        List<HeldCoverage> coverages = new ArrayList<>();
        Map<PlanVersionId, PlanTerms> byVersion = new HashMap<>();
        add(terms, each.shares(), from, waiver, coverages, byVersion);
        for (PreviewCase.AlsoHeld also : each.alsoHeld()) {
            find(also)
                    .ifPresent(some ->
                            add(some, also.shares(), also.coverFrom().orElse(from), waiver, coverages, byVersion));
        }
        return new Held(from, coverages, byVersion);
    }

    private void add(
            PlanTerms some,
            int shares,
            LocalDate from,
            ObservationWaiver waiver,
            List<HeldCoverage> coverages,
            Map<PlanVersionId, PlanTerms> byVersion) {
        PlanVersionId version = new PlanVersionId(named(some.digest().hex()));
        byVersion.put(version, some);
        coverages.add(new HeldCoverage(
                new CoverageId(named(some.digest().hex() + coverages.size())),
                version,
                compiled(some),
                shares,
                some.period().startingOn(from),
                from,
                waiver));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * What the member of a case holds.
     *
     * @param coverFrom first day of cover by the plan at hand
     * @param coverages of all plans
     * @param terms of all plans
     */
    record Held(LocalDate coverFrom, List<HeldCoverage> coverages, Map<PlanVersionId, PlanTerms> terms) {}
}
