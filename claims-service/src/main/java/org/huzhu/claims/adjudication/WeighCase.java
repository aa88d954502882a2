package org.huzhu.claims.adjudication;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.coverage.CoverageSnapshot;
import org.huzhu.claims.coverage.CoverageSnapshots;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.Sight;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.claims.utilization.Utilizations;
import org.huzhu.kernel.scope.WiderScope;

/**
 * Weighs a case against everything the member holds, through whatever unit, so that every benefit is found that nobody
 * asked for. Changes nothing.
 */
@Singleton
public final class WeighCase {

    private final CoverageSnapshots coverages;
    private final CompiledPlans plans;
    private final Decisions decisions;
    private final Utilizations utilizations;
    private final WiderScope scope;

    WeighCase(
            CoverageSnapshots coverages,
            CompiledPlans plans,
            Decisions decisions,
            Utilizations utilizations,
            WiderScope scope) {
        this.coverages = coverages;
        this.plans = plans;
        this.decisions = decisions;
        this.utilizations = utilizations;
        this.scope = scope;
    }

    /**
     * A case to weigh.
     *
     * @param member whose
     * @param event names the event; parts of one event share what it has used
     * @param facts what is stated
     * @param filedOn when it was filed
     * @param findings what reviewers found
     */
    public record Case(MemberId member, CareEventId event, EventFacts facts, LocalDate filedOn, Findings findings) {}

    /**
     * Weighs a case with what the member has used by now.
     *
     * @param stage how conditions are taken that nobody has looked at
     * @param decidedOn the day of the decision
     * @throws org.huzhu.kernel.refusal.Refused with PLAN_VERSION_MISSING, or INPUT_ABSURD of the engine
     */
    public Decision weigh(Case about, Stage stage, LocalDate decidedOn) {
        return scope.widened(Sight.EVERYTHING_THE_MEMBER_HOLDS, () -> {
            List<LocalDate> days = CaseAssembly.days(about.facts());
            List<CoverageSnapshot> relevant = CaseAssembly.relevant(coverages.ofMember(about.member()), days);
            Map<PlanVersionId, CompiledPlan> compiled = plans.of(relevant.stream()
                    .map(CoverageSnapshot::planVersion)
                    .distinct()
                    .toList());
            List<HeldCoverage> held = relevant.stream()
                    .map(coverage -> CaseAssembly.held(coverage, compiledOf(compiled, coverage.planVersion()), days))
                    .toList();
            DeterminationInput input = new DeterminationInput(
                    stage,
                    decidedOn,
                    CaseAssembly.event(about.event(), about.facts(), about.filedOn(), about.findings()),
                    held,
                    utilizations.of(about.member()));
            return decisions.decide(input);
        });
    }

    private static CompiledPlan compiledOf(Map<PlanVersionId, CompiledPlan> compiled, PlanVersionId id) {
        CompiledPlan plan = compiled.get(id);
        if (plan == null) {
            throw new IllegalStateException("Not compiled: " + id);
        }
        return plan;
    }
}
