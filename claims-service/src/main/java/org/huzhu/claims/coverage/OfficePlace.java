package org.huzhu.claims.coverage;

import java.util.UUID;

/**
 * Where an office stands in the tree.
 *
 * @param office the office's id
 * @param code its code
 * @param name its name
 * @param level {@code PROVINCE} or {@code HANDLING}
 * @param path codes from the root down to itself, {@code /420000/420200/}
 * @param stateVersion the event's version
 */
public record OfficePlace(UUID office, String code, String name, String level, String path, long stateVersion) {}
