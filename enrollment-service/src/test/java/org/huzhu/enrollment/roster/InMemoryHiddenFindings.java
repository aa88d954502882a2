package org.huzhu.enrollment.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;

/** The hidden findings on one roster in memory. */
public final class InMemoryHiddenFindings implements HiddenFindings {
    private final List<HiddenFinding> findings = new ArrayList<>();
    private final Set<EnrollmentId> asked = new HashSet<>();

    /** The enrolments whose members' names were looked at again. */
    public Set<EnrollmentId> lookedForRenamed() {
        return Set.copyOf(asked);
    }

    @Override
    public void add(RosterId roster, Enrollment enrollment, List<HiddenFinding> added) {
        findings.addAll(added);
    }

    @Override
    public void noteRenamed(EnrollmentId enrollment) {
        asked.add(enrollment);
    }

    @Override
    public Set<Integer> rows(EnrollmentId enrollment) {
        return findings.stream().map(HiddenFinding::row).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Placed> after(EnrollmentId enrollment, long position, int limit) {
        List<Placed> found = new ArrayList<>();
        for (int i = Math.toIntExact(position); i < findings.size() && found.size() < limit; i++) {
            found.add(new Placed(i + 1L, findings.get(i)));
        }
        return found;
    }
}
