package org.huzhu.enrollment.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.testkit.AuditActions;
import org.junit.jupiter.api.Test;

class EndCoverageTest {
    private static final LocalDate FROM = LocalDate.of(2025, 4, 1);
    private static final LocalDate TO = LocalDate.of(2026, 4, 1);
    private static final LocalDate ENDS = LocalDate.of(2025, 7, 3);
    private static final Instant NOW = Instant.parse("2025-07-16T01:00:00Z");
    private static final String RULE = "ENDS_AFTER_SEVERE_BENEFIT";
    private static final CoverageSpell.ObservationStart OBSERVATION =
            new CoverageSpell.ObservationStart(FROM, CoverageSpell.Waiver.NONE);

    private final InMemoryCoverages coverages = new InMemoryCoverages();
    private final AuditActions audit = new AuditActions();
    private final EndCoverage endCoverage = coverages.ending(audit, Clock.fixed(NOW, ZoneOffset.UTC));

    private Coverage given() {
        return coverages.given(CoverageFixtures.coverage(
                1,
                new MemberId(new UUID(0, 11)),
                new UnitId(new UUID(0, 2)),
                new PlanCode("HB-SEVERE"),
                DateSpan.of(FROM, TO),
                2));
    }

    private static CoverageSpell spell(DateSpan days, Knowledge known, CoverageSpell.Status status) {
        return new CoverageSpell(days, known, 2, OBSERVATION, status);
    }

    @Test
    void what_a_benefit_used_up_ends_on_its_day_and_is_told() {
        // Given
        Coverage before = given();

        // When
        Coverage ended = endCoverage.end(before.id(), ENDS, RULE);

        // Then
        assertThat(ended.stateVersion()).isEqualTo(2);
        assertThat(ended.history())
                .containsExactly(
                        spell(
                                DateSpan.of(FROM, TO),
                                new Knowledge(CoverageFixtures.KNOWN_SINCE, Optional.of(NOW)),
                                CoverageSpell.Status.IN_FORCE),
                        spell(DateSpan.of(FROM, ENDS), Knowledge.since(NOW), CoverageSpell.Status.IN_FORCE),
                        spell(DateSpan.of(ENDS, TO), Knowledge.since(NOW), CoverageSpell.Status.TERMINATED));
        assertThat(coverages.find(before.id())).contains(ended);
        assertThat(coverages.told()).containsExactly(ended);
        assertThat(audit.lines())
                .containsExactly(new AuditActions.Line(
                        AuditActions.Became.CHANGED,
                        "COVERAGE_ENDED",
                        new Subject("coverage", before.id().toString()),
                        RULE));
    }

    @Test
    void ending_from_the_same_day_or_later_again_changes_nothing() {
        // Given
        Coverage ended = endCoverage.end(given().id(), ENDS, RULE);

        // When
        List<Coverage> again = List.of(
                endCoverage.end(ended.id(), ENDS, RULE),
                endCoverage.end(ended.id(), ENDS.plusDays(30), RULE),
                endCoverage.end(ended.id(), TO, RULE));

        // Then
        assertThat(again).containsOnly(ended);
        assertThat(coverages.find(ended.id())).contains(ended);
        assertThat(coverages.told()).containsExactly(ended);
        assertThat(audit.actions()).hasSize(1);
    }

    @Test
    void an_earlier_ending_is_another_correction() {
        // Given
        Coverage ended = endCoverage.end(given().id(), ENDS, RULE);

        // When
        Coverage earlier = endCoverage.end(ended.id(), LocalDate.of(2025, 6, 1), RULE);

        // Then
        assertThat(earlier.stateVersion()).isEqualTo(3);
        assertThat(coverages.told()).containsExactly(ended, earlier);
        assertThat(audit.actions()).hasSize(2);
    }

    @Test
    void an_unknown_coverage_is_refused() {
        // When
        Refused refused =
                catchThrowableOfType(Refused.class, () -> endCoverage.end(new CoverageId(new UUID(6, 99)), ENDS, RULE));

        // Then
        assertThat(refused.code()).isEqualTo(CoverageRefusal.COVERAGE_NOT_FOUND);
        assertThat(audit.actions()).isEmpty();
    }
}
