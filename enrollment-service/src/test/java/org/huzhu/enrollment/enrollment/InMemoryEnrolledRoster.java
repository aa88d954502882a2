package org.huzhu.enrollment.enrollment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.member.MemberId;

/** The roster of one enrolment in memory. */
public final class InMemoryEnrolledRoster implements EnrolledRoster {
    private final Map<MemberId, Integer> waiting = new LinkedHashMap<>();
    private final Map<MemberId, CoverageId> opened = new HashMap<>();
    private final Set<MemberId> overMaximum = new HashSet<>();
    private final Set<Integer> findings = new HashSet<>();
    private final Set<Integer> renamed = new HashSet<>();
    private boolean beingRead;

    /** A file is being read. */
    public InMemoryEnrolledRoster beingRead() {
        beingRead = true;
        return this;
    }

    /** A row with a finding. */
    public InMemoryEnrolledRoster finding(int row) {
        findings.add(row);
        return this;
    }

    /** A row whose member got another name since the roster was read. */
    public InMemoryEnrolledRoster renamed(int row) {
        renamed.add(row);
        return this;
    }

    /** A member who waits for a coverage. */
    public InMemoryEnrolledRoster waiting(MemberId member, int shares) {
        waiting.put(member, shares);
        return this;
    }

    /** The coverages that were opened. */
    public Map<MemberId, CoverageId> opened() {
        return Map.copyOf(opened);
    }

    /** Whose row is void. */
    public Set<MemberId> overMaximum() {
        return Set.copyOf(overMaximum);
    }

    @Override
    public boolean isBeingRead(EnrollmentId enrollment) {
        return beingRead;
    }

    @Override
    public void noteRenamed(EnrollmentId enrollment) {
        findings.addAll(renamed);
    }

    @Override
    public Set<Integer> rowsWithFindings(EnrollmentId enrollment) {
        return Set.copyOf(findings);
    }

    @Override
    public Map<MemberId, Integer> withoutCoverage(EnrollmentId enrollment, int limit) {
        Map<MemberId, Integer> first = new LinkedHashMap<>();
        waiting.entrySet().stream().limit(limit).forEach(each -> first.put(each.getKey(), each.getValue()));
        return first;
    }

    @Override
    public void settle(EnrollmentId enrollment, Map<MemberId, CoverageId> coverages, Set<MemberId> voided) {
        opened.putAll(coverages);
        overMaximum.addAll(voided);
        waiting.keySet().removeAll(coverages.keySet());
        waiting.keySet().removeAll(voided);
    }
}
