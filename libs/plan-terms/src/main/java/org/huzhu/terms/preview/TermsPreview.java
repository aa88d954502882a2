package org.huzhu.terms.preview;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.benefit.BenefitEngines;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.CoverageId;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.held.PlanVersionId;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.catalogue.IllnessCatalogues;
import org.huzhu.terms.compile.PlanCompiler;
import org.huzhu.terms.json.Place;
import org.huzhu.terms.schema.TermsRefusal;

/** Runs cases against the terms of one plan version with the real engine. */
public final class TermsPreview {

    private static final String TOTAL = "total";

    private TermsPreview() {}

    /**
     * Runs cases.
     *
     * @return one outcome for each case, in their order
     * @throws Refused when the terms do not compile, a cover cannot start on its day, or as the engine refuses absurd facts
     */
    public static List<PreviewOutcome> run(PlanTerms terms, IllnessCatalogues illnesses, List<PreviewCase> cases) {
        CompiledPlan plan = PlanCompiler.compile(terms, illnesses);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            LocalDate from = start(terms, cases.get(i));
            if (!terms.period().mayStartOn(from)) {
                faults.add(
                        Fault.at("/cases/" + i + "/coverFrom", "COVER_DOES_NOT_START", Map.of("day", from.toString())));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(TermsRefusal.PREVIEW_NOT_VALID, faults);
        }
        return cases.stream().map(each -> run(terms, plan, each)).toList();
    }

    private static PreviewOutcome run(PlanTerms terms, CompiledPlan plan, PreviewCase each) {
        HeldCoverage coverage = coverage(terms, plan, each);
        Accumulators used = Accumulators.NONE;
        List<Determination> determinations = new ArrayList<>();
        List<PreviewOutcome.Deviation> deviations = new ArrayList<>();
        Money total = Money.ZERO;
        for (int i = 0; i < each.events().size(); i++) {
            Place place = each.events().get(i);
            PreviewEvent event = new PreviewEvent(place, coverage.period().from(), i);
            Determination determination = BenefitEngines.current()
                    .decide(new DeterminationInput(
                            place.at("confirmed").exists() ? Stage.DECISION : Stage.PROPOSAL,
                            event.filedOn(),
                            event.event(),
                            List.of(coverage),
                            used));
            determinations.add(determination);
            used = determination.after();
            total = total.plus(determination.total());
            if (i < each.expected().size()) {
                deviations.addAll(deviations(i, each.expected().get(i), determination));
            }
        }
        return new PreviewOutcome(each.name(), determinations, total, deviations);
    }

    private static LocalDate start(PlanTerms terms, PreviewCase each) {
        return each.coverFrom().orElse(terms.effective().from());
    }

    private static HeldCoverage coverage(PlanTerms terms, CompiledPlan plan, PreviewCase each) {
        LocalDate from = start(terms, each);
        UUID id = UUID.nameUUIDFromBytes(terms.digest().hex().getBytes(StandardCharsets.US_ASCII));
        return new HeldCoverage(
                new CoverageId(id),
                new PlanVersionId(id),
                plan,
                each.shares(),
                terms.period().startingOn(from),
                from,
                each.observationWaived() ? ObservationWaiver.WAIVED : ObservationWaiver.NONE);
    }

    private static List<PreviewOutcome.Deviation> deviations(
            int event, Map<String, Money> expected, Determination determination) {
        List<PreviewOutcome.Deviation> deviations = new ArrayList<>();
        expected.forEach((benefit, amount) -> {
            Optional<Money> actual = benefit.equals(TOTAL)
                    ? Optional.of(determination.total())
                    : determination.lines().stream()
                            .filter(line -> line.benefitCode().equals(benefit))
                            .map(BenefitLine::amount)
                            .findFirst();
            if (!actual.equals(Optional.of(amount))) {
                deviations.add(new PreviewOutcome.Deviation(event, benefit, amount, actual));
            }
        });
        return deviations;
    }
}
