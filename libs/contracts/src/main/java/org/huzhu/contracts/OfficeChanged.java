package org.huzhu.contracts;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office and its place in the tree of offices.
 *
 * @param officeId key of the record
 * @param code its code, such as {@code 420200}
 * @param name its name
 * @param level {@code PROVINCE} or {@code HANDLING}
 * @param parentCode the office above it, absent for a province
 * @param path codes from the province down to itself, {@code /420000/420200/}
 * @param stateVersion grows with each change of the office; an older one is ignored
 */
public record OfficeChanged(
        UUID officeId,
        String code,
        String name,
        String level,
        @Nullable String parentCode,
        String path,
        long stateVersion)
        implements ContractEvent {

    public OfficeChanged {
        Objects.requireNonNull(officeId, "officeId");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(path, "path");
    }
}
