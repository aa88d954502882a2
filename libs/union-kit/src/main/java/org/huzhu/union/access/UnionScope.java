package org.huzhu.union.access;

import java.util.Optional;
import java.util.UUID;
import org.huzhu.kit.access.AccessScope;

/**
 * Which part of the union a caller acts for. Row-level security reads it through {@code app_sees(unit, member)}.
 */
public sealed interface UnionScope extends AccessScope {

    /**
     * Sees the units of an office and of every office below it.
     *
     * @param code the office's code, such as {@code 420200}
     */
    record Office(String code) implements UnionScope {
        @Override
        public String kind() {
            return "OFFICE";
        }

        @Override
        public String value() {
            return code;
        }
    }

    /**
     * Sees one unit.
     *
     * @param creditCode the unit's unified social credit code
     */
    record Unit(String creditCode) implements UnionScope {
        @Override
        public String kind() {
            return "UNIT";
        }

        @Override
        public String value() {
            return creditCode;
        }
    }

    /**
     * Sees one member.
     *
     * @param id the member's id
     */
    record Member(UUID id) implements UnionScope {
        @Override
        public String kind() {
            return "MEMBER";
        }

        @Override
        public String value() {
            return id.toString();
        }
    }

    /** Returns the scope of an office's subtree. */
    static AccessScope office(String code) {
        return new Office(code);
    }

    /** Returns the scope of one unit. */
    static AccessScope unit(String creditCode) {
        return new Unit(creditCode);
    }

    /** Returns the scope of one member. */
    static AccessScope member(UUID id) {
        return new Member(id);
    }

    /** Returns the code of the office whose subtree a scope shows, if it does. */
    static Optional<String> officeCode(AccessScope scope) {
        return scope instanceof Office(String code) ? Optional.of(code) : Optional.empty();
    }

    /** Returns the credit code of the unit that a scope shows, if it does. */
    static Optional<String> unitCreditCode(AccessScope scope) {
        return scope instanceof Unit(String creditCode) ? Optional.of(creditCode) : Optional.empty();
    }

    /** Returns the member that a scope shows, if it does. */
    static Optional<UUID> memberId(AccessScope scope) {
        return scope instanceof Member(UUID id) ? Optional.of(id) : Optional.empty();
    }
}
