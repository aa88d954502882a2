package org.huzhu.claims.careevent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

/** Whether what is stated about an event can be so. Finds every fault, not only the first. */
public final class FactsCheck {

    private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z]\\d{2}(\\.[0-9x]{1,3}(x\\d{3})?)?[+*]?");
    private static final Pattern PROCEDURE = Pattern.compile("\\d{2}(\\.[0-9x]{1,4}(x\\d{3})?)?");
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Za-z._-]{4,40}");
    private static final Pattern BEHAVIOUR = Pattern.compile("[012369]");
    private static final Set<String> STAGE_SYSTEMS = Set.of("TNM", "BINET", "ANN_ARBOR", "WHO_GRADE");
    private static final int CODE_MAX = 50;
    private static final int NAME_MAX = 200;
    private static final int STAY_DAYS_MAX = 1100;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private FactsCheck(LocalDate today) {
        this.today = today;
    }

    /**
     * Checks facts; pointers lead into {@code {"event":…,"settlement":…}}.
     *
     * @param facts what is stated
     * @param today the civil date in Shanghai; nothing may lie after it
     * @throws Refused with EVENT_FACTS_WRONG and every fault found
     */
    public static void require(EventFacts facts, LocalDate today) {
        List<Fault> faults = faults(facts, today);
        if (!faults.isEmpty()) {
            throw new Refused(CareEventRefusal.EVENT_FACTS_WRONG, Map.of("count", faults.size()), faults);
        }
    }

    static List<Fault> faults(EventFacts facts, LocalDate today) {
        FactsCheck check = new FactsCheck(today);
        check.dates(facts);
        check.place(facts);
        check.diagnoses(facts.diagnoses());
        check.procedures(facts.procedures());
        check.disability(facts);
        check.settlement(facts);
        return List.copyOf(check.faults);
    }

    private void dates(EventFacts facts) {
        day("/event/occurredOn", facts.occurredOn());
        facts.diagnosedOn().ifPresent(day -> day("/event/diagnosedOn", day));
        facts.diedOn().ifPresent(day -> day("/event/diedOn", day));
        if (facts.kind() == EventKind.DEATH && facts.diedOn().isEmpty()) {
            faults.add(Fault.at("/event/diedOn", "FIELD_MISSING"));
        }
        if (facts.diedOn().filter(day -> day.isBefore(facts.occurredOn())).isPresent()) {
            faults.add(Fault.at("/event/diedOn", "DEATH_BEFORE_EVENT"));
        }
        if (facts.stay().isEmpty() && facts.kind().isStay()) {
            faults.add(Fault.at("/event/admittedOn", "STAY_MISSING"));
        }
        facts.stay().ifPresent(stay -> {
            day("/event/admittedOn", stay.admittedOn());
            stay.dischargedOn().ifPresent(discharged -> discharge(facts, stay, discharged));
        });
    }

    private void discharge(EventFacts facts, Stay stay, LocalDate discharged) {
        day("/event/dischargedOn", discharged);
        if (discharged.isBefore(stay.admittedOn())) {
            faults.add(Fault.at("/event/dischargedOn", "DISCHARGE_BEFORE_ADMISSION"));
        } else if (discharged.isAfter(stay.admittedOn().plusDays(STAY_DAYS_MAX))) {
            faults.add(Fault.at("/event/dischargedOn", "STAY_ABSURD", Map.of("days", STAY_DAYS_MAX)));
        }
        if (facts.occurredOn().isAfter(discharged)) {
            faults.add(Fault.at("/event/occurredOn", "EVENT_AFTER_DISCHARGE"));
        }
    }

    private void place(EventFacts facts) {
        if (facts.hospital().isEmpty() && facts.kind().isStay()) {
            faults.add(Fault.at("/event/hospital", "HOSPITAL_MISSING"));
        }
        facts.hospital().ifPresent(this::hospital);
    }

    private void hospital(Hospital hospital) {
        if (hospital.level() < 1 || hospital.level() > 3) {
            faults.add(Fault.at("/event/hospital/level", "HOSPITAL_LEVEL_UNKNOWN"));
        }
        length("/event/hospital/code", hospital.code(), CODE_MAX);
        length("/event/hospital/name", hospital.name(), NAME_MAX);
    }

    private void diagnoses(List<Diagnosis> diagnoses) {
        long main = diagnoses.stream()
                .filter(diagnosis -> diagnosis.rank() == Diagnosis.Rank.MAIN)
                .count();
        if (!diagnoses.isEmpty() && main != 1) {
            faults.add(Fault.at("/event/diagnoses", "MAIN_DIAGNOSIS_NOT_ONE"));
        }
        for (int i = 0; i < diagnoses.size(); i++) {
            Diagnosis diagnosis = diagnoses.get(i);
            String at = "/event/diagnoses/" + i;
            if (!DIAGNOSIS.matcher(diagnosis.code()).matches()) {
                faults.add(Fault.at(at + "/code", "DIAGNOSIS_CODE_MALFORMED"));
            }
            length(at + "/system", diagnosis.system(), CODE_MAX);
            length(at + "/version", diagnosis.version(), CODE_MAX);
            length(at + "/name", diagnosis.name(), NAME_MAX);
            diagnosis.stage().ifPresent(stage -> length(at + "/stage", stage, CODE_MAX));
            if (diagnosis
                    .behaviour()
                    .filter(digit -> !BEHAVIOUR.matcher(digit).matches())
                    .isPresent()) {
                faults.add(Fault.at(at + "/behaviour", "BEHAVIOUR_UNKNOWN"));
            }
            if (!staged(diagnosis)) {
                faults.add(Fault.at(at + "/stageSystem", "STAGE_UNKNOWN"));
            }
            diagnosis.pathologyOn().ifPresent(day -> day(at + "/pathologyOn", day));
        }
    }

    private static boolean staged(Diagnosis diagnosis) {
        return diagnosis.stage().isPresent() == diagnosis.stageSystem().isPresent()
                && diagnosis.stageSystem().map(STAGE_SYSTEMS::contains).orElse(true);
    }

    private void procedures(List<Procedure> procedures) {
        for (int i = 0; i < procedures.size(); i++) {
            if (!PROCEDURE.matcher(procedures.get(i).code()).matches()) {
                faults.add(Fault.at("/event/procedures/" + i + "/code", "PROCEDURE_CODE_MALFORMED"));
            }
            length("/event/procedures/" + i + "/system", procedures.get(i).system(), CODE_MAX);
            length("/event/procedures/" + i + "/version", procedures.get(i).version(), CODE_MAX);
            length("/event/procedures/" + i + "/name", procedures.get(i).name(), NAME_MAX);
            String at = "/event/procedures/" + i + "/doneOn";
            procedures.get(i).doneOn().ifPresent(day -> day(at, day));
        }
    }

    private void disability(EventFacts facts) {
        for (int i = 0; i < facts.disabilityGrades().size(); i++) {
            int grade = facts.disabilityGrades().get(i);
            if (grade < 1 || grade > 10) {
                faults.add(Fault.at("/event/disabilityGrades/" + i, "DISABILITY_GRADE_UNKNOWN"));
            }
        }
    }

    private void settlement(EventFacts facts) {
        facts.settlement().ifPresent(settlement -> settlement(facts, settlement));
    }

    private void settlement(EventFacts facts, Settlement settlement) {
        if (!REFERENCE.matcher(settlement.reference()).matches()) {
            faults.add(Fault.at("/settlement/reference", "SETTLEMENT_REFERENCE_MALFORMED"));
        }
        day("/settlement/settledOn", settlement.settledOn());
        facts.admittedOn()
                .filter(admitted -> settlement.settledOn().isBefore(admitted))
                .ifPresent(admitted -> faults.add(Fault.at("/settlement/settledOn", "SETTLED_BEFORE_ADMISSION")));
        faults.addAll(SettlementIdentities.faults(settlement, "/settlement"));
    }

    private void length(String pointer, String text, int max) {
        if (text.length() > max) {
            faults.add(Fault.at(pointer, "TEXT_TOO_LONG", Map.of("max", max)));
        }
    }

    private void day(String pointer, LocalDate day) {
        if (day.isAfter(today)) {
            faults.add(Fault.at(pointer, "DATE_IN_FUTURE", Map.of("today", today.toString())));
        } else if (day.isBefore(EARLIEST)) {
            faults.add(Fault.at(pointer, "DATE_TOO_EARLY", Map.of("earliest", EARLIEST.toString())));
        }
    }
}
