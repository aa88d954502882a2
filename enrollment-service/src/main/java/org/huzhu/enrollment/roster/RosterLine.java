package org.huzhu.enrollment.roster;

import java.util.Optional;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.terms.Employment;

/**
 * A row that is enrolled.
 *
 * @param row its number in the file
 * @param member who
 * @param shares how many
 * @param employment how the member works
 * @param worker the worker whose family the member is
 */
public record RosterLine(int row, MemberId member, int shares, Employment employment, Optional<MemberId> worker) {}
