package org.huzhu.union.place;

import java.util.UUID;

/**
 * Where a unit stands in the tree of offices.
 *
 * @param unitId the unit
 * @param creditCode its unified social credit code
 * @param officePath codes of the offices above it from the top, {@code /420000/420200/}
 * @param stateVersion counts the states of the unit; older ones are overlooked
 */
public record UnitPlace(UUID unitId, String creditCode, String officePath, long stateVersion) {}
