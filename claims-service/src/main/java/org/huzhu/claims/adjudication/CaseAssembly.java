package org.huzhu.claims.adjudication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.event.EventDates;
import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.event.ProcedureCode;
import org.huzhu.benefit.held.CoverageId;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.held.PlanVersionId;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.Hospital;
import org.huzhu.claims.careevent.Settlement;
import org.huzhu.claims.careevent.Stay;
import org.huzhu.claims.coverage.CoverageSnapshot;
import org.huzhu.claims.coverage.CoverageSpan;
import org.huzhu.claims.coverage.CoverageStatus;
import org.huzhu.kernel.time.DateSpan;

/** Translates facts and coverages into the words of the engine. */
final class CaseAssembly {

    private CaseAssembly() {}

    /** The event, with the main diagnosis first. */
    static CareEvent event(CareEventId id, EventFacts facts, LocalDate filedOn, Findings findings) {
        return new CareEvent(
                id.toString(),
                facts.kind(),
                facts.cause(),
                dates(facts, filedOn),
                facts.hospital().map(Hospital::level).orElse(0),
                facts.diagnoses().stream()
                        .sorted(Comparator.comparing(org.huzhu.claims.careevent.Diagnosis::rank))
                        .map(CaseAssembly::diagnosis)
                        .toList(),
                facts.procedures().stream()
                        .map(procedure -> new ProcedureCode(procedure.code()))
                        .toList(),
                facts.settlement().map(CaseAssembly::bill).orElse(MedicalBill.NONE),
                facts.disabilityGrades(),
                findings.illness().orElse(""),
                findings.forEngine());
    }

    private static EventDates dates(EventFacts facts, LocalDate filedOn) {
        return new EventDates(
                facts.occurredOn(),
                facts.admittedOn().orElse(null),
                facts.stay().flatMap(Stay::dischargedOn).orElse(null),
                diagnosedOn(facts).orElse(null),
                facts.settlement().map(Settlement::settledOn).orElse(null),
                facts.diedOn().orElse(null),
                filedOn);
    }

    /** The day of the confirmed diagnosis: as stated, else that of the earliest pathology report. */
    private static Optional<LocalDate> diagnosedOn(EventFacts facts) {
        return facts.diagnosedOn()
                .or(() -> facts.diagnoses().stream()
                        .flatMap(diagnosis -> diagnosis.pathologyOn().stream())
                        .min(Comparator.naturalOrder()));
    }

    private static Diagnosis diagnosis(org.huzhu.claims.careevent.Diagnosis stated) {
        return new Diagnosis(
                stated.code(),
                stated.behaviour().orElse(""),
                stated.stageSystem().orElse(""),
                stated.stage().orElse(""),
                stated.pathologyOn().orElse(null));
    }

    private static MedicalBill bill(Settlement settlement) {
        return new MedicalBill(
                settlement.totalCost(),
                settlement.inScope(),
                settlement.fundPaid(),
                settlement.personalBurden(),
                settlement.prePayment(),
                settlement.deductiblePaid());
    }

    /**
     * The days of an event that cover may be weighed on, the one that counts most first: a benefit looks at the admission,
     * the accident, or the pathology report, and a renewal may lie between them.
     */
    static List<LocalDate> days(EventFacts facts) {
        Set<LocalDate> days = new LinkedHashSet<>();
        facts.admittedOn().ifPresent(days::add);
        days.add(facts.occurredOn());
        diagnosedOn(facts).ifPresent(days::add);
        facts.diagnoses().stream()
                .flatMap(diagnosis -> diagnosis.pathologyOn().stream())
                .forEach(days::add);
        return List.copyOf(days);
    }

    /**
     * The coverages that the engine weighs: of each plan those in force on a day of the event; where none is, the nearest
     * one, so that the plan's lines say why nothing is paid.
     */
    static List<CoverageSnapshot> relevant(List<CoverageSnapshot> held, List<LocalDate> days) {
        Map<String, List<CoverageSnapshot>> byPlan = new TreeMap<>();
        for (CoverageSnapshot coverage : held) {
            if (!protecting(coverage).isEmpty()) {
                byPlan.computeIfAbsent(coverage.planCode(), code -> new ArrayList<>())
                        .add(coverage);
            }
        }
        List<CoverageSnapshot> relevant = new ArrayList<>();
        for (List<CoverageSnapshot> ofPlan : byPlan.values()) {
            List<CoverageSnapshot> inForce = ofPlan.stream()
                    .filter(coverage -> onAny(coverage, days).isPresent())
                    .toList();
            relevant.addAll(
                    inForce.isEmpty()
                            ? ofPlan.stream()
                                    .min(Comparator.comparingLong(coverage -> distance(coverage, days.getFirst())))
                                    .stream()
                                    .toList()
                            : inForce);
        }
        relevant.sort(Comparator.comparing(coverage -> coverage.id().value()));
        return relevant;
    }

    static HeldCoverage held(CoverageSnapshot coverage, CompiledPlan plan, List<LocalDate> days) {
        List<CoverageSpan> spans = protecting(coverage);
        CoverageSpan on = onAny(coverage, days)
                .orElseGet(() -> spans.stream()
                        .min(Comparator.comparingLong(span -> distance(span, days.getFirst())))
                        .orElseThrow());
        return new HeldCoverage(
                new CoverageId(coverage.id().value()),
                new PlanVersionId(coverage.planVersion().value()),
                plan,
                on.shares(),
                wholePeriod(spans, on),
                on.observation().from(),
                on.observation().waived() ? ObservationWaiver.WAIVED : ObservationWaiver.NONE);
    }

    private static Optional<CoverageSpan> onAny(CoverageSnapshot coverage, List<LocalDate> days) {
        return days.stream().flatMap(day -> coverage.on(day).stream()).findFirst();
    }

    /** The unbroken days of cover around a row: a change of shares splits rows, not the period. */
    private static DateSpan wholePeriod(List<CoverageSpan> spans, CoverageSpan around) {
        LocalDate from = around.valid().from();
        LocalDate until = around.valid().until();
        for (boolean grown = true; grown; ) {
            grown = false;
            for (CoverageSpan span : spans) {
                if (from.equals(span.valid().until())) {
                    from = span.valid().from();
                    grown = true;
                } else if (span.valid().from().equals(until)) {
                    until = span.valid().until();
                    grown = true;
                }
            }
        }
        return new DateSpan(from, until);
    }

    private static List<CoverageSpan> protecting(CoverageSnapshot coverage) {
        return coverage.current().stream()
                .filter(span -> span.status() == CoverageStatus.IN_FORCE)
                .toList();
    }

    private static long distance(CoverageSnapshot coverage, LocalDate day) {
        return protecting(coverage).stream()
                .mapToLong(span -> distance(span, day))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static long distance(CoverageSpan span, LocalDate day) {
        LocalDate until = span.valid().until();
        long before = ChronoUnit.DAYS.between(day, span.valid().from());
        long after = until == null ? Long.MIN_VALUE : ChronoUnit.DAYS.between(until, day) + 1;
        return Math.max(0, Math.max(before, after));
    }
}
