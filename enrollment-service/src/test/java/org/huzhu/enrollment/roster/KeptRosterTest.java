package org.huzhu.enrollment.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentFixtures;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.terms.Employment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptRosterTest {
    private static final MemberId FIRST = new MemberId(new UUID(0, 1));
    private static final MemberId SECOND = new MemberId(new UUID(0, 2));
    private static final MemberId THIRD = new MemberId(new UUID(0, 3));
    private static final CoverageId COVERAGE = new CoverageId(new UUID(1, 1));
    private static final RosterId ROSTER = new RosterId(new UUID(2, 1));

    private final Enrollment enrollment = EnrollmentFixtures.aDraft();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryHiddenFindings hiddenFindings = new InMemoryHiddenFindings();
    private final KeptRoster kept = new KeptRoster(rosters, new OneImport(false), hiddenFindings);

    private static RosterLine line(int row, MemberId member, int shares) {
        return new RosterLine(row, member, shares, Employment.IN_SERVICE, Optional.empty());
    }

    @BeforeEach
    void a_roster_of_three() {
        rosters.append(ROSTER, enrollment, List.of(line(2, THIRD, 1), line(3, FIRST, 2), line(4, SECOND, 4)));
        rosters.replace(ROSTER, enrollment);
    }

    @Test
    void the_first_rows_without_a_coverage_come_first() {
        // When
        Map<MemberId, Integer> waiting = kept.withoutCoverage(enrollment.id(), 2);

        // Then
        assertThat(waiting).containsExactly(Map.entry(THIRD, 1), Map.entry(FIRST, 2));
    }

    @Test
    void a_settled_row_has_its_coverage_or_is_void_for_too_many_shares() {
        // When
        kept.settle(enrollment.id(), Map.of(FIRST, COVERAGE), Set.of(SECOND));

        // Then
        assertThat(rosters.lines(enrollment.id(), 0, 10))
                .containsExactly(
                        new Rosters.Settled(line(2, THIRD, 1), Optional.empty(), Optional.empty()),
                        new Rosters.Settled(line(3, FIRST, 2), Optional.of(COVERAGE), Optional.empty()),
                        new Rosters.Settled(
                                line(4, SECOND, 4), Optional.empty(), Optional.of(RosterFault.SHARES_OVER_MAXIMUM)));
        assertThat(kept.withoutCoverage(enrollment.id(), 10)).containsExactly(Map.entry(THIRD, 1));
    }

    @Test
    void rows_with_findings_are_those_that_reviewers_answer_for() {
        // Given
        hiddenFindings.add(
                ROSTER,
                enrollment,
                List.of(new HiddenFinding(3, FIRST, RosterFault.NAME_DIFFERS, Map.of(), Optional.empty())));

        // When
        kept.noteRenamed(enrollment.id());

        // Then
        assertThat(kept.rowsWithFindings(enrollment.id())).containsExactly(3);
        assertThat(hiddenFindings.lookedForRenamed()).containsExactly(enrollment.id());
    }

    @Test
    void a_file_is_being_read_while_its_reading_goes_on() {
        // When
        boolean reading = new KeptRoster(rosters, new OneImport(true), hiddenFindings).isBeingRead(enrollment.id());

        // Then
        assertThat(reading).isTrue();
        assertThat(kept.isBeingRead(enrollment.id())).isFalse();
    }
}
