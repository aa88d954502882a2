package org.huzhu.payout.memberunit;

import java.util.UUID;

/** Where units and offices stand; an older version than the one kept changes nothing. */
public interface OfficeTree {

    /**
     * Places a unit.
     *
     * @param path codes of the offices above it, {@code /420000/420200/}
     */
    void placeUnit(UUID unitId, String creditCode, String path, long stateVersion);

    /**
     * Places an office.
     *
     * @param path codes from the province down to itself
     */
    void placeOffice(UUID officeId, String code, String path, long stateVersion);
}
