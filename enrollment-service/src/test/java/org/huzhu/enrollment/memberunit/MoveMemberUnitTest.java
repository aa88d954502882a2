package org.huzhu.enrollment.memberunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.huzhu.enrollment.office.ActingFor;
import org.huzhu.enrollment.office.InMemoryOffices;
import org.huzhu.enrollment.office.Office;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.testkit.AuditActions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoveMemberUnitTest {
    private static final OfficeCode HUANGSHI = new OfficeCode("420200");
    private static final OfficeCode SHIYAN = new OfficeCode("420300");
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 20);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final MemberUnit UNIT = MemberUnitFixtures.aUnit(120, OptionalInt.empty());

    private final InMemoryMemberUnits units = new InMemoryMemberUnits();
    private final InMemoryOffices offices = new InMemoryOffices();
    private final List<MemberUnit> told = new ArrayList<>();
    private final AuditActions audit = new AuditActions();
    private final MoveMemberUnit moveMemberUnit = on(TODAY);

    @BeforeEach
    void a_unit_under_huangshi() {
        Office hubei = offices.givenProvince("420000");
        offices.givenBelow(hubei, "420200");
        offices.givenBelow(hubei, "420300");
        offices.givenProvince("430000");
        units.given(UNIT, SINCE);
    }

    /** Half past midnight in Shanghai, the day before in UTC. */
    private MoveMemberUnit on(LocalDate today) {
        Clock clock = Clock.fixed(
                today.atTime(LocalTime.of(0, 30)).atZone(Shanghai.ZONE).toInstant(), Shanghai.ZONE);
        return new MoveMemberUnit(units, offices, ActingFor.office("420000"), told::add, audit, clock);
    }

    private static MemberUnit underShiyan() {
        return new MemberUnit(
                UNIT.id(), UNIT.creditCode(), UNIT.name(), UNIT.headcount(), SHIYAN, "/420000/420300/", 1);
    }

    private Refused refused(UnitId id, ExpectedVersion seen, OfficeCode to, LocalDate from) {
        return catchThrowableOfType(Refused.class, () -> moveMemberUnit.handle(id, seen, to, from));
    }

    private void assertNothingChanged() {
        assertThat(units.find(UNIT.id())).contains(UNIT);
        assertThat(units.placements(UNIT.id())).containsExactly(new Placement(HUANGSHI, DateSpan.openFrom(SINCE)));
        assertThat(told).isEmpty();
        assertThat(audit.actions()).isEmpty();
    }

    @Test
    void a_move_of_today_takes_effect_at_once() {
        // When
        MemberUnit moved = moveMemberUnit.handle(UNIT.id(), ExpectedVersion.of(0), SHIYAN, TODAY);

        // Then
        assertThat(moved).isEqualTo(underShiyan());
        assertThat(units.find(UNIT.id())).contains(underShiyan());
        assertThat(units.placements(UNIT.id()))
                .containsExactly(
                        new Placement(HUANGSHI, DateSpan.of(SINCE, TODAY)),
                        new Placement(SHIYAN, DateSpan.openFrom(TODAY)));
        assertThat(told).containsExactly(underShiyan());
        assertThat(audit.actions())
                .containsExactly("MEMBER_UNIT_MOVED from 2025-03-20", "MEMBER_UNIT_PLACED placement takes effect");
    }

    @Test
    void a_move_of_a_day_to_come_waits_for_it() {
        // When
        MemberUnit unmoved = moveMemberUnit.handle(UNIT.id(), ExpectedVersion.of(0), SHIYAN, APRIL);

        // Then
        assertThat(unmoved).isEqualTo(UNIT);
        assertThat(units.find(UNIT.id())).contains(UNIT);
        assertThat(units.placements(UNIT.id()))
                .containsExactly(
                        new Placement(HUANGSHI, DateSpan.of(SINCE, APRIL)),
                        new Placement(SHIYAN, DateSpan.openFrom(APRIL)));
        assertThat(told).isEmpty();
        assertThat(audit.actions()).containsExactly("MEMBER_UNIT_MOVED from 2025-04-01");
        assertThat(on(APRIL.minusDays(1)).due(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void a_move_whose_day_has_come_is_due_and_takes_effect_once() {
        // Given
        moveMemberUnit.handle(UNIT.id(), ExpectedVersion.ANY, SHIYAN, APRIL);
        MoveMemberUnit onTheDay = on(APRIL);
        assertThat(onTheDay.due(Optional.empty(), 10)).containsExactly(UNIT.id());

        // When
        onTheDay.takeEffect(UNIT.id());
        onTheDay.takeEffect(UNIT.id());

        // Then
        assertThat(units.find(UNIT.id())).contains(underShiyan());
        assertThat(told).containsExactly(underShiyan());
        assertThat(audit.actions())
                .containsExactly("MEMBER_UNIT_MOVED from 2025-04-01", "MEMBER_UNIT_PLACED placement takes effect");
        assertThat(onTheDay.due(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void a_move_does_not_take_effect_before_its_day() {
        // Given
        moveMemberUnit.handle(UNIT.id(), ExpectedVersion.ANY, SHIYAN, APRIL);

        // When
        on(APRIL.minusDays(1)).takeEffect(UNIT.id());

        // Then
        assertThat(units.find(UNIT.id())).contains(UNIT);
        assertThat(told).isEmpty();
    }

    @Test
    void a_unit_never_moves_to_the_first_day_of_its_present_place_or_before() {
        // When
        Refused refused = refused(UNIT.id(), ExpectedVersion.ANY, SHIYAN, SINCE);

        // Then
        assertThat(refused.code()).isEqualTo(MemberUnitRefusal.UNIT_MOVE_TOO_EARLY);
        assertThat(refused.params()).isEqualTo(Map.of("since", "2025-01-01"));
        assertThat(refused.faults())
                .containsExactly(Fault.at("/from", "UNIT_MOVE_TOO_EARLY", Map.of("since", "2025-01-01")));
        assertNothingChanged();
    }

    @Test
    void a_second_move_counts_from_the_place_to_come() {
        // Given
        moveMemberUnit.handle(UNIT.id(), ExpectedVersion.ANY, SHIYAN, APRIL);

        // When
        Refused refused = refused(UNIT.id(), ExpectedVersion.ANY, HUANGSHI, APRIL);

        // Then
        assertThat(refused.params()).isEqualTo(Map.of("since", "2025-04-01"));
        assertThat(units.placements(UNIT.id())).hasSize(2);
    }

    @Test
    void an_office_that_is_not_open_or_not_the_callers_is_unknown() {
        for (String office : List.of("420400", "430000")) {
            // When
            Refused refused = refused(UNIT.id(), ExpectedVersion.ANY, new OfficeCode(office), TODAY);

            // Then
            assertThat(refused.code()).isEqualTo(MemberUnitRefusal.UNIT_OFFICE_UNKNOWN);
            assertThat(refused.faults()).containsExactly(Fault.at("/officeCode", "UNIT_OFFICE_UNKNOWN"));
            assertNothingChanged();
        }
    }

    @Test
    void another_version_than_the_caller_saw_is_left_alone() {
        // When
        Refused refused = refused(UNIT.id(), ExpectedVersion.of(3), SHIYAN, TODAY);

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertNothingChanged();
    }

    @Test
    void an_unknown_unit_is_refused() {
        // When
        Refused refused = refused(new UnitId(new UUID(0, 77)), ExpectedVersion.ANY, SHIYAN, TODAY);

        // Then
        assertThat(refused.code()).isEqualTo(MemberUnitRefusal.UNIT_NOT_FOUND);
        assertNothingChanged();
    }
}
