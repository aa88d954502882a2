package org.huzhu.enrollment.office;

import java.util.List;
import java.util.Optional;

/** All offices. */
public interface Offices {
    /** Keeps a new office. @throws org.huzhu.kernel.refusal.Refused OFFICE_CODE_TAKEN when its code is in use */
    void add(Office office);

    /** The office with this code. */
    Optional<Office> find(OfficeCode code);

    /** The office with this id. */
    Optional<Office> find(OfficeId id);

    /** At most so many offices whose code is greater than the given one, by code; all from the first for "". */
    List<Office> after(String code, int limit);
}
