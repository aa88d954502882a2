package org.huzhu.enrollment.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanVersionId;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.Test;

class CoverageCorrectionTest {
    private static final LocalDate FROM = LocalDate.of(2025, 4, 1);
    private static final LocalDate TO = LocalDate.of(2026, 4, 1);
    private static final Instant MARCH = Instant.parse("2025-03-20T01:00:00Z");
    private static final Instant JULY = Instant.parse("2025-07-16T01:00:00Z");

    private static Coverage coverage() {
        return new Coverage(
                new CoverageId(new UUID(0, 1)),
                new MemberId(new UUID(0, 2)),
                new UnitId(new UUID(0, 3)),
                new EnrollmentReference(new UUID(0, 4)),
                new PlanVersionId(new UUID(0, 5)),
                new PlanCode("HB-WOMEN"),
                List.of(spell(DateSpan.of(FROM, TO), Knowledge.since(MARCH), CoverageSpell.Status.IN_FORCE)),
                1);
    }

    private static CoverageSpell spell(DateSpan days, Knowledge known, CoverageSpell.Status status) {
        return new CoverageSpell(
                days, known, 1, new CoverageSpell.ObservationStart(FROM, CoverageSpell.Waiver.NONE), status);
    }

    @Test
    void an_ending_closes_what_was_believed_and_adds_what_is_believed_now() {
        LocalDate ends = LocalDate.of(2025, 7, 3);

        Coverage ended = coverage().endedFrom(ends, JULY);

        assertThat(ended.stateVersion()).isEqualTo(2);
        assertThat(ended.history())
                .containsExactly(
                        spell(
                                DateSpan.of(FROM, TO),
                                new Knowledge(MARCH, Optional.of(JULY)),
                                CoverageSpell.Status.IN_FORCE),
                        spell(DateSpan.of(FROM, ends), Knowledge.since(JULY), CoverageSpell.Status.IN_FORCE),
                        spell(DateSpan.of(ends, TO), Knowledge.since(JULY), CoverageSpell.Status.TERMINATED));
        LocalDate august = LocalDate.of(2025, 8, 1);
        assertThat(ended.asOf(august, JULY.minusMillis(1)).orElseThrow().status())
                .isEqualTo(CoverageSpell.Status.IN_FORCE);
        assertThat(ended.asOf(august, JULY).orElseThrow().status()).isEqualTo(CoverageSpell.Status.TERMINATED);
        assertThat(ended.asOf(TO, JULY)).isEmpty();
        assertThat(ended.asOf(august, MARCH.minusMillis(1))).isEmpty();
    }

    @Test
    void ending_again_from_the_same_day_or_later_changes_nothing() {
        Coverage ended = coverage().endedFrom(LocalDate.of(2025, 7, 3), JULY);

        assertThat(ended.endedFrom(LocalDate.of(2025, 7, 3), JULY.plusSeconds(1)))
                .isSameAs(ended);
        assertThat(ended.endedFrom(LocalDate.of(2025, 9, 1), JULY.plusSeconds(1)))
                .isSameAs(ended);
        assertThat(ended.endedFrom(TO, JULY.plusSeconds(1))).isSameAs(ended);
    }

    @Test
    void an_earlier_ending_takes_away_more_days() {
        Coverage ended = coverage()
                .endedFrom(LocalDate.of(2025, 7, 3), JULY)
                .endedFrom(LocalDate.of(2025, 6, 1), JULY.plusSeconds(1));

        assertThat(ended.stateVersion()).isEqualTo(3);
        assertThat(ended.current())
                .extracting(CoverageSpell::valid)
                .containsExactly(
                        DateSpan.of(FROM, LocalDate.of(2025, 6, 1)),
                        DateSpan.of(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 3)),
                        DateSpan.of(LocalDate.of(2025, 7, 3), TO));
    }

    @Test
    void an_ending_before_the_first_day_leaves_no_day_in_force() {
        assertThat(coverage().endedFrom(LocalDate.of(2025, 3, 25), JULY).current())
                .containsExactly(spell(DateSpan.of(FROM, TO), Knowledge.since(JULY), CoverageSpell.Status.TERMINATED));
    }

    @Test
    void a_clock_set_back_never_makes_a_correction_older_than_what_it_corrects() {
        Coverage ended = coverage().endedFrom(LocalDate.of(2025, 7, 3), MARCH.minusSeconds(3600));

        assertThat(ended.current().getFirst().known().from()).isEqualTo(MARCH.plusNanos(1000));
    }
}
