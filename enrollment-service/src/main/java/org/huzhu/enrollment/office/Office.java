package org.huzhu.enrollment.office;

import java.util.Optional;

/** An office and its path in the tree, {@code /420000/420200/}. */
public sealed interface Office {
    /** Its key. */
    OfficeId id();

    /** Its code. */
    OfficeCode code();

    /** Its name; an office is not a person. */
    String name();

    /** Its codes from the province down to itself, between slashes. */
    String path();

    /** Its level. */
    OfficeLevel level();

    /** The office above it. */
    Optional<OfficeCode> parent();

    /** Says whether it is this office or one above it. */
    default boolean isWithin(OfficeCode other) {
        return path().contains("/" + other.value() + "/");
    }

    /** A provincial office: the root of its tree. */
    record ProvincialOffice(OfficeId id, OfficeCode code, String name) implements Office {
        @Override
        public String path() {
            return "/" + code.value() + "/";
        }

        @Override
        public OfficeLevel level() {
            return OfficeLevel.PROVINCE;
        }

        @Override
        public Optional<OfficeCode> parent() {
            return Optional.empty();
        }
    }

    /** A handling office below another office. */
    record HandlingOffice(OfficeId id, OfficeCode code, String name, OfficeCode above, String path) implements Office {
        /** The handling office of this code directly below another office. */
        static HandlingOffice below(Office above, OfficeId id, OfficeCode code, String name) {
            return new HandlingOffice(id, code, name, above.code(), above.path() + code.value() + "/");
        }

        @Override
        public OfficeLevel level() {
            return OfficeLevel.HANDLING;
        }

        @Override
        public Optional<OfficeCode> parent() {
            return Optional.of(above);
        }
    }
}
