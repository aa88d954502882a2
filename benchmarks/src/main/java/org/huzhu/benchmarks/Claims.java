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

/**
 * A thousand claims, the same in every run: small and large bills, listed and unlisted illnesses, short and long stays; some
 * inside the observation period, some after the cover, some filed too late.
 */
final class Claims {

    static final int COUNT = 1_000;

    private static final List<String> CODES =
            List.of("C50900", "C34100", "I21000", "N18001", "C73X00", "D05100", "J18900", "K35800", "S72000", "O80X00");
    private static final LocalDate FROM = LocalDate.of(2025, 4, 1);

    /** Admissions begin in the observation period and end after the cover: nine in ten are between. */
    private static final int BEFORE_COVER = 75;

    private static final int DAYS_OF_ADMISSION = 305;
    private static final ReviewFindings CONFIRMED = ReviewFindings.confirming(Set.of("DEFINITION"));

    private Claims() {}

    static List<ClaimFact> facts() {
        Random random = new Random(20_250_701L);
        List<ClaimFact> facts = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            long selfPay = 1 + random.nextLong(random.nextInt(10) == 0 ? 20_000_000 : 1_500_000);
            String code = CODES.get(random.nextInt(CODES.size()));
            int days = 1 + random.nextInt(120);
            LocalDate admitted = FROM.plusDays(BEFORE_COVER + random.nextInt(DAYS_OF_ADMISSION));
            LocalDate filed = admitted.plusDays(days + (random.nextInt(20) == 0 ? 800 : 7));
            facts.add(new ClaimFact(selfPay, code, admitted, days, filed));
        }
        return List.copyOf(facts);
    }

    /** The three coverages of each claim's member; the shares of the severe plan differ. */
    static List<List<CoverFact>> covers() {
        Random random = new Random(20_250_401L);
        List<List<CoverFact>> covers = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            LocalDate until = FROM.plusYears(1);
            covers.add(List.of(
                    new CoverFact("HOSPITAL", FROM, until, 1),
                    new CoverFact("SEVERE", FROM, until, 1 + random.nextInt(4)),
                    new CoverFact("ALLOWANCE", FROM, until, 1)));
        }
        return covers;
    }

    static DeterminationInput input(ClaimFact fact, int number, List<HeldCoverage> coverages) {
        LocalDate discharged = fact.admittedOn().plusDays(fact.days());
        CareEvent event = new CareEvent(
                "event-" + number,
                EventKind.INPATIENT,
                Cause.ILLNESS,
                EventDates.ofStay(fact.admittedOn(), discharged, fact.filedOn()),
                3,
                List.of(new Diagnosis(fact.code(), "", "", "", null)),
                List.of(),
                MedicalBill.ofSelfPay(Money.fen(fact.selfPayFen())),
                List.of(),
                "",
                CONFIRMED);
        return new DeterminationInput(Stage.DECISION, fact.filedOn().plusDays(7), event, coverages, Accumulators.NONE);
    }
}
