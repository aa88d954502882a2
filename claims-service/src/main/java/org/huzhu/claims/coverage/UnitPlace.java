package org.huzhu.claims.coverage;

/**
 * Where a unit stands in the tree of offices; row-level security reads it.
 *
 * @param unit the unit
 * @param creditCode its unified social credit code
 * @param officePath codes of the offices above it, {@code /420000/420200/}
 * @param stateVersion the event's version
 */
public record UnitPlace(UnitId unit, String creditCode, String officePath, long stateVersion) {}
