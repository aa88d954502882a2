package org.huzhu.enrollment.memberunit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huzhu.enrollment.office.Office;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.enrollment.office.Offices;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.personal.PersonalRefusal;
import org.huzhu.kernel.personal.UnifiedCreditCode;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;

/** Registers a member unit under a handling office. */
@Singleton
public final class RegisterMemberUnit {
    private final MemberUnits units;
    private final Offices offices;
    private final MemberUnitEvents events;
    private final AuditTrail audit;
    private final IdSource ids;
    private final Clock clock;

    RegisterMemberUnit(
            MemberUnits units, Offices offices, MemberUnitEvents events, AuditTrail audit, IdSource ids, Clock clock) {
        this.units = units;
        this.offices = offices;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is known of the unit; the credit code as it was typed. */
    public record Request(
            String creditCode, CheckCharacter checkCharacter, String name, Headcount headcount, OfficeCode office) {}

    /** What a wrong check character of the credit code means: early pilot codes really carry one. */
    public enum CheckCharacter {
        /** A wrong one is refused. */
        MUST_FIT,
        /** Somebody looked at the certificate: a wrong one stands as issued. */
        AS_ISSUED
    }

    /**
     * Registers a unit.
     *
     * @throws Refused CREDIT_CODE_MALFORMED, CREDIT_CODE_CHECK, CREDIT_CODE_TAKEN, UNIT_OFFICE_UNKNOWN
     */
    public MemberUnit register(Request request) {
        UnifiedCreditCode code = checked(request);
        Office office = offices.find(request.office()).orElseThrow(() -> unknownOffice("/officeCode"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
        MemberUnit unit = units.add(
                new MemberUnit(
                        new UnitId(ids.next()),
                        code,
                        request.name(),
                        request.headcount(),
                        office.code(),
                        office.path(),
                        0),
                today);
        events.changed(unit);
        audit.created(
                "MEMBER_UNIT_REGISTERED", new Subject("member-unit", unit.id().toString()), "", unit);
        return unit;
    }

    private static UnifiedCreditCode checked(Request request) {
        return switch (UnifiedCreditCode.check(request.creditCode())) {
            case VALID -> UnifiedCreditCode.of(request.creditCode());
            case CHECK_DIGIT_WRONG -> {
                if (request.checkCharacter() == CheckCharacter.MUST_FIT) {
                    throw at("/creditCode", PersonalRefusal.CREDIT_CODE_CHECK);
                }
                yield UnifiedCreditCode.overridden(request.creditCode());
            }
            case MALFORMED -> throw at("/creditCode", PersonalRefusal.CREDIT_CODE_MALFORMED);
        };
    }

    static Refused unknownOffice(String pointer) {
        return at(pointer, MemberUnitRefusal.UNIT_OFFICE_UNKNOWN);
    }

    private static Refused at(String pointer, RefusalCode code) {
        return new Refused(code, List.of(Fault.at(pointer, code.name())));
    }
}
