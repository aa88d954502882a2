package org.huzhu.enrollment.roster;

import java.util.List;
import java.util.Set;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;

/** The findings on rosters that reviewers see and units do not. */
public interface HiddenFindings {
    /** Keeps findings on rows of a roster. */
    void add(RosterId roster, Enrollment enrollment, List<HiddenFinding> findings);

    /** Adds a finding for each row whose member got another name since the roster was read; tells nothing. */
    void noteRenamed(EnrollmentId enrollment);

    /** The rows of the roster that counts on which there are findings. */
    Set<Integer> rows(EnrollmentId enrollment);

    /** At most so many findings on the roster that counts, after a position in their order. */
    List<Placed> after(EnrollmentId enrollment, long position, int limit);

    /** A finding with its position. */
    record Placed(long position, HiddenFinding finding) {}
}
