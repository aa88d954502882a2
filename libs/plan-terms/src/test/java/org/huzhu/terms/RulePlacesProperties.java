package org.huzhu.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.event.EventDates;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.event.ProcedureCode;
import org.huzhu.benefit.event.ReviewFindings;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Step;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.kernel.money.Money;
import org.huzhu.terms.codec.Decided;
import org.huzhu.terms.codec.DeterminationCodec;
import org.huzhu.terms.explain.ExplainedStep;
import org.huzhu.terms.explain.LineExplainer;
import org.junit.jupiter.api.Test;

/** Whatever happens to whoever holds whichever plans: the explanation points into the terms, and the bytes replay. */
class RulePlacesProperties {

    private static final ShippedCatalogue SHIPPED = ShippedCatalogue.load();
    private static final List<List<String>> HOLDINGS = List.of(
            List.of("HB-HOSPITAL", "HB-SEVERE", "HB-WOMEN", "HB-ACCIDENT", "HB-NEWFORM-ACCIDENT"),
            List.of("GZ-HOSPITAL-SEVERE", "GZ-ACCIDENT", "GZ-WOMEN", "GZ-SEVERE", "GZ-ALLOWANCE-SEVERE"),
            List.of("HZ-MEDICAL", "HZ-SEVERE", "HZ-WOMEN"),
            List.of("GS-EIGHT-GROUPS"),
            List.of("ZS-HOSPITAL", "ZS-ALLOWANCE"),
            List.of("BJ-ALLOWANCE"),
            List.of("CR11-FUND", "BIJIE-SEVERE"),
            List.of("WUBU-MEDICAL"));
    private static final List<String> DIAGNOSES =
            List.of("C50.900", "C73.x00", "I21.000", "J18.900", "S06.300", "D05.100", "F20.900", "N18.900", "X70");
    private static final List<String> CONDITIONS = List.of(
            "SI01_PATHOLOGY",
            "BREAST_PRIMARY",
            "SI02_ECG",
            "SI02_SYMPTOMS",
            "SI02_ENZYMES",
            "MI01_MILD_TYPE",
            "CIS01_PATHOLOGY",
            "SI18_SEQUELAE",
            "SI06_DIALYSIS",
            "MI02_DEFINITION");

    @Test
    void every_step_points_into_the_terms_and_has_words_and_the_decision_replays() {
        DeterminationCodec codec = new DeterminationCodec(Cases.SHELF);
        Map<String, LineExplainer> explainers = new HashMap<>();
        Set<StepCode> seen = EnumSet.noneOf(StepCode.class);
        qt().withFixedSeed(20250702L).withExamples(1_500).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            List<HeldCoverage> held = HOLDINGS.get(random.nextInt(HOLDINGS.size())).stream()
                    .map(plan -> Cases.holding(plan, 1 + random.nextInt(4)))
                    .toList();
            Accumulators used = Accumulators.NONE;
            for (int i = 0; i < 3; i++) {
                CareEvent event = event(held.getFirst().period().from(), i, random);
                Decided decided = codec.decide(new DeterminationInput(
                        random.nextBoolean() ? Stage.PROPOSAL : Stage.DECISION,
                        event.dates().filedOn(),
                        event,
                        held,
                        used));
                used = decided.determination().after();
                assertThat(codec.replay(decided.inputBytes()).matches(decided.determinationBytes()))
                        .isTrue();
                decided.determination().lines().forEach(line -> explained(line, explainers, seen));
            }
        });
        assertThat(seen).hasSizeGreaterThan(25);
    }

    private static void explained(BenefitLine line, Map<String, LineExplainer> explainers, Set<StepCode> seen) {
        PlanTerms terms = SHIPPED.versions(line.planCode()).getFirst().terms();
        for (Step step : line.steps()) {
            seen.add(step.code());
            assertThat(terms.root().node().at(step.rule()).isMissingNode())
                    .as("%s %s %s", line.planCode(), step.code(), step.rule())
                    .isFalse();
        }
        LineExplainer explainer =
                explainers.computeIfAbsent(line.planCode(), code -> LineExplainer.of(terms, SHIPPED.illnesses()));
        for (ExplainedStep step : explainer.steps(line)) {
            assertThat(step.text().zh()).doesNotContain("{", "null");
            assertThat(step.text().en()).doesNotContain("{", "null");
        }
        assertThat(explainer.outcome(line).zh()).isNotBlank();
    }

    private static CareEvent event(LocalDate from, int ordinal, Random random) {
        LocalDate on = from.plusDays(random.nextInt(340));
        boolean stay = random.nextInt(4) > 0;
        LocalDate until = on.plusDays(random.nextInt(60));
        long selfPay = random.nextInt(9_000_000);
        Money selfPaid = Money.fen(selfPay);
        Money outOfScope = Money.fen(random.nextInt(500_000));
        List<Integer> grades = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            grades.add(1 + random.nextInt(10));
        }
        Set<String> confirmed = new HashSet<>();
        Set<String> denied = new HashSet<>();
        for (String condition : CONDITIONS) {
            switch (random.nextInt(3)) {
                case 0 -> confirmed.add(condition);
                case 1 -> denied.add(condition);
                default -> {}
            }
        }
        String behaviour = List.of("", "2", "3").get(random.nextInt(3));
        return new CareEvent(
                random.nextInt(5) == 0 ? "event-0" : "event-" + ordinal,
                EventKind.values()[random.nextInt(EventKind.values().length)],
                random.nextBoolean() ? Cause.ILLNESS : Cause.ACCIDENT,
                new EventDates(
                        on,
                        stay ? on : null,
                        stay ? until : null,
                        on,
                        until,
                        random.nextInt(6) == 0 ? until : null,
                        until.plusDays(random.nextInt(900))),
                random.nextInt(4),
                List.of(
                        new Diagnosis(
                                DIAGNOSES.get(random.nextInt(DIAGNOSES.size())),
                                behaviour,
                                "TNM",
                                random.nextBoolean() ? "I" : "III",
                                null),
                        Diagnosis.of(DIAGNOSES.get(random.nextInt(DIAGNOSES.size())))),
                random.nextInt(4) == 0 ? List.of(new ProcedureCode("36.12")) : List.of(),
                new MedicalBill(
                        selfPaid.plus(outOfScope).plus(Money.fen(100_000)),
                        selfPaid.plus(Money.fen(100_000)),
                        Money.fen(100_000),
                        selfPaid.plus(outOfScope),
                        Money.ZERO,
                        Money.min(selfPaid, Money.fen(60_000))),
                grades,
                random.nextInt(3) == 0 ? "illness-1" : "",
                new ReviewFindings(
                        confirmed, denied, random.nextInt(10) == 0 ? Set.of("PRIOR_ILLNESS", "CRIME") : Set.of()));
    }
}
