package org.huzhu.terms.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.benefit.BenefitEngines;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.PublishedTerms;
import org.huzhu.terms.catalogue.IllnessCatalogues;
import org.huzhu.terms.json.Place;
import org.huzhu.terms.schema.TermsRefusal;

/** Runs cases against the terms of one plan version with the real engine. */
public final class TermsPreview {

    private static final String TOTAL = "total";

    private TermsPreview() {}

    /** Runs cases of members who hold this plan alone. */
    public static List<PreviewOutcome> run(PlanTerms terms, IllnessCatalogues illnesses, List<PreviewCase> cases) {
        return run(terms, illnesses, PublishedTerms.NONE, cases);
    }

    /**
     * Runs cases.
     *
     * @param others where the terms of other plans are found that a case says are held too
     * @return one outcome for each case, in their order
     * @throws Refused when the terms do not compile, a cover cannot start on its day, a plan is not known, or as the engine refuses absurd facts
     */
    public static List<PreviewOutcome> run(
            PlanTerms terms, IllnessCatalogues illnesses, PublishedTerms others, List<PreviewCase> cases) {
        PreviewHoldings holdings = new PreviewHoldings(terms, illnesses, others);
        List<Fault> faults = holdings.faults(cases);
        if (!faults.isEmpty()) {
            throw new Refused(TermsRefusal.PREVIEW_NOT_VALID, faults);
        }
        return cases.stream()
                .map(each -> run(terms.code(), holdings.of(each), each))
                .toList();
    }

    private static PreviewOutcome run(String plan, PreviewHoldings.Held held, PreviewCase each) {
        Accumulators used = Accumulators.NONE;
        List<Determination> determinations = new ArrayList<>();
        List<PreviewOutcome.Deviation> deviations = new ArrayList<>();
        Money total = Money.ZERO;
        for (int i = 0; i < each.events().size(); i++) {
            Place place = each.events().get(i);
            PreviewEvent event = new PreviewEvent(place, held.coverFrom(), i);
            Determination determination = BenefitEngines.current()
                    .decide(new DeterminationInput(
                            place.at("confirmed").exists() ? Stage.DECISION : Stage.PROPOSAL,
                            event.filedOn(),
                            event.event(),
                            held.coverages(),
                            used));
            determinations.add(determination);
            used = determination.after();
            total = total.plus(determination.total());
            if (i < each.expected().size()) {
                deviations.addAll(deviations(i, plan, each.expected().get(i), determination));
            }
        }
        return new PreviewOutcome(each.name(), determinations, total, deviations, held.terms());
    }

    private static boolean isNamed(BenefitLine line, String plan, String benefit) {
        String whole = benefit.contains("/") ? benefit : plan + "/" + benefit;
        return whole.equals(line.planCode() + "/" + line.benefitCode());
    }

    private static List<PreviewOutcome.Deviation> deviations(
            int event, String plan, Map<String, Money> expected, Determination determination) {
        List<PreviewOutcome.Deviation> deviations = new ArrayList<>();
        expected.forEach((benefit, amount) -> {
            Optional<Money> actual = benefit.equals(TOTAL)
                    ? Optional.of(determination.total())
                    : determination.lines().stream()
                            .filter(line -> isNamed(line, plan, benefit))
                            .map(BenefitLine::amount)
                            .findFirst();
            if (!actual.equals(Optional.of(amount))) {
                deviations.add(new PreviewOutcome.Deviation(event, benefit, amount, actual));
            }
        });
        return deviations;
    }
}
