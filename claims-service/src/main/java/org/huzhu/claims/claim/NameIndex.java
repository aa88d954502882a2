package org.huzhu.claims.claim;

import org.huzhu.claims.member.MemberId;

/** Turns the name of a member into the keyed index by which enrolment names it; equal names of two members differ. */
@FunctionalInterface
public interface NameIndex {

    /** Returns the index that a member has if this is the name. */
    String of(MemberId member, String name);
}
