package org.huzhu.enrollment.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.member.MemberId;

/** Rosters in memory. */
public final class InMemoryRosters implements Rosters {
    private final Map<RosterId, List<RosterLine>> lines = new HashMap<>();
    private final Map<RosterId, List<RosterFinding>> rejections = new HashMap<>();
    private final Map<EnrollmentId, RosterId> current = new HashMap<>();
    private final Map<MemberId, CoverageId> opened = new HashMap<>();
    private final Map<MemberId, RosterFault> voided = new LinkedHashMap<>();

    private List<RosterLine> currentLines(EnrollmentId enrollment) {
        RosterId roster = current.get(enrollment);
        return roster == null ? List.of() : lines.getOrDefault(roster, List.of());
    }

    @Override
    public int append(RosterId roster, Enrollment enrollment, List<RosterLine> added) {
        lines.computeIfAbsent(roster, each -> new ArrayList<>()).addAll(added);
        return Math.toIntExact(added.stream()
                .filter(line -> currentLines(enrollment.id()).stream()
                        .anyMatch(before -> before.member().equals(line.member())
                                && before.shares() == line.shares()
                                && before.employment() == line.employment()))
                .count());
    }

    @Override
    public void reject(RosterId roster, Enrollment enrollment, List<RosterFinding> findings) {
        rejections.computeIfAbsent(roster, each -> new ArrayList<>()).addAll(findings);
    }

    @Override
    public void replace(RosterId roster, Enrollment enrollment) {
        current.put(enrollment.id(), roster);
    }

    @Override
    public List<Numbered> rejections(EnrollmentId enrollment, long after, int limit) {
        List<Numbered> found = new ArrayList<>();
        RosterId roster = current.get(enrollment);
        List<RosterFinding> all = roster == null ? List.of() : rejections.getOrDefault(roster, List.of());
        for (int i = Math.toIntExact(after); i < all.size() && found.size() < limit; i++) {
            found.add(new Numbered(i + 1L, all.get(i)));
        }
        return found;
    }

    @Override
    public List<RosterLine> pending(EnrollmentId enrollment, int limit) {
        return currentLines(enrollment).stream()
                .filter(line -> !opened.containsKey(line.member()) && !voided.containsKey(line.member()))
                .limit(limit)
                .toList();
    }

    @Override
    public void settle(
            EnrollmentId enrollment, Map<MemberId, CoverageId> coverages, Map<MemberId, RosterFault> faults) {
        opened.putAll(coverages);
        voided.putAll(faults);
    }

    @Override
    public List<Settled> lines(EnrollmentId enrollment, int afterRow, int limit) {
        return currentLines(enrollment).stream()
                .filter(line -> line.row() > afterRow)
                .limit(limit)
                .map(line -> new Settled(
                        Objects.requireNonNull(line),
                        Optional.ofNullable(opened.get(line.member())),
                        Optional.ofNullable(voided.get(line.member()))))
                .toList();
    }
}
