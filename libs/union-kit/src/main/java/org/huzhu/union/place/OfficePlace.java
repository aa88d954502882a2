package org.huzhu.union.place;

import java.util.UUID;

/**
 * Where an office stands in the tree.
 *
 * @param officeId the office
 * @param code its code, such as {@code 420200}
 * @param name its name
 * @param level {@code PROVINCE} or {@code HANDLING}
 * @param path codes from the top down to its own, {@code /420000/420200/}
 * @param stateVersion counts the states of the office; older ones are overlooked
 */
public record OfficePlace(UUID officeId, String code, String name, String level, String path, long stateVersion) {}
