package org.huzhu.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.huzhu.benefit.event.ReviewFindings;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.kernel.money.Money;

/** A thousand claims, the same in every run: small and large bills, listed and unlisted illnesses, short and long stays. */
final class Claims {

    static final int COUNT = 1_000;

    private static final List<String> CODES =
            List.of("C50900", "C34100", "I21000", "N18001", "C73X00", "D05100", "J18900", "K35800", "S72000", "O80X00");
    private static final LocalDate ADMITTED = LocalDate.of(2025, 7, 2);
    private static final ReviewFindings CONFIRMED = ReviewFindings.confirming(Set.of("DEFINITION"));

    private Claims() {}

    static List<ClaimFact> facts() {
        Random random = new Random(20_250_701L);
        List<ClaimFact> facts = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            long selfPay = 1 + random.nextLong(random.nextInt(10) == 0 ? 20_000_000 : 1_500_000);
            String code = CODES.get(random.nextInt(CODES.size()));
            facts.add(new ClaimFact(selfPay, code, 1 + random.nextInt(120), 1 + random.nextInt(4), 1));
        }
        return List.copyOf(facts);
    }

    static DeterminationInput input(ClaimFact fact, int number, List<HeldCoverage> coverages) {
        LocalDate discharged = ADMITTED.plusDays(fact.days());
        CareEvent event = new CareEvent(
                "event-" + number,
                EventKind.INPATIENT,
                Cause.ILLNESS,
                EventDates.ofStay(ADMITTED, discharged, discharged.plusDays(7)),
                3,
                List.of(new Diagnosis(fact.code(), "", "", "", null)),
                List.of(),
                MedicalBill.ofSelfPay(Money.fen(fact.selfPayFen())),
                List.of(),
                "",
                CONFIRMED);
        return new DeterminationInput(Stage.DECISION, discharged.plusDays(14), event, coverages, Accumulators.NONE);
    }
}
