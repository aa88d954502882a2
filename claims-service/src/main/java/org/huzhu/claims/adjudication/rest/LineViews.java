package org.huzhu.claims.adjudication.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huzhu.benefit.event.EventDates;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.plan.LumpSumGrade;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.adjudication.NoticeRule;
import org.huzhu.claims.adjudication.PlanTexts;
import org.huzhu.claims.plan.PlanVersionHeading;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.claims.plan.PlanVersionSnapshots;
import org.huzhu.terms.explain.LineExplainer;
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
    private final PlanTexts words;

    @Inject
    LineViews(PlanVersionSnapshots plans, PlanTexts words) {
        this.plans = plans;
        this.words = words;
    }

    /**
     * When an event was told.
     *
     * @param dates of the event
     * @param on the day its claim was begun
     */
    record Told(EventDates dates, LocalDate on) {}

    List<LineView> of(List<BenefitLine> lines, @Nullable KeptDetermination stored, @Nullable Told told, Steps steps) {
        Set<PlanVersionId> versions =
                lines.stream().map(LineViews::version).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<PlanVersionId, PlanVersionHeading> headings = plans.headings(versions);
        Map<PlanVersionId, LineExplainer> explainers = words.words(versions);
        Map<PlanVersionId, NoticeRule> notices = words.notices(versions);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    BenefitLine line = lines.get(i);
                    return view(
                            line,
                            stored == null ? null : stored.lines().get(i),
                            name(line, headings.get(version(line))),
                            notice(notices.get(version(line)), told),
                            steps == Steps.SHOWN ? Objects.requireNonNull(explainers.get(version(line))) : null);
                })
                .toList();
    }

    private static PlanVersionId version(BenefitLine line) {
        return new PlanVersionId(line.planVersion().value());
    }

    private static LineView.TextView name(BenefitLine line, @Nullable PlanVersionHeading heading) {
        return heading == null
                ? new LineView.TextView(line.planCode(), line.planCode())
                : new LineView.TextView(heading.nameZh(), heading.nameEn());
    }

    private static LineView.@Nullable NoticeView notice(@Nullable NoticeRule rule, @Nullable Told told) {
        if (rule == null || told == null) {
            return null;
        }
        return rule.lastDay(told.dates())
                .map(due -> new LineView.NoticeView(due, told.on(), told.on().isAfter(due)))
                .orElse(null);
    }

    private static LineView view(
            BenefitLine line,
            KeptDetermination.@Nullable Line stored,
            LineView.TextView name,
            LineView.@Nullable NoticeView notice,
            @Nullable LineExplainer words) {
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
                words == null ? null : detail(outcome),
                words == null ? null : toConfirm(outcome),
                words == null ? null : conditions(outcome, words),
                until(outcome),
                notice,
                outcome instanceof Outcome.Paid paid && paid.afterPayment() == LumpSumGrade.AfterPayment.COVER_ENDS,
                words == null ? null : StepViews.of(line, words));
    }

    private static List<LineView.ConditionView> conditions(Outcome outcome, LineExplainer words) {
        return toConfirm(outcome).stream()
                .map(code -> words.word(code)
                        .map(text -> new LineView.ConditionView(code, text.zh(), text.en()))
                        .orElseGet(() -> new LineView.ConditionView(code, code, code)))
                .toList();
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
