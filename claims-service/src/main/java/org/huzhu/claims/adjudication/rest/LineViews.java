package org.huzhu.claims.adjudication.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.plan.LumpSumGrade;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.coverage.PlanVersionId;
import org.huzhu.claims.coverage.PlanVersionSnapshot;
import org.huzhu.claims.coverage.PlanVersionSnapshots;
import org.jspecify.annotations.Nullable;

/** Shows the engine's lines, with or without the steps that may tell a diagnosis. */
@ApplicationScoped
class LineViews {

    /** Whether the caller may see how a line came about. */
    enum Steps {
        /** Steps, conditions and details are shown. */
        SHOWN,
        /** They would tell a diagnosis and are left out. */
        HIDDEN
    }

    private final PlanVersionSnapshots plans;

    @Inject
    LineViews(PlanVersionSnapshots plans) {
        this.plans = plans;
    }

    List<LineView> of(List<BenefitLine> lines, @Nullable KeptDetermination stored, Steps steps) {
        Map<PlanVersionId, LineView.TextView> names = names(lines);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> view(
                        lines.get(i),
                        stored == null ? null : stored.lines().get(i),
                        names.getOrDefault(
                                new PlanVersionId(lines.get(i).planVersion().value()),
                                new LineView.TextView(
                                        lines.get(i).planCode(), lines.get(i).planCode())),
                        steps))
                .toList();
    }

    private Map<PlanVersionId, LineView.TextView> names(List<BenefitLine> lines) {
        List<PlanVersionId> ids = lines.stream()
                .map(line -> new PlanVersionId(line.planVersion().value()))
                .distinct()
                .toList();
        Map<PlanVersionId, LineView.TextView> names = new HashMap<>();
        for (PlanVersionSnapshot version : plans.of(ids)) {
            names.put(version.id(), new LineView.TextView(version.nameZh(), version.nameEn()));
        }
        return names;
    }

    private static LineView view(
            BenefitLine line, KeptDetermination.@Nullable Line stored, LineView.TextView name, Steps steps) {
        boolean shown = steps == Steps.SHOWN;
        Outcome outcome = line.outcome();
        return new LineView(
                stored == null ? null : stored.id().value(),
                line.planCode(),
                name,
                line.planVersion().value(),
                line.benefitCode(),
                line.kind().name(),
                line.coverage().value(),
                line.shares(),
                outcomeName(outcome),
                line.amount(),
                reason(outcome),
                shown ? detail(outcome) : null,
                shown ? toConfirm(outcome) : null,
                until(outcome),
                outcome instanceof Outcome.Paid paid && paid.afterPayment() == LumpSumGrade.AfterPayment.COVER_ENDS,
                shown ? StepViews.of(line) : null);
    }

    private static String outcomeName(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Paid paid -> KeptDetermination.LineOutcome.PAYABLE.name();
            case Outcome.NotPayable not -> KeptDetermination.LineOutcome.NOT_PAYABLE.name();
            case Outcome.Pending pending -> KeptDetermination.LineOutcome.PENDING.name();
        };
    }

    private static @Nullable String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Paid paid -> null;
            case Outcome.NotPayable not -> not.reason().name();
            case Outcome.Pending pending -> pending.reason().name();
        };
    }

    private static @Nullable String detail(Outcome outcome) {
        return outcome instanceof Outcome.NotPayable not && !not.detail().isEmpty() ? not.detail() : null;
    }

    private static List<String> toConfirm(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Paid paid -> paid.toConfirm();
            case Outcome.NotPayable not -> List.of();
            case Outcome.Pending pending -> pending.conditions();
        };
    }

    private static @Nullable LocalDate until(Outcome outcome) {
        return outcome instanceof Outcome.Pending pending ? pending.until() : null;
    }
}
