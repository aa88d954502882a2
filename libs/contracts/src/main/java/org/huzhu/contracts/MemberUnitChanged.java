package org.huzhu.contracts;

import java.util.Objects;
import java.util.UUID;

/**
 * A member unit and its place in the tree of offices.
 *
 * @param unitId key of the record
 * @param creditCode its unified social credit code
 * @param name its name; a unit is not a person
 * @param officeCode the handling office that serves it
 * @param officePath codes of the offices above it, {@code /420000/420200/}
 * @param stateVersion grows with each change of the unit; an older one is ignored
 */
public record MemberUnitChanged(
        UUID unitId, String creditCode, String name, String officeCode, String officePath, long stateVersion)
        implements ContractEvent {

    public MemberUnitChanged {
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(creditCode, "creditCode");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(officeCode, "officeCode");
        Objects.requireNonNull(officePath, "officePath");
    }
}
