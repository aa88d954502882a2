package org.huzhu.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanVersionId;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.Test;

/** What every keeper of enrolments does, in memory as in the database. Each step is a transaction of its own. */
public abstract class EnrollmentsContract {
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final PersonKey OFFICER = EnrollmentFixtures.OFFICER;

    private final long run = UUID.randomUUID().getMostSignificantBits();

    /** The keeper. */
    protected abstract Enrollments enrollments();

    /** Runs work in a transaction; a refusal undoes it and comes out unchanged. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    /** A unit that may enrol, the same for one test. */
    protected abstract UnitId unit();

    /** A version of HB-HOSPITAL that takes enrolments in 2025. */
    protected abstract PlanVersionId planVersion();

    /** What followers heard of an enrolment, oldest first. */
    protected abstract List<String> heard(EnrollmentId id);

    private Enrollment draft(int n, LocalDate from) {
        Enrollment draft = EnrollmentFixtures.aDraft();
        return new Enrollment(
                new EnrollmentId(new UUID(run, n)),
                inTransaction(() -> enrollments().nextNumber(2025)),
                unit(),
                planVersion(),
                draft.plan(),
                DateSpan.of(from, from.plusYears(1)),
                Optional.empty(),
                Optional.of("HIGH_RISK"),
                draft.payers(),
                EnrollmentState.DRAFT,
                Signatures.NONE,
                RosterTotals.NONE,
                0);
    }

    private Enrollment save(Changed<Enrollment, EnrollmentEvent> changed) {
        return inTransaction(() -> enrollments().save(changed));
    }

    private Enrollment opened(int n, LocalDate from) {
        return save(Changed.created(draft(n, from), new EnrollmentEvent.Opened(OFFICER)));
    }

    private Enrollment opened() {
        return opened(1, APRIL);
    }

    private static Changed<Enrollment, EnrollmentEvent> withRoster(Enrollment enrollment) {
        return enrollment.withRoster(new RosterTotals(7, 4, 1, 2, Money.yuan("570.01")), "");
    }

    private Enrollment paid(Enrollment opened) {
        return save(withRoster(opened)
                .then(one -> one.submitted(OFFICER))
                .then(one -> one.reviewed(
                        ReviewLevel.OFFICE, ReviewDecision.APPROVE, EnrollmentFixtures.OFFICE_REVIEWER, ""))
                .then(one -> one.reviewed(
                        ReviewLevel.PROVINCE, ReviewDecision.APPROVE, EnrollmentFixtures.PROVINCE_REVIEWER, ""))
                .then(one -> one.paid(LocalDate.of(2025, 4, 10))));
    }

    private Optional<Enrollment> found(Enrollment enrollment) {
        return inTransaction(() -> enrollments().find(enrollment.id()));
    }

    private Refused refused(Supplier<Enrollment> work) {
        return catchThrowableOfType(Refused.class, () -> inTransaction(work));
    }

    @Test
    public void what_is_new_is_found_as_it_was_kept() {
        // Given
        Enrollment draft = draft(1, APRIL);

        // When
        Enrollment kept = save(Changed.created(draft, new EnrollmentEvent.Opened(OFFICER)));

        // Then
        assertThat(kept).isEqualTo(draft);
        assertThat(found(draft)).contains(draft);
        assertThat(inTransaction(() -> enrollments().lock(draft.id()))).contains(draft);
        assertThat(heard(draft.id())).containsExactly("ENROLLMENT_OPENED");
    }

    @Test
    public void what_nobody_kept_is_not_found_and_not_locked() {
        // Given
        Enrollment unknown = draft(1, APRIL);

        // When
        Refused refused = refused(() -> enrollments().locked(unknown.id(), ExpectedVersion.ANY));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_NOT_FOUND);
        assertThat(found(unknown)).isEmpty();
    }

    @Test
    public void it_is_locked_for_who_saw_the_present_version_or_names_none() {
        // Given
        Enrollment kept = save(withRoster(opened()));

        // When
        Refused refused = refused(() -> enrollments().locked(kept.id(), ExpectedVersion.of(0)));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertThat(inTransaction(() -> enrollments().locked(kept.id(), ExpectedVersion.of(1))))
                .isEqualTo(kept);
        assertThat(inTransaction(() -> enrollments().locked(kept.id(), ExpectedVersion.ANY)))
                .isEqualTo(kept);
    }

    @Test
    public void a_change_raises_the_version_by_one_and_is_heard_with_all_that_happened() {
        // Given
        Enrollment opened = opened();
        Changed<Enrollment, EnrollmentEvent> changed = withRoster(opened).then(one -> one.submitted(OFFICER));

        // When
        Enrollment kept = save(changed);

        // Then
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.state()).isEqualTo(EnrollmentState.SUBMITTED);
        assertThat(found(opened)).contains(kept);
        assertThat(heard(opened.id()))
                .containsExactly("ENROLLMENT_OPENED", "ENROLLMENT_ROSTER_REPLACED", "ENROLLMENT_SUBMITTED");
    }

    @Test
    public void every_part_comes_back_as_it_went() {
        // Given
        Enrollment opened = opened();

        // When
        Enrollment paid = paid(opened);

        // Then
        assertThat(found(opened))
                .contains(new Enrollment(
                        opened.id(),
                        opened.number(),
                        unit(),
                        planVersion(),
                        opened.plan(),
                        DateSpan.of(APRIL, LocalDate.of(2026, 4, 1)),
                        Optional.of(LocalDate.of(2025, 4, 11)),
                        Optional.of("HIGH_RISK"),
                        EnrollmentFixtures.aDraft().payers(),
                        EnrollmentState.PAID,
                        new Signatures(
                                Optional.of(OFFICER),
                                Optional.of(EnrollmentFixtures.OFFICE_REVIEWER),
                                Optional.of(EnrollmentFixtures.PROVINCE_REVIEWER)),
                        new RosterTotals(7, 4, 1, 2, Money.yuan("570.01")),
                        1));
        assertThat(found(opened)).contains(paid);
    }

    @Test
    public void an_outdated_version_is_refused_and_changes_nothing() {
        // Given
        Enrollment outdated = opened();
        Enrollment kept = save(withRoster(outdated));

        // When
        Refused refused = refused(() -> enrollments().save(outdated.cancelled()));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_CHANGED_MEANWHILE);
        assertThat(found(outdated)).contains(kept);
        assertThat(heard(outdated.id())).containsExactly("ENROLLMENT_OPENED", "ENROLLMENT_ROSTER_REPLACED");
    }

    @Test
    public void a_unit_enrols_once_for_a_plan_and_a_first_day() {
        // Given
        Enrollment first = opened();
        Enrollment second = draft(2, APRIL);

        // When
        Refused refused =
                refused(() -> enrollments().save(Changed.created(second, new EnrollmentEvent.Opened(OFFICER))));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_EXISTS);
        assertThat(found(first)).contains(first);
        assertThat(found(second)).isEmpty();
        assertThat(opened(3, APRIL.plusDays(1)).state()).isEqualTo(EnrollmentState.DRAFT);
    }

    @Test
    public void what_was_given_up_is_in_nobodys_way() {
        // Given
        save(opened().cancelled());

        // When
        Enrollment second = opened(2, APRIL);

        // Then
        assertThat(found(second)).contains(second);
    }

    @Test
    public void numbers_are_of_their_year_and_given_once() {
        // When
        List<ReadableNumber> numbers = inTransaction(
                () -> List.of(enrollments().nextNumber(2025), enrollments().nextNumber(2026)));

        // Then
        assertThat(numbers).extracting(ReadableNumber::year).containsExactly(2025, 2026);
        assertThat(numbers.getLast().sequence())
                .isGreaterThan(numbers.getFirst().sequence());
    }

    @Test
    public void reviews_are_kept_in_their_order() {
        // Given
        Enrollment opened = opened();
        Review office =
                new Review(ReviewLevel.OFFICE, ReviewDecision.APPROVE, "看过了", EnrollmentFixtures.OFFICE_REVIEWER);
        Review province =
                new Review(ReviewLevel.PROVINCE, ReviewDecision.RETURN, "", EnrollmentFixtures.PROVINCE_REVIEWER);

        // When
        inTransaction(() -> {
            enrollments().note(opened.id(), office);
            enrollments().note(opened.id(), province);
            return opened;
        });

        // Then
        assertThat(inTransaction(() -> enrollments().reviews(opened.id()))).containsExactly(office, province);
    }

    @Test
    public void a_paid_one_is_due_on_its_first_covered_day_and_not_before() {
        // Given
        Enrollment paid = paid(opened());
        LocalDate first = LocalDate.of(2025, 4, 11);

        // When
        List<EnrollmentId> due = inTransaction(() -> enrollments().duePaid(first, 1_000));

        // Then
        assertThat(due).contains(paid.id());
        assertThat(inTransaction(() -> enrollments().duePaid(first.minusDays(1), 1_000)))
                .doesNotContain(paid.id());
    }

    @Test
    public void lists_show_the_newest_first_and_go_on_behind_the_last() {
        // Given
        Enrollment first = opened(1, APRIL);
        Enrollment second = opened(2, APRIL.plusDays(1));
        Enrollment third = save(opened(3, APRIL.plusDays(2)).cancelled());
        Optional<UnitId> ours = Optional.of(unit());
        Optional<EnrollmentState> any = Optional.empty();

        // When
        List<Enrollment> page = inTransaction(() -> enrollments().after(ours, any, Optional.empty(), 2));

        // Then
        assertThat(page).containsExactly(third, second);
        assertThat(inTransaction(() -> enrollments().after(ours, any, Optional.of(second.id()), 2)))
                .containsExactly(first);
        assertThat(inTransaction(
                        () -> enrollments().after(ours, Optional.of(EnrollmentState.DRAFT), Optional.empty(), 10)))
                .containsExactly(second, first);
    }
}
