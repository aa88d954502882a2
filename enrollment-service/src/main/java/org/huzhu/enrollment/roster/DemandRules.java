package org.huzhu.enrollment.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.terms.Eligibility;
import org.huzhu.terms.Eligibility.Obstacle;
import org.huzhu.terms.Employment;

/** What a plan demands of somebody, as findings on the row: who may hold it, and until when one may join. */
final class DemandRules {
    private DemandRules() {}

    static void judge(
            EnrollmentTerms terms,
            LocalDate start,
            RosterRules.Joining joining,
            boolean continuing,
            RosterEntry entry,
            List<RosterFinding> findings) {
        CitizenId id = entry.person().idNumber();
        RosterEntry.Declared declared = entry.declared();
        Eligibility.Applicant applicant = new Eligibility.Applicant(
                id.birthDate(),
                id.sex(),
                entry.employment(),
                continuing,
                new Eligibility.Declared(
                        declared.unionMember(), declared.insured(), declared.healthy(), declared.serviceMonths()));
        terms.eligibility().obstacles(applicant, start).stream()
                .map(obstacle -> finding(entry, start, obstacle))
                .forEach(findings::add);
        hiring(terms, start, joining, entry, findings);
        if (!terms.basePlans().isEmpty()
                && entry.employment() == Employment.FAMILY
                && declared.worker().isEmpty()) {
            findings.add(
                    RosterFinding.of(entry.record(), RosterColumn.WORKER_ID, RosterFault.WORKER_ID_MISSING, Map.of()));
        }
    }

    private static RosterFinding finding(RosterEntry entry, LocalDate start, Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.WrongSex sex ->
                of(
                        entry,
                        RosterColumn.SEX,
                        RosterFault.SEX_NOT_ELIGIBLE,
                        Map.of("only", sex.only().name()));
            case Obstacle.WrongAge age ->
                of(
                        entry,
                        RosterColumn.ID_NUMBER,
                        RosterFault.AGE_NOT_ELIGIBLE,
                        Map.of("from", age.ages().from(), "below", age.ages().below(), "on", start.toString()));
            case Obstacle.EmploymentNotCovered() ->
                of(
                        entry,
                        RosterColumn.EMPLOYMENT,
                        RosterFault.EMPLOYMENT_NOT_ELIGIBLE,
                        Map.of("employment", entry.employment().name()));
            case Obstacle.RetiredNotContinuing() ->
                of(entry, RosterColumn.EMPLOYMENT, RosterFault.RETIRED_ONLY_CONTINUING, Map.of());
            case Obstacle.NotUnionMember() ->
                of(entry, RosterColumn.UNION_MEMBER, RosterFault.NOT_UNION_MEMBER, Map.of());
            case Obstacle.NotInsured() -> of(entry, RosterColumn.INSURED, RosterFault.NOT_INSURED, Map.of());
            case Obstacle.NotHealthy() -> of(entry, RosterColumn.HEALTHY, RosterFault.NOT_HEALTHY, Map.of());
            case Obstacle.ServiceTooShort service ->
                of(
                        entry,
                        RosterColumn.SERVICE_MONTHS,
                        RosterFault.SERVICE_TOO_SHORT,
                        Map.of("min", service.monthsMin()));
        };
    }

    private static RosterFinding of(
            RosterEntry entry, RosterColumn column, RosterFault fault, Map<String, Object> params) {
        return RosterFinding.of(entry.record(), column, fault, params);
    }

    private static void hiring(
            EnrollmentTerms terms,
            LocalDate start,
            RosterRules.Joining joining,
            RosterEntry entry,
            List<RosterFinding> findings) {
        Optional<LocalDate> hiredOn = entry.declared().hiredOn();
        if (joining == RosterRules.Joining.ANEW
                || hiredOn.isEmpty()
                || terms.period().joinWithinDays().isEmpty()) {
            return;
        }
        int days = terms.period().joinWithinDays().getAsInt();
        if (start.isAfter(hiredOn.get().plusDays(days))) {
            findings.add(of(entry, RosterColumn.HIRED_ON, RosterFault.JOINED_TOO_LATE, Map.of("days", days)));
        }
    }
}
