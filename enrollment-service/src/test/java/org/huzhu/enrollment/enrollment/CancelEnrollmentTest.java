package org.huzhu.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class CancelEnrollmentTest {
    private static final PersonKey OFFICER = new PersonKey("officer");
    private static final PersonKey REVIEWER = new PersonKey("reviewer");

    private final InMemoryEnrollments enrollments = new InMemoryEnrollments();
    private final CancelEnrollment cancelEnrollment = new CancelEnrollment(enrollments, new InMemoryEnrolledRoster());

    private RefusalCode refusal(CancelEnrollment command, ExpectedVersion seen) {
        return catchThrowableOfType(
                        Refused.class,
                        () -> command.handle(EnrollmentFixtures.aDraft().id(), seen))
                .code();
    }

    @Test
    void a_draft_is_given_up() {
        // Given
        Enrollment draft = enrollments.given(EnrollmentFixtures.aDraft());

        // When
        Enrollment cancelled = cancelEnrollment.handle(draft.id(), ExpectedVersion.of(0));

        // Then
        assertThat(cancelled.state()).isEqualTo(EnrollmentState.CANCELLED);
        assertThat(cancelled.version()).isEqualTo(1);
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.Cancelled());
    }

    @Test
    void what_an_office_agreed_to_is_not_given_up() {
        // Given
        Enrollment submitted =
                EnrollmentFixtures.aDraftWithRoster().submitted(OFFICER).after();
        Enrollment reviewed = enrollments.given(submitted
                .reviewed(ReviewLevel.OFFICE, ReviewDecision.APPROVE, REVIEWER, "OFFICE APPROVE")
                .after());

        // When
        IllegalTransition refused = catchThrowableOfType(
                IllegalTransition.class, () -> cancelEnrollment.handle(reviewed.id(), ExpectedVersion.ANY));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_COMMAND_NOT_ALLOWED);
        assertThat(enrollments.now(reviewed.id())).isEqualTo(reviewed);
    }

    @Test
    void another_version_than_the_caller_saw_is_left_alone() {
        // Given
        enrollments.given(EnrollmentFixtures.aDraft());

        // When / Then
        assertThat(refusal(cancelEnrollment, ExpectedVersion.of(3))).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertThat(enrollments.events()).isEmpty();
    }

    @Test
    void a_roster_that_is_being_read_comes_first() {
        // Given
        enrollments.given(EnrollmentFixtures.aDraft());

        // When / Then
        assertThat(refusal(
                        new CancelEnrollment(enrollments, new InMemoryEnrolledRoster().beingRead()),
                        ExpectedVersion.ANY))
                .isEqualTo(EnrollmentRefusal.ROSTER_IMPORT_RUNNING);
        assertThat(enrollments.events()).isEmpty();
    }

    @Test
    void an_unknown_one_is_refused() {
        assertThat(refusal(cancelEnrollment, ExpectedVersion.ANY)).isEqualTo(EnrollmentRefusal.ENROLLMENT_NOT_FOUND);
    }
}
