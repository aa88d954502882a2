package org.huzhu.enrollment.office;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

/** Opens an office in the tree. */
@Singleton
public final class OpenOffice {
    private final Offices offices;
    private final Territory territory;
    private final OfficeEvents events;
    private final AuditTrail audit;
    private final IdSource ids;

    OpenOffice(Offices offices, Territory territory, OfficeEvents events, AuditTrail audit, IdSource ids) {
        this.offices = offices;
        this.territory = territory;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * Opens an office.
     *
     * <p>Who acts for an office opens offices below it, and its own where it is a province that is not open yet; any other
     * province only who acts for all.
     *
     * @throws Refused OFFICE_CODE_TAKEN, OFFICE_NOT_YOURS, OFFICE_PARENT_MISSING, OFFICE_PARENT_UNKNOWN, OFFICE_PARENT_NOT_ALLOWED
     */
    public Office open(OfficeCode code, String name, OfficeLevel level, Optional<OfficeCode> parent) {
        if (offices.find(code).isPresent()) {
            throw new Refused(OfficeRefusal.OFFICE_CODE_TAKEN, Map.of("code", code.value()), List.of());
        }
        OfficeId id = new OfficeId(ids.next());
        Office office = switch (level) {
            case PROVINCE -> province(id, code, name, parent);
            case HANDLING -> handling(id, code, name, parent);
        };
        offices.add(office);
        events.opened(office);
        audit.created("OFFICE_OPENED", new Subject("office", id.toString()), "", office);
        return office;
    }

    private Office province(OfficeId id, OfficeCode code, String name, Optional<OfficeCode> parent) {
        if (parent.isPresent()) {
            throw atParent(OfficeRefusal.OFFICE_PARENT_NOT_ALLOWED);
        }
        if (!territory.isWhole() && !territory.isOwn(code)) {
            throw new Refused(
                    OfficeRefusal.OFFICE_NOT_YOURS, List.of(Fault.at("/code", OfficeRefusal.OFFICE_NOT_YOURS.name())));
        }
        return new Office.ProvincialOffice(id, code, name);
    }

    private Office handling(OfficeId id, OfficeCode code, String name, Optional<OfficeCode> parent) {
        OfficeCode above = parent.orElseThrow(() -> atParent(OfficeRefusal.OFFICE_PARENT_MISSING));
        Office office = offices.find(above)
                .filter(territory::holds)
                .orElseThrow(() -> atParent(OfficeRefusal.OFFICE_PARENT_UNKNOWN));
        return Office.HandlingOffice.below(office, id, code, name);
    }

    private static Refused atParent(OfficeRefusal code) {
        return new Refused(code, Map.of(), List.of(new Fault("/parentCode", code.name(), Map.of())));
    }
}
