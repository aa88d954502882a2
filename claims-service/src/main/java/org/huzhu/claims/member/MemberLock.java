package org.huzhu.claims.member;

/**
 * Makes what concerns one member happen one after the other.
 *
 * <p>It is taken before any row of the member is read or locked, and held until the running transaction ends.
 */
@FunctionalInterface
public interface MemberLock {

    /** Waits until nobody else holds the member. */
    void hold(MemberId member);
}
