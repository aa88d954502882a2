package org.huzhu.enrollment.member;

/**
 * A member: one person over all units.
 *
 * @param id its key
 * @param person who it is
 * @param version grows with each change
 */
public record Member(MemberId id, Person person, long version) {}
