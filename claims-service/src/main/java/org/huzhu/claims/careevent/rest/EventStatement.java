package org.huzhu.claims.careevent.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.claims.careevent.CareEventRefusal;
import org.huzhu.claims.careevent.Diagnosis;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.FactsCheck;
import org.huzhu.claims.careevent.Hospital;
import org.huzhu.claims.careevent.Procedure;
import org.huzhu.claims.careevent.Settlement;
import org.huzhu.claims.careevent.Stay;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An event as a claimant states it: anything may be missing. The cause is {@code ACCIDENT} for accidents and otherwise
 * {@code ILLNESS} where it is not stated. A stay that still runs has no discharge, a disability whose assessment is still
 * to come has no grade.
 */
public record EventStatement(
        @Nullable EventKind kind,
        @Nullable Cause cause,
        @Nullable LocalDate occurredOn,
        @Nullable LocalDate diagnosedOn,
        @Nullable LocalDate diedOn,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate dischargedOn,
        @Nullable HospitalStatement hospital,
        @Nullable List<@Nullable DiagnosisStatement> diagnoses,
        @Nullable List<@Nullable ProcedureStatement> procedures,
        @Nullable List<@Nullable Integer> disabilityGrades) {

    private static final int CODES_MAX = 50;

    /** Where the member was treated, as stated. */
    public record HospitalStatement(
            @Nullable String code,
            @Nullable String name,
            @Nullable Integer level) {}

    /** A diagnosis as stated. */
    public record DiagnosisStatement(
            @Nullable String code,
            @Nullable String system,
            @Nullable String version,
            @Nullable String name,
            @Nullable Boolean main,
            @Nullable String behaviour,
            @Nullable String stageSystem,
            @Nullable String stage,
            @Nullable LocalDate pathologyOn) {

        /** Shows nothing of it. */
        @Override
        public String toString() {
            return "DiagnosisStatement";
        }
    }

    /** A procedure as stated. */
    public record ProcedureStatement(
            @Nullable String code,
            @Nullable String system,
            @Nullable String version,
            @Nullable String name,
            @Nullable LocalDate doneOn) {

        /** Shows nothing of it. */
        @Override
        public String toString() {
            return "ProcedureStatement";
        }
    }

    /**
     * Reads facts from statements, and checks them.
     *
     * @param event what is stated of the event; pointers lead into {@code {"event":…,"settlement":…}}
     * @param settlement what is stated of the settlement, where there was one
     * @param today the civil date in Shanghai
     * @throws Refused with EVENT_FACTS_WRONG and every fault found
     */
    public static EventFacts read(
            @Nullable EventStatement event, @Nullable SettlementStatement settlement, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        EventFacts facts = null;
        if (event == null) {
            faults.add(Fault.at("/event", "FIELD_MISSING"));
        } else {
            facts = event.facts(settlement, faults);
        }
        if (facts == null || !faults.isEmpty()) {
            throw new Refused(CareEventRefusal.EVENT_FACTS_WRONG, Map.of("count", faults.size()), faults);
        }
        FactsCheck.require(facts, today);
        return facts;
    }

    /**
     * Reads diagnoses alone.
     *
     * @param stated what is stated; pointers lead into {@code {"diagnoses":…}}
     * @throws Refused with EVENT_FACTS_WRONG and every fault found
     */
    public static List<Diagnosis> readDiagnoses(List<@Nullable DiagnosisStatement> stated) {
        List<Fault> faults = new ArrayList<>();
        List<Diagnosis> read = diagnoses(stated, "/diagnoses", faults);
        if (!faults.isEmpty()) {
            throw new Refused(CareEventRefusal.EVENT_FACTS_WRONG, Map.of("count", faults.size()), faults);
        }
        return read;
    }

    private @Nullable EventFacts facts(@Nullable SettlementStatement settlement, List<Fault> faults) {
        Missing missing = new Missing("/event/", faults);
        EventKind givenKind = missing.unlessGiven("kind", kind);
        LocalDate givenDay = missing.unlessGiven("occurredOn", occurredOn);
        Stay stay = stay(missing);
        Hospital place = hospital == null ? null : hospital(hospital, faults);
        List<Diagnosis> readDiagnoses =
                diagnoses(diagnoses == null ? List.of() : diagnoses, "/event/diagnoses", faults);
        List<Procedure> readProcedures = procedures(faults);
        List<Integer> grades = grades(faults);
        Settlement readSettlement = settlement == null ? null : settlement.read(faults);
        if (givenKind == null || givenDay == null) {
            return null;
        }
        Cause given = cause != null ? cause : givenKind == EventKind.ACCIDENT ? Cause.ACCIDENT : Cause.ILLNESS;
        return new EventFacts(
                givenKind,
                given,
                givenDay,
                Optional.ofNullable(diagnosedOn),
                Optional.ofNullable(diedOn),
                Optional.ofNullable(stay),
                Optional.ofNullable(place),
                readDiagnoses,
                readProcedures,
                grades,
                Optional.ofNullable(readSettlement));
    }

    private @Nullable Stay stay(Missing missing) {
        if (admittedOn == null && dischargedOn == null) {
            return null;
        }
        LocalDate in = missing.unlessGiven("admittedOn", admittedOn);
        return in == null ? null : new Stay(in, Optional.ofNullable(dischargedOn));
    }

    private static @Nullable Hospital hospital(HospitalStatement stated, List<Fault> faults) {
        Missing missing = new Missing("/event/hospital/", faults);
        String code = missing.unlessGiven("code", stated.code());
        String name = missing.unlessGiven("name", stated.name());
        Integer level = missing.unlessGiven("level", stated.level());
        return code == null || name == null || level == null ? null : new Hospital(code, name, level);
    }

    private static List<Diagnosis> diagnoses(
            List<@Nullable DiagnosisStatement> stated, String pointer, List<Fault> faults) {
        String at = pointer + "/";
        if (stated.size() > CODES_MAX) {
            faults.add(Fault.at(pointer, "TOO_MANY", Map.of("max", CODES_MAX)));
            return List.of();
        }
        List<Diagnosis> read = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            DiagnosisStatement one = stated.get(i);
            if (one == null) {
                faults.add(Fault.at(at + i, "FIELD_MISSING"));
                continue;
            }
            Missing missing = new Missing(at + i + "/", faults);
            String code = missing.unlessGiven("code", one.code());
            String system = missing.unlessGiven("system", one.system());
            String version = missing.unlessGiven("version", one.version());
            if (code == null || system == null || version == null) {
                continue;
            }
            boolean isMain = one.main() == null ? stated.size() == 1 : one.main();
            read.add(new Diagnosis(
                    normalised(code),
                    system,
                    version,
                    one.name() == null ? "" : one.name(),
                    isMain ? Diagnosis.Rank.MAIN : Diagnosis.Rank.OTHER,
                    Optional.ofNullable(one.behaviour()),
                    Optional.ofNullable(one.stageSystem()),
                    Optional.ofNullable(one.stage()),
                    Optional.ofNullable(one.pathologyOn())));
        }
        return read;
    }

    private List<Procedure> procedures(List<Fault> faults) {
        List<@Nullable ProcedureStatement> stated = procedures == null ? List.of() : procedures;
        if (stated.size() > CODES_MAX) {
            faults.add(Fault.at("/event/procedures", "TOO_MANY", Map.of("max", CODES_MAX)));
            return List.of();
        }
        List<Procedure> read = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            ProcedureStatement one = stated.get(i);
            if (one == null) {
                faults.add(Fault.at("/event/procedures/" + i, "FIELD_MISSING"));
                continue;
            }
            Missing missing = new Missing("/event/procedures/" + i + "/", faults);
            String code = missing.unlessGiven("code", one.code());
            String system = missing.unlessGiven("system", one.system());
            String version = missing.unlessGiven("version", one.version());
            if (code == null || system == null || version == null) {
                continue;
            }
            read.add(new Procedure(
                    code.strip(),
                    system,
                    version,
                    one.name() == null ? "" : one.name(),
                    Optional.ofNullable(one.doneOn())));
        }
        return read;
    }

    private List<Integer> grades(List<Fault> faults) {
        List<@Nullable Integer> stated = disabilityGrades == null ? List.of() : disabilityGrades;
        if (stated.size() > CODES_MAX) {
            faults.add(Fault.at("/event/disabilityGrades", "TOO_MANY", Map.of("max", CODES_MAX)));
            return List.of();
        }
        List<Integer> read = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            Integer grade = stated.get(i);
            if (grade == null) {
                faults.add(Fault.at("/event/disabilityGrades/" + i, "FIELD_MISSING"));
            } else {
                read.add(grade);
            }
        }
        return read;
    }

    private static String normalised(String code) {
        String stripped = code.strip();
        return stripped.isEmpty()
                ? stripped
                : stripped.substring(0, 1).toUpperCase(Locale.ROOT)
                        + stripped.substring(1).toLowerCase(Locale.ROOT);
    }
}
