package org.huzhu.terms.codec;

import java.time.LocalDate;
import java.util.List;
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
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** What happens to the member of the golden decisions, one after the other on the same counters. */
final class GoldenEvents {

    private static final Set<String> CONDITIONS = Set.of(
            "SI01_PATHOLOGY",
            "SI02_SYMPTOMS",
            "SI02_ECG",
            "CIS01_PATHOLOGY",
            "BREAST_PRIMARY",
            "BREAST_IN_SITU_PATHOLOGY");

    private GoldenEvents() {}

    /**
     * One event as known at a decision.
     *
     * @param stage of the decision
     * @param event the facts
     */
    record Happening(Stage stage, CareEvent event) {

        DeterminationInput input(List<HeldCoverage> held, Accumulators used) {
            return new DeterminationInput(stage, event.dates().filedOn().plusDays(9), event, held, used);
        }
    }

    static List<Happening> after(LocalDate coverFrom) {
        LocalDate stay = coverFrom.plusDays(120);
        return List.of(
                decided(illness("early", coverFrom.plusDays(10), 5, 123_456, "J18.900", "")),
                decided(illness("pneumonia", stay, 12, 987_654, "J18.900", "")),
                new Happening(Stage.PROPOSAL, illness("in-situ", stay.plusDays(20), 8, 1_500_050, "D05.100", "2")),
                decided(illness("in-situ", stay.plusDays(20), 8, 1_500_050, "D05.100", "2")),
                decided(illness("cancer", stay.plusDays(60), 21, 4_567_891, "C50.900", "3")),
                decided(illness("pneumonia", stay, 12, 1_234_567, "J18.900", "")),
                decided(illness("infarction", stay.plusDays(100), 9, 2_222_222, "I21.000", "")),
                decided(illness("late", coverFrom.plusDays(360), 14, 700_001, "K50.900", "")),
                decided(accident("fall", EventKind.INPATIENT, stay.plusDays(130), List.of(), null)),
                decided(accident("fall", EventKind.DISABILITY, stay.plusDays(130), List.of(9, 7), null)),
                decided(accident("fall", EventKind.DEATH, stay.plusDays(130), List.of(7), stay.plusDays(150))),
                decided(illness("pneumonia", stay, 12, 1_234_567, "J18.900", "")));
    }

    private static Happening decided(CareEvent event) {
        return new Happening(Stage.DECISION, event);
    }

    private static CareEvent illness(String key, LocalDate on, int days, long selfPay, String code, String behaviour) {
        return new CareEvent(
                key,
                EventKind.INPATIENT,
                Cause.ILLNESS,
                new EventDates(
                        on, on, on.plusDays(days), on.plusDays(1), on.plusDays(days), null, on.plusDays(days + 4L)),
                3,
                List.of(new Diagnosis(code, behaviour, "", "", null), Diagnosis.of("I10.x00")),
                List.of(new ProcedureCode("36.0600")),
                bill(selfPay),
                List.of(),
                "",
                ReviewFindings.confirming(CONDITIONS));
    }

    private static CareEvent accident(
            String key, EventKind kind, LocalDate on, List<Integer> grades, @Nullable LocalDate died) {
        return new CareEvent(
                key,
                kind,
                Cause.ACCIDENT,
                new EventDates(on, on, on.plusDays(6), on, on.plusDays(6), died, on.plusDays(40)),
                2,
                List.of(Diagnosis.of("S06.300"), Diagnosis.of("W19.x00")),
                List.of(),
                bill(333_333),
                grades,
                "",
                ReviewFindings.NONE);
    }

    private static MedicalBill bill(long selfPay) {
        return new MedicalBill(
                Money.fen(selfPay * 3 + 60_000),
                Money.fen(selfPay * 3),
                Money.fen(selfPay * 2),
                Money.fen(selfPay + 60_000),
                Money.fen(40_000),
                Money.fen(50_000));
    }
}
