package org.huzhu.enrollment.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.member.MemberId;

/** The rosters of the enrolments that the caller may see. */
public interface Rosters {
    /** Adds lines to a roster; returns how many of them stand on the one that counts just so. */
    int append(RosterId roster, Enrollment enrollment, List<RosterLine> lines);

    /** Notes what was found against rows. */
    void reject(RosterId roster, Enrollment enrollment, List<RosterFinding> findings);

    /** Makes a roster the one that counts and drops the one before. */
    void replace(RosterId roster, Enrollment enrollment);

    /** At most so many findings on the roster that counts, after a position in the order of rows. */
    List<Numbered> rejections(EnrollmentId enrollment, long after, int limit);

    /** Lines without a coverage yet, at most so many, in a fixed order. */
    List<RosterLine> pending(EnrollmentId enrollment, int limit);

    /** Notes what became of lines: their coverage, or that they are void. */
    void settle(EnrollmentId enrollment, Map<MemberId, CoverageId> opened, Map<MemberId, RosterFault> voided);

    /** At most so many lines of the roster that counts, after a row, and what became of them. */
    List<Settled> lines(EnrollmentId enrollment, int afterRow, int limit);

    /**
     * A line and what became of it.
     *
     * @param line the line
     * @param coverage its coverage, once it is paid
     * @param voided why it got none
     */
    record Settled(RosterLine line, Optional<CoverageId> coverage, Optional<RosterFault> voided) {}

    /** A finding with its position. */
    record Numbered(long position, RosterFinding finding) {}
}
