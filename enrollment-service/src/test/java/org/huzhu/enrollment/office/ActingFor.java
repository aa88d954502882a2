package org.huzhu.enrollment.office;

import java.util.Optional;

/**
 * Acts for one office and all below it, or for all.
 *
 * @param own the office; empty for all
 */
public record ActingFor(Optional<OfficeCode> own) implements Territory {
    /** Acts for all. */
    public static final ActingFor ALL = new ActingFor(Optional.empty());

    /** Acts for an office. */
    public static ActingFor office(String code) {
        return new ActingFor(Optional.of(new OfficeCode(code)));
    }

    @Override
    public boolean isWhole() {
        return own.isEmpty();
    }

    @Override
    public boolean isOwn(OfficeCode office) {
        return own.filter(office::equals).isPresent();
    }

    @Override
    public boolean holds(Office office) {
        return own.map(office::isWithin).orElse(true);
    }

    @Override
    public boolean holdsRegion(String region) {
        return own.map(office -> region.startsWith(office.value().replaceFirst("(00)+$", "")))
                .orElse(true);
    }
}
