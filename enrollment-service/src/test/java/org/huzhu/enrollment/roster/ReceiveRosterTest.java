package org.huzhu.enrollment.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.huzhu.enrollment.coverage.InMemoryCoverages;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentEvent;
import org.huzhu.enrollment.enrollment.EnrollmentFixtures;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.InMemoryEnrollments;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.enrollment.RosterTotals;
import org.huzhu.enrollment.member.InMemoryMembers;
import org.huzhu.enrollment.plan.InMemoryPlans;
import org.huzhu.enrollment.plan.PlanFixtures;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.testkit.AuditActions;
import org.huzhu.testkit.AuditActions.Became;
import org.huzhu.testkit.AuditActions.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveRosterTest {
    private static final Enrollment DRAFT = EnrollmentFixtures.aDraft();
    private static final PersonKey OFFICER = new PersonKey("officer");
    private static final Instant NOW = Instant.parse("2025-03-20T02:00:00Z");
    private static final Subject SUBJECT = new Subject("enrollment", DRAFT.id().toString());
    private static final RosterFile FILE = InMemoryRosterFile.people(0, 3, 1);

    private final InMemoryEnrollments enrollments = new InMemoryEnrollments();
    private final InMemoryRosterImports imports = new InMemoryRosterImports();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryPlans plans = new InMemoryPlans();
    private final AuditActions audit = new AuditActions();
    private final List<Started> started = new ArrayList<>();
    private long ids;
    private final ReceiveRoster receiveRoster = receiving(FILE);

    private record Started(RosterImport begun, RosterFile file, ExpectedVersion seen) {}

    @BeforeEach
    void a_draft_and_its_plan() {
        plans.given(PlanFixtures.published(EnrollmentFixtures.terms()));
        enrollments.given(DRAFT);
    }

    /** Receives whatever bytes as a file. */
    private ReceiveRoster receiving(RosterFile file) {
        return receiving(file, (begun, read, seen) -> started.add(new Started(begun, read, seen)));
    }

    private ReceiveRoster receiving(RosterFile file, RosterBackground background) {
        return new ReceiveRoster(
                enrollments,
                imports,
                bytes -> file,
                new ImportRoster(
                        enrollments,
                        rosters,
                        new InMemoryHiddenFindings(),
                        plans,
                        new InMemoryMembers(),
                        new InMemoryCoverages(),
                        new AuditActions(),
                        new WideningLog(),
                        () -> new UUID(3, ++ids)),
                background,
                audit,
                () -> new UUID(9, ++ids),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private RosterImport begin() {
        return receiveRoster.begin(DRAFT.id(), FILE, OFFICER);
    }

    private static RosterFile rows(int count) {
        return new InMemoryRosterFile(InMemoryRosterFile.of().header(), Collections.nCopies(count, List.of()));
    }

    private static Refused refused(Runnable command) {
        return catchThrowableOfType(Refused.class, command::run);
    }

    @Test
    void a_draft_takes_a_roster() {
        // When
        Enrollment checked = receiveRoster.check(DRAFT.id(), ExpectedVersion.of(0));

        // Then
        assertThat(checked).isEqualTo(DRAFT);
    }

    @Test
    void what_was_handed_in_takes_no_roster() {
        // Given
        enrollments.given(EnrollmentFixtures.submitted());

        // When
        IllegalTransition refused = catchThrowableOfType(
                IllegalTransition.class, () -> receiveRoster.check(DRAFT.id(), ExpectedVersion.ANY));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_COMMAND_NOT_ALLOWED);
        assertThat(refused.state()).isEqualTo("SUBMITTED");
    }

    @Test
    void another_version_or_an_unknown_enrolment_is_refused_before_the_file_is_looked_at() {
        // Given
        Refused outdated = refused(() -> receiveRoster.check(DRAFT.id(), ExpectedVersion.of(3)));
        assertThat(outdated.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);

        // When
        Refused unknown = refused(() -> receiveRoster.check(new EnrollmentId(new UUID(0, 99)), ExpectedVersion.ANY));

        // Then
        assertThat(unknown.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_NOT_FOUND);
    }

    @Test
    void a_file_comes_after_the_one_that_is_being_read() {
        // Given
        begin();

        // When
        Refused refused = refused(() -> receiveRoster.check(DRAFT.id(), ExpectedVersion.ANY));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ROSTER_IMPORT_RUNNING);
    }

    @Test
    void a_dead_reading_is_in_nobodys_way() {
        // Given
        imports.silent(begin().id());

        // When
        Enrollment checked = receiveRoster.check(DRAFT.id(), ExpectedVersion.ANY);

        // Then
        assertThat(checked).isEqualTo(DRAFT);
    }

    @Test
    void bytes_are_opened_and_looked_at_before_a_row_is_read() {
        // Given
        assertThat(refused(() -> receiving(rows(0)).open(new byte[1])).code())
                .isEqualTo(EnrollmentRefusal.ROSTER_EMPTY);
        assertThat(refused(() -> receiving(rows(250_001)).open(new byte[1])).code())
                .isEqualTo(RosterRefusal.ROSTER_TOO_LONG);
        assertThat(refused(() -> receiving(InMemoryRosterFile.under("姓名", "张三")).open(new byte[1]))
                        .code())
                .isEqualTo(RosterRefusal.ROSTER_COLUMN_MISSING);

        // When
        RosterFile file = receiveRoster.open(new byte[1]);

        // Then
        assertThat(file).isEqualTo(FILE);
    }

    @Test
    void up_to_a_thousand_rows_are_read_at_once() {
        assertThat(receiveRoster.isLong(rows(1_000))).isFalse();
        assertThat(receiveRoster.isLong(rows(1_001))).isTrue();
    }

    @Test
    void a_short_roster_takes_its_place_at_once() {
        // When
        Enrollment replaced = receiveRoster.replace(DRAFT.id(), FILE, ExpectedVersion.of(0));

        // Then
        assertThat(replaced.roster()).isEqualTo(new RosterTotals(3, 3, 0, 0, Money.yuan("108.00")));
        assertThat(replaced.version()).isEqualTo(1);
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.RosterReplaced(""));
        assertThat(rosters.lines(DRAFT.id(), 0, 10)).hasSize(3);
        assertThat(imports.leases()).isEqualTo(1);
        assertThat(imports.latest(DRAFT.id())).isEmpty();
    }

    @Test
    void a_short_roster_waits_for_the_one_that_is_being_read() {
        // Given
        RosterImport begun = begin();

        // When
        Refused refused = refused(() -> receiveRoster.replace(DRAFT.id(), FILE, ExpectedVersion.ANY));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ROSTER_IMPORT_RUNNING);
        assertThat(imports.latest(DRAFT.id())).contains(begun);
        assertThat(enrollments.now(DRAFT.id())).isEqualTo(DRAFT);
    }

    @Test
    void a_dead_reading_is_given_up_and_never_takes_the_new_rosters_place() {
        // Given
        RosterImport dead = begin();
        imports.silent(dead.id());

        // When
        receiveRoster.replace(DRAFT.id(), FILE, ExpectedVersion.ANY);

        // Then
        RosterImport given = imports.latest(DRAFT.id()).orElseThrow();
        assertThat(given.state()).isEqualTo(RosterImport.State.FAILED);
        assertThat(given.refusal()).isEqualTo("ROSTER_IMPORT_INTERRUPTED");
        assertThat(imports.progress(dead.id(), 1)).isFalse();
        assertThat(imports.end(dead.id(), RosterImport.State.DONE, "")).isFalse();
    }

    @Test
    void a_dead_reading_is_given_up_only_by_who_saw_the_present_version() {
        // Given
        RosterImport dead = begin();
        imports.silent(dead.id());

        // When
        Refused refused = refused(() -> receiveRoster.replace(DRAFT.id(), FILE, ExpectedVersion.of(3)));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertThat(imports.latest(DRAFT.id())).contains(dead);
        assertThat(enrollments.now(DRAFT.id())).isEqualTo(DRAFT);
    }

    @Test
    void a_long_roster_is_noted_before_it_is_read() {
        // When
        RosterImport begun = begin();

        // Then
        assertThat(begun)
                .isEqualTo(new RosterImport(
                        new RosterId(new UUID(9, 1)), DRAFT.id(), RosterImport.State.RUNNING, 3, 0, NOW, OFFICER, ""));
        assertThat(imports.latest(DRAFT.id())).contains(begun);
        assertThat(audit.lines()).containsExactly(new Line(Became.CREATED, "ENROLLMENT_ROSTER_RECEIVED", SUBJECT, ""));
    }

    @Test
    void one_roster_of_an_enrolment_is_read_at_a_time() {
        // Given
        RosterImport begun = begin();

        // When
        Refused refused = refused(this::begin);

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ROSTER_IMPORT_RUNNING);
        assertThat(imports.latest(DRAFT.id())).contains(begun);
        assertThat(audit.actions()).hasSize(1);
    }

    @Test
    void a_reading_starts_with_the_version_that_the_caller_saw() {
        // Given
        RosterImport begun = begin();

        // When
        receiveRoster.start(begun, FILE, ExpectedVersion.of(0));

        // Then
        assertThat(started).containsExactly(new Started(begun, FILE, ExpectedVersion.of(0)));
    }

    @Test
    void too_many_that_wait_are_asked_to_come_again() {
        // Given
        RosterImport begun = begin();
        ReceiveRoster busy = receiving(FILE, (waiting, file, seen) -> {
            throw new Refused(RosterRefusal.ROSTER_IMPORTS_BUSY);
        });

        // When
        Refused refused = refused(() -> busy.start(begun, FILE, ExpectedVersion.ANY));

        // Then
        assertThat(refused.code()).isEqualTo(RosterRefusal.ROSTER_IMPORTS_BUSY);
    }

    @Test
    void a_reading_is_given_up_once_and_never_goes_on() {
        // Given
        RosterImport begun = begin();

        // When
        receiveRoster.cancel(DRAFT.id());

        // Then
        assertThat(imports.latest(DRAFT.id()).orElseThrow().state()).isEqualTo(RosterImport.State.CANCELLED);
        assertThat(imports.progress(begun.id(), 1)).isFalse();
        assertThat(audit.lines().getLast())
                .isEqualTo(new Line(Became.CHANGED, "ENROLLMENT_ROSTER_CANCELLED", SUBJECT, ""));
        assertThat(refused(() -> receiveRoster.cancel(DRAFT.id())).code())
                .isEqualTo(RosterRefusal.ROSTER_IMPORT_NOT_RUNNING);
        assertThat(audit.actions()).hasSize(2);
    }

    @Test
    void what_is_not_being_read_is_not_given_up() {
        // When
        Refused refused = refused(() -> receiveRoster.cancel(DRAFT.id()));

        // Then
        assertThat(refused.code()).isEqualTo(RosterRefusal.ROSTER_IMPORT_NOT_RUNNING);
        assertThat(audit.actions()).isEmpty();
    }
}
