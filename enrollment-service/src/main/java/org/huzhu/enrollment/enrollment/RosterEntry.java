package org.huzhu.enrollment.enrollment;

import org.huzhu.enrollment.member.Person;
import org.huzhu.enrollment.plan.Employment;

/**
 * A row that can be read: somebody and the shares wanted.
 *
 * @param record where it stands
 * @param person who
 * @param shares how many, at least 1
 * @param employment how the person works
 */
public record RosterEntry(RosterRecord record, Person person, int shares, Employment employment) {}
