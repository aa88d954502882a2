package org.huzhu.benefit;

import static org.huzhu.kernel.money.Money.yuan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.time.DateSpan;
import org.jspecify.annotations.Nullable;

/** Builds a case: a stay from 2 to 12 July 2025 under cover of the year from 1 April, unless said otherwise. */
final class ACase {

    static final LocalDate COVER_FROM = LocalDate.parse("2025-04-01");
    static final LocalDate ADMITTED = LocalDate.parse("2025-07-02");
    static final LocalDate DECIDED = LocalDate.parse("2025-07-20");

    private final List<HeldCoverage> coverages = new ArrayList<>();
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<ProcedureCode> procedures = new ArrayList<>();
    private final List<Integer> grades = new ArrayList<>();
    private Stage stage = Stage.DECISION;
    private LocalDate decidedOn = DECIDED;
    private String key = "event-1";
    private EventKind kind = EventKind.INPATIENT;
    private Cause cause = Cause.ILLNESS;
    private LocalDate occurredOn = ADMITTED;
    private @Nullable LocalDate admittedOn = ADMITTED;
    private @Nullable LocalDate dischargedOn = ADMITTED.plusDays(10);
    private @Nullable LocalDate diagnosedOn;
    private @Nullable LocalDate diedOn;
    private LocalDate filedOn = LocalDate.parse("2025-07-16");
    private int level = 3;
    private MedicalBill bill = MedicalBill.NONE;
    private String illnessKey = "";
    private ReviewFindings findings = ReviewFindings.NONE;
    private Accumulators accumulators = Accumulators.NONE;

    static ACase of(CompiledPlan plan) {
        return new ACase().holding(plan, 1);
    }

    ACase holding(CompiledPlan plan, int shares) {
        return holding(plan, shares, DateSpan.of(COVER_FROM, COVER_FROM.plusYears(1)), ObservationWaiver.NONE);
    }

    ACase holding(CompiledPlan plan, int shares, DateSpan period, ObservationWaiver waiver) {
        UUID id = UUID.nameUUIDFromBytes(
                (plan.code() + coverages.size()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        UUID version = UUID.nameUUIDFromBytes(
                (plan.code() + plan.termsDigest()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        coverages.add(new HeldCoverage(
                new CoverageId(id), new PlanVersionId(version), plan, shares, period, period.from(), waiver));
        return this;
    }

    ACase inReverseOrder() {
        Collections.reverse(coverages);
        return this;
    }

    ACase at(Stage newStage) {
        stage = newStage;
        return this;
    }

    ACase decidedOn(String day) {
        decidedOn = LocalDate.parse(day);
        return this;
    }

    ACase event(String newKey) {
        key = newKey;
        return this;
    }

    ACase kind(EventKind newKind) {
        kind = newKind;
        return this;
    }

    ACase accident() {
        cause = Cause.ACCIDENT;
        return this;
    }

    /** An event without a stay. */
    ACase occurred(String day) {
        occurredOn = LocalDate.parse(day);
        admittedOn = null;
        dischargedOn = null;
        return this;
    }

    /** An accident on a day before the admission. */
    ACase accidentOn(String day) {
        cause = Cause.ACCIDENT;
        occurredOn = LocalDate.parse(day);
        return this;
    }

    /** Counts the observation of the coverage added last from another day than its first. */
    ACase observedFrom(String day) {
        HeldCoverage held = coverages.removeLast();
        coverages.add(new HeldCoverage(
                held.id(),
                held.planVersion(),
                held.plan(),
                held.shares(),
                held.period(),
                LocalDate.parse(day),
                held.waiver()));
        return this;
    }

    ACase stay(String admitted, long days) {
        admittedOn = LocalDate.parse(admitted);
        occurredOn = admittedOn;
        dischargedOn = admittedOn.plusDays(days);
        return this;
    }

    ACase stayOf(long days) {
        return stay("2025-07-02", days);
    }

    ACase notDischarged() {
        dischargedOn = null;
        return this;
    }

    ACase dischargedWithoutAdmission() {
        admittedOn = null;
        return this;
    }

    ACase holdingTheSameAgain() {
        coverages.add(coverages.getFirst());
        return this;
    }

    ACase diagnosedOn(String day) {
        diagnosedOn = LocalDate.parse(day);
        return this;
    }

    ACase died(String day) {
        diedOn = LocalDate.parse(day);
        return this;
    }

    ACase filed(String day) {
        filedOn = LocalDate.parse(day);
        return this;
    }

    ACase level(int newLevel) {
        level = newLevel;
        return this;
    }

    ACase selfPay(String amount) {
        return selfPay(yuan(amount));
    }

    ACase selfPay(Money amount) {
        bill = MedicalBill.ofSelfPay(amount);
        return this;
    }

    ACase bill(MedicalBill newBill) {
        bill = newBill;
        return this;
    }

    ACase diagnosis(String code) {
        diagnoses.add(Diagnosis.of(code));
        return this;
    }

    ACase diagnosis(Diagnosis diagnosis) {
        diagnoses.add(diagnosis);
        return this;
    }

    ACase tumour(String code, String behaviour, String pathologyOn) {
        return diagnosis(new Diagnosis(code, behaviour, "", "", LocalDate.parse(pathologyOn)));
    }

    ACase procedure(String code) {
        procedures.add(new ProcedureCode(code));
        return this;
    }

    ACase disabled(int... newGrades) {
        for (int grade : newGrades) {
            grades.add(grade);
        }
        return this;
    }

    ACase illness(String newKey) {
        illnessKey = newKey;
        return this;
    }

    ACase confirming(String... conditions) {
        return found(Set.of(conditions), Set.of(), Set.of());
    }

    ACase found(Set<String> confirmed, Set<String> denied, Set<String> circumstances) {
        findings = new ReviewFindings(confirmed, denied, circumstances);
        return this;
    }

    ACase after(Accumulators used) {
        accumulators = used;
        return this;
    }

    DeterminationInput input() {
        CareEvent event = new CareEvent(
                key,
                kind,
                cause,
                new EventDates(occurredOn, admittedOn, dischargedOn, diagnosedOn, dischargedOn, diedOn, filedOn),
                level,
                diagnoses,
                procedures,
                bill,
                grades,
                illnessKey,
                findings);
        return new DeterminationInput(stage, decidedOn, event, coverages, accumulators);
    }

    Determination decide() {
        return BenefitEngines.byVersion("1").decide(input());
    }

    /** The amount of each line, "-" with the reason where nothing is paid and "?" with what is missing. */
    List<String> outcomes() {
        return Outcomes.of(decide());
    }
}
