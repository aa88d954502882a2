package org.huzhu.enrollment.roster;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.enrollment.EnrolledRoster;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.member.MemberId;

/** What an enrolment asks of its roster, answered from the roster that counts. */
@Singleton
public final class KeptRoster implements EnrolledRoster {
    private final Rosters rosters;
    private final RosterImports imports;
    private final HiddenFindings hiddenFindings;

    KeptRoster(Rosters rosters, RosterImports imports, HiddenFindings hiddenFindings) {
        this.rosters = rosters;
        this.imports = imports;
        this.hiddenFindings = hiddenFindings;
    }

    @Override
    public boolean isBeingRead(EnrollmentId enrollment) {
        return imports.isRunning(enrollment);
    }

    @Override
    public void noteRenamed(EnrollmentId enrollment) {
        hiddenFindings.noteRenamed(enrollment);
    }

    @Override
    public Set<Integer> rowsWithFindings(EnrollmentId enrollment) {
        return hiddenFindings.rows(enrollment);
    }

    @Override
    public Map<MemberId, Integer> withoutCoverage(EnrollmentId enrollment, int limit) {
        Map<MemberId, Integer> shares = new LinkedHashMap<>();
        rosters.pending(enrollment, limit).forEach(line -> shares.put(line.member(), line.shares()));
        return shares;
    }

    @Override
    public void settle(EnrollmentId enrollment, Map<MemberId, CoverageId> opened, Set<MemberId> overMaximum) {
        rosters.settle(
                enrollment,
                opened,
                overMaximum.stream()
                        .collect(Collectors.toMap(Function.identity(), member -> RosterFault.SHARES_OVER_MAXIMUM)));
    }
}
