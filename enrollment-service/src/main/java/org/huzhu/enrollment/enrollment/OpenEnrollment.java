package org.huzhu.enrollment.enrollment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.enrollment.memberunit.MemberUnits;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanRefusal;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;

/** Begins an enrolment of a unit for the plan version that takes its first day. */
@Singleton
public final class OpenEnrollment {
    private final Enrollments enrollments;
    private final MemberUnits units;
    private final Plans plans;
    private final IdSource ids;
    private final Clock clock;

    OpenEnrollment(Enrollments enrollments, MemberUnits units, Plans plans, IdSource ids, Clock clock) {
        this.enrollments = enrollments;
        this.units = units;
        this.plans = plans;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins an enrolment.
     *
     * @param riskClass the risk class of the unit's trade; empty is an ordinary one
     * @param payers at least one
     * @throws Refused ENROLLMENT_UNIT_UNKNOWN, PLAN_NOT_OFFERED, PERIOD_START_NOT_ALLOWED, PERIOD_START_PAST, ENROLLMENT_TOO_LATE,
     *     RISK_CLASS_UNKNOWN, PAYER_NOT_ALLOWED,
     *     PAYER_TWICE, ENROLLMENT_EXISTS
     */
    public Enrollment handle(
            UnitId unit, PlanCode plan, LocalDate from, Optional<String> riskClass, List<Payer> payers, PersonKey by) {
        if (units.find(unit).isEmpty()) {
            throw at("/unitId", EnrollmentRefusal.ENROLLMENT_UNIT_UNKNOWN);
        }
        PlanVersion.Published version = plans.offered(plan, from)
                .orElseThrow(() -> new Refused(
                        PlanRefusal.PLAN_NOT_OFFERED,
                        Map.of("plan", plan.value(), "from", from.toString()),
                        List.of(Fault.at(
                                "/planCode",
                                PlanRefusal.PLAN_NOT_OFFERED.name(),
                                Map.of("plan", plan.value(), "from", from.toString())))));
        EnrollmentTerms terms = version.terms().forEnrolling();
        if (!terms.period().mayStartOn(from)) {
            throw at("/periodFrom", EnrollmentRefusal.PERIOD_START_NOT_ALLOWED);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
        if (from.isBefore(today)) {
            throw at("/periodFrom", EnrollmentRefusal.PERIOD_START_PAST, Map.of("today", today.toString()));
        }
        if (!terms.period().mayEnrolOn(today)) {
            throw at("/planCode", EnrollmentRefusal.ENROLLMENT_TOO_LATE);
        }
        if (riskClass.isPresent() && !terms.riskClasses().containsKey(riskClass.get())) {
            throw at("/riskClass", EnrollmentRefusal.RISK_CLASS_UNKNOWN);
        }
        checkPayers(terms.payers(), payers);
        return enrollments.save(Changed.created(
                new Enrollment(
                        new EnrollmentId(ids.next()),
                        enrollments.nextNumber(today.getYear()),
                        unit,
                        version.id(),
                        plan,
                        terms.period().from(from),
                        Optional.empty(),
                        riskClass,
                        payers,
                        EnrollmentState.DRAFT,
                        Signatures.NONE,
                        RosterTotals.NONE,
                        0),
                new EnrollmentEvent.Opened(by)));
    }

    private static void checkPayers(Set<PayerKind> allowed, List<Payer> payers) {
        Set<PayerKind> seen = EnumSet.noneOf(PayerKind.class);
        List<Fault> faults = new ArrayList<>();
        EnrollmentRefusal code = EnrollmentRefusal.PAYER_NOT_ALLOWED;
        for (int i = 0; i < payers.size(); i++) {
            PayerKind kind = payers.get(i).kind();
            if (!allowed.contains(kind)) {
                faults.add(Fault.at(
                        "/payers/" + i + "/kind",
                        EnrollmentRefusal.PAYER_NOT_ALLOWED.name(),
                        Map.of("kind", kind.name())));
            } else if (!seen.add(kind)) {
                code = EnrollmentRefusal.PAYER_TWICE;
                faults.add(Fault.at("/payers/" + i + "/kind", code.name(), Map.of("kind", kind.name())));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(code, faults);
        }
    }

    private static Refused at(String pointer, EnrollmentRefusal code) {
        return at(pointer, code, Map.of());
    }

    private static Refused at(String pointer, EnrollmentRefusal code, Map<String, Object> params) {
        return new Refused(code, params, List.of(Fault.at(pointer, code.name(), params)));
    }
}
