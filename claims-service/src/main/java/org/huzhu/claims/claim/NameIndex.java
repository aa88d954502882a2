package org.huzhu.claims.claim;

/** Turns a member's name into the keyed index by which enrolment names it. */
@FunctionalInterface
public interface NameIndex {

    /** Returns the index of a name. */
    String of(String name);
}
