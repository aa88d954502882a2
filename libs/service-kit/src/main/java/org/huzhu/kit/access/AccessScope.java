package org.huzhu.kit.access;

import java.util.UUID;

/**
 * Which rows a transaction may see.
 *
 * <p>Row-level security reads it through {@code app_sees(unit, member)}. A row outside the scope does not exist for the
 * transaction: it is neither found nor changed.
 */
public sealed interface AccessScope {

    /** Sees every row: auditors (who change nothing), consumers and jobs of the service itself. */
    record All() implements AccessScope {}

    /**
     * Sees the units of an office and of every office below it.
     *
     * @param code the office's code, such as {@code 420200}
     */
    record Office(String code) implements AccessScope {}

    /**
     * Sees one unit.
     *
     * @param creditCode the unit's unified social credit code
     */
    record Unit(String creditCode) implements AccessScope {}

    /**
     * Sees one member.
     *
     * @param id the member's id
     */
    record Member(UUID id) implements AccessScope {}

    /** Sees nothing that belongs to a unit or a member. */
    record None() implements AccessScope {}

    /** Returns the scope that sees every row. */
    static AccessScope all() {
        return new All();
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

    /** Returns the scope that sees nothing of units and members. */
    static AccessScope none() {
        return new None();
    }

    /** Returns the kind as the database reads it. */
    default String kind() {
        return switch (this) {
            case All all -> "ALL";
            case Office office -> "OFFICE";
            case Unit unit -> "UNIT";
            case Member member -> "MEMBER";
            case None none -> "NONE";
        };
    }

    /** Returns the value as the database reads it; empty for all and none. */
    default String value() {
        return switch (this) {
            case All all -> "";
            case Office office -> office.code();
            case Unit unit -> unit.creditCode();
            case Member member -> member.id().toString();
            case None none -> "";
        };
    }
}
