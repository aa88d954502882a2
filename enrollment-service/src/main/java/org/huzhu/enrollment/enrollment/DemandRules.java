package org.huzhu.enrollment.enrollment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.enrollment.plan.Eligibility;
import org.huzhu.enrollment.plan.Employment;
import org.huzhu.enrollment.plan.EnrollmentTerms;

/** What a plan demands of what the unit says of somebody; what is not said is held against nobody. */
final class DemandRules {
    private DemandRules() {}

    static void judge(
            EnrollmentTerms terms,
            LocalDate start,
            RosterRules.Joining joining,
            RosterEntry entry,
            List<RosterFinding> findings) {
        Eligibility.Demands demands = terms.eligibility().demands();
        RosterEntry.Declared declared = entry.declared();
        if (demands.unionMember()) {
            deny(entry, declared.unionMember(), RosterColumn.UNION_MEMBER, RosterFault.NOT_UNION_MEMBER, findings);
        }
        if (demands.insured()) {
            deny(entry, declared.insured(), RosterColumn.INSURED, RosterFault.NOT_INSURED, findings);
        }
        if (demands.healthy()) {
            deny(entry, declared.healthy(), RosterColumn.HEALTHY, RosterFault.NOT_HEALTHY, findings);
        }
        if (entry.employment() == Employment.TEMPORARY
                && declared.serviceMonths().orElse(Integer.MAX_VALUE) < demands.temporaryMonthsMin()) {
            findings.add(RosterFinding.of(
                    entry.record(),
                    RosterColumn.SERVICE_MONTHS,
                    RosterFault.SERVICE_TOO_SHORT,
                    Map.of("min", demands.temporaryMonthsMin())));
        }
        hiring(terms, start, joining, entry, findings);
        if (!terms.basePlans().isEmpty()
                && entry.employment() == Employment.FAMILY
                && declared.worker().isEmpty()) {
            findings.add(
                    RosterFinding.of(entry.record(), RosterColumn.WORKER_ID, RosterFault.WORKER_ID_MISSING, Map.of()));
        }
    }

    private static void deny(
            RosterEntry entry,
            Optional<Boolean> answer,
            RosterColumn column,
            RosterFault fault,
            List<RosterFinding> findings) {
        if (!answer.orElse(true)) {
            findings.add(RosterFinding.of(entry.record(), column, fault, Map.of()));
        }
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
            findings.add(RosterFinding.of(
                    entry.record(), RosterColumn.HIRED_ON, RosterFault.JOINED_TOO_LATE, Map.of("days", days)));
        }
    }
}
