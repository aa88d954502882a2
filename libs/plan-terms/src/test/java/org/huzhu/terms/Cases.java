package org.huzhu.terms;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.huzhu.benefit.held.CoverageId;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.held.PlanVersionId;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.terms.compile.PlanShelf;

/** Builders of tests: a stay, a diagnosis, a coverage of a shipped plan. */
public final class Cases {

    public static final PlanShelf SHELF = PlanShelf.ofShipped();

    private Cases() {}

    public static HeldCoverage holding(String plan, int shares) {
        return holding(ShippedCatalogue.load().versions(plan).getFirst(), shares);
    }

    public static HeldCoverage holding(ShippedPlan shipped, int shares) {
        String plan = shipped.version() == 1 ? shipped.code() : shipped.code() + shipped.version();
        LocalDate from = shipped.terms().effective().from();
        return new HeldCoverage(
                new CoverageId(UUID.nameUUIDFromBytes(("coverage " + plan).getBytes(StandardCharsets.UTF_8))),
                new PlanVersionId(UUID.nameUUIDFromBytes(("version " + plan).getBytes(StandardCharsets.UTF_8))),
                SHELF.put(shipped.terms()),
                shares,
                DateSpan.of(from, from.plusYears(1)),
                from,
                ObservationWaiver.NONE);
    }

    /** A stay half a year after the cover began. */
    public static Stay stay(HeldCoverage coverage) {
        LocalDate on = coverage.period().from().plusDays(182);
        return new Stay(
                "event-1", on, on.plusDays(10), 3, MedicalBill.NONE, List.of(), List.of(), "", ReviewFindings.NONE);
    }

    public static DeterminationInput input(CareEvent event, Accumulators used, HeldCoverage... coverages) {
        return new DeterminationInput(Stage.DECISION, event.dates().filedOn(), event, List.of(coverages), used);
    }

    /** A stay in hospital, changed step by step. */
    public record Stay(
            String key,
            LocalDate admittedOn,
            LocalDate dischargedOn,
            int level,
            MedicalBill bill,
            List<Diagnosis> diagnoses,
            List<String> procedures,
            String illnessKey,
            ReviewFindings findings) {

        public Stay named(String name) {
            return new Stay(name, admittedOn, dischargedOn, level, bill, diagnoses, procedures, illnessKey, findings);
        }

        public Stay later(int days) {
            return new Stay(
                    key,
                    admittedOn.plusDays(days),
                    dischargedOn.plusDays(days),
                    level,
                    bill,
                    diagnoses,
                    procedures,
                    illnessKey,
                    findings);
        }

        public Stay ofDays(int days) {
            return new Stay(
                    key,
                    admittedOn,
                    admittedOn.plusDays(days),
                    level,
                    bill,
                    diagnoses,
                    procedures,
                    illnessKey,
                    findings);
        }

        public Stay atLevel(int hospitalLevel) {
            return new Stay(
                    key, admittedOn, dischargedOn, hospitalLevel, bill, diagnoses, procedures, illnessKey, findings);
        }

        public Stay selfPay(String yuan) {
            return billed(MedicalBill.ofSelfPay(Money.yuan(yuan)));
        }

        public Stay billed(MedicalBill other) {
            return new Stay(key, admittedOn, dischargedOn, level, other, diagnoses, procedures, illnessKey, findings);
        }

        public Stay with(String code, String behaviour) {
            return with(new Diagnosis(code, behaviour, "", "", null));
        }

        public Stay with(Diagnosis diagnosis) {
            return new Stay(
                    key, admittedOn, dischargedOn, level, bill, List.of(diagnosis), procedures, illnessKey, findings);
        }

        public Stay procedure(String code) {
            return new Stay(key, admittedOn, dischargedOn, level, bill, diagnoses, List.of(code), illnessKey, findings);
        }

        public Stay illness(String name) {
            return new Stay(key, admittedOn, dischargedOn, level, bill, diagnoses, procedures, name, findings);
        }

        public Stay confirmed(String... conditions) {
            return found(ReviewFindings.confirming(Set.of(conditions)));
        }

        public Stay found(ReviewFindings other) {
            return new Stay(key, admittedOn, dischargedOn, level, bill, diagnoses, procedures, illnessKey, other);
        }

        public CareEvent event() {
            return new CareEvent(
                    key,
                    EventKind.INPATIENT,
                    Cause.ILLNESS,
                    new EventDates(
                            admittedOn,
                            admittedOn,
                            dischargedOn,
                            admittedOn,
                            dischargedOn,
                            null,
                            dischargedOn.plusDays(4)),
                    level,
                    diagnoses,
                    procedures.stream().map(ProcedureCode::new).toList(),
                    bill,
                    List.of(),
                    illnessKey,
                    findings);
        }
    }
}
