package org.huzhu.enrollment.enrollment;

import java.util.Map;
import java.util.Set;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.member.MemberId;

/** The roster of an enrolment, as far as the enrolment's own life asks for it. */
public interface EnrolledRoster {
    /** Says whether a file is being read that will take the roster's place. */
    boolean isBeingRead(EnrollmentId enrollment);

    /** Adds a finding for each row whose member got another name since the roster was read; tells the caller nothing. */
    void noteRenamed(EnrollmentId enrollment);

    /** The rows on which there are findings that reviewers answer for. */
    Set<Integer> rowsWithFindings(EnrollmentId enrollment);

    /** At most so many members without a coverage yet, and their shares; the first rows first. */
    Map<MemberId, Integer> withoutCoverage(EnrollmentId enrollment, int limit);

    /** Notes who got which coverage, and whose row is void because the plan allows no more shares. */
    void settle(EnrollmentId enrollment, Map<MemberId, CoverageId> opened, Set<MemberId> overMaximum);
}
