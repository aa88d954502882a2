package org.huzhu.benefit.v1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huzhu.benefit.BenefitRefusal;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.event.EventDates;
import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Refuses facts that contradict themselves or are beyond any real case, before anything is calculated. */
final class InputCheck {

    /** 100 000 000.00 yuan: no member's bill comes near, and every product of it fits. */
    private static final long BILL_MAX_FEN = 10_000_000_000L;

    private static final int SHARES_MAX = 1_000;
    private static final int STAY_DAYS_MAX = 3_660;
    private static final int CODES_MAX = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final Set<String> BEHAVIOURS = Set.of("", "0", "1", "2", "3", "6", "9");

    private final List<Fault> faults = new ArrayList<>(0);

    private InputCheck() {}

    static void check(DeterminationInput input) {
        InputCheck check = new InputCheck();
        check.event(input.event());
        check.day("/decidedOn", input.decidedOn());
        check.coverages(input.coverages());
        if (!check.faults.isEmpty()) {
            throw new Refused(BenefitRefusal.INPUT_ABSURD, check.faults);
        }
    }

    private void event(CareEvent event) {
        if (event.key().isEmpty()) {
            fault("/event/key", "EMPTY");
        }
        if (event.hospitalLevel() < 0 || event.hospitalLevel() > 3) {
            fault("/event/hospitalLevel", "OUT_OF_RANGE");
        }
        if (event.diagnoses().size() > CODES_MAX) {
            fault("/event/diagnoses", "TOO_MANY");
        }
        if (event.procedures().size() > CODES_MAX) {
            fault("/event/procedures", "TOO_MANY");
        }
        for (int i = 0; i < event.diagnoses().size(); i++) {
            if (!BEHAVIOURS.contains(event.diagnoses().get(i).behaviour())) {
                fault("/event/diagnoses/" + i + "/behaviour", "UNKNOWN");
            }
            optionalDay(
                    "/event/diagnoses/",
                    i,
                    "/pathologyOn",
                    event.diagnoses().get(i).pathologyOn());
        }
        for (int grade : event.disabilityGrades()) {
            if (grade < 1 || grade > 10) {
                fault("/event/disabilityGrades", "OUT_OF_RANGE");
            }
        }
        dates(event.dates());
        bill(event.bill());
    }

    private void dates(EventDates dates) {
        day("/event/dates/occurredOn", dates.occurredOn());
        day("/event/dates/filedOn", dates.filedOn());
        optionalDay("/event/dates/admittedOn", dates.admittedOn());
        optionalDay("/event/dates/dischargedOn", dates.dischargedOn());
        optionalDay("/event/dates/diagnosedOn", dates.diagnosedOn());
        optionalDay("/event/dates/settledOn", dates.settledOn());
        optionalDay("/event/dates/diedOn", dates.diedOn());
        LocalDate admitted = dates.admittedOn();
        LocalDate discharged = dates.dischargedOn();
        if (discharged != null && admitted == null) {
            fault("/event/dates/admittedOn", "MISSING");
        }
        if (discharged != null && admitted != null) {
            long days = discharged.toEpochDay() - admitted.toEpochDay();
            if (days < 0) {
                fault("/event/dates/dischargedOn", "BEFORE_ADMISSION");
            } else if (days > STAY_DAYS_MAX) {
                fault("/event/dates/dischargedOn", "STAY_TOO_LONG");
            }
        }
        if (dates.diedOn() != null && dates.diedOn().isBefore(dates.occurredOn())) {
            fault("/event/dates/diedOn", "BEFORE_OCCURRENCE");
        }
    }

    private void bill(MedicalBill bill) {
        amount("/event/bill/totalCost", bill.totalCost());
        amount("/event/bill/inScope", bill.inScope());
        amount("/event/bill/fundPaid", bill.fundPaid());
        amount("/event/bill/personalBurden", bill.personalBurden());
        amount("/event/bill/prePayment", bill.prePayment());
        amount("/event/bill/deductiblePaid", bill.deductiblePaid());
        notAbove("/event/bill/inScope", bill.inScope(), bill.totalCost());
        notAbove("/event/bill/fundPaid", bill.fundPaid(), bill.totalCost());
        notAbove("/event/bill/personalBurden", bill.personalBurden(), bill.totalCost());
        notAbove("/event/bill/prePayment", bill.prePayment(), bill.totalCost());
        notAbove("/event/bill/deductiblePaid", bill.deductiblePaid(), bill.totalCost());
        if (faults.isEmpty()) {
            agreement(bill);
        }
    }

    /** Figures of one settlement agree; one that is zero may just not be known. */
    private void agreement(MedicalBill bill) {
        long scope = bill.inScope().fen();
        long fund = bill.fundPaid().fen();
        long burden = bill.personalBurden().fen();
        if (scope > 0 && fund > scope) {
            fault("/event/bill/fundPaid", "ABOVE_SCOPE");
        }
        if (fund > 0 && burden > 0 && fund + burden > bill.totalCost().fen()) {
            fault("/event/bill/personalBurden", "ABOVE_REST_OF_COST");
        }
        if (burden > 0 && scope - fund > burden) {
            fault("/event/bill/personalBurden", "BELOW_SELF_PAY");
        }
    }

    private void coverages(List<HeldCoverage> coverages) {
        for (int i = 0; i < coverages.size(); i++) {
            HeldCoverage coverage = coverages.get(i);
            if (coverage.shares() < 1 || coverage.shares() > SHARES_MAX) {
                fault("/coverages/" + i + "/shares", "OUT_OF_RANGE");
            }
            optionalDay("/coverages/", i, "/period/from", coverage.period().from());
            optionalDay("/coverages/", i, "/period/until", coverage.period().until());
            optionalDay("/coverages/", i, "/observationFrom", coverage.observationFrom());
            for (int other = 0; other < i; other++) {
                if (coverages.get(other).id().equals(coverage.id())) {
                    fault("/coverages/" + i + "/id", "TWICE");
                }
            }
        }
    }

    private void amount(String pointer, Money amount) {
        if (amount.isNegative()) {
            fault(pointer, "NEGATIVE");
        } else if (amount.fen() > BILL_MAX_FEN) {
            fault(pointer, "ABSURDLY_LARGE");
        }
    }

    private void notAbove(String pointer, Money amount, Money total) {
        if (amount.compareTo(total) > 0) {
            fault(pointer, "ABOVE_TOTAL_COST");
        }
    }

    private void optionalDay(String before, int index, String after, @Nullable LocalDate day) {
        if (day != null && isAbsurd(day)) {
            fault(before + index + after, "ABSURD_DAY");
        }
    }

    private void optionalDay(String pointer, @Nullable LocalDate day) {
        if (day != null) {
            day(pointer, day);
        }
    }

    private void day(String pointer, LocalDate day) {
        if (isAbsurd(day)) {
            fault(pointer, "ABSURD_DAY");
        }
    }

    private static boolean isAbsurd(LocalDate day) {
        return day.isBefore(EARLIEST) || !day.isBefore(LATEST);
    }

    private void fault(String pointer, String code) {
        faults.add(Fault.at(pointer, code));
    }
}
