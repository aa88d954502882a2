package org.huzhu.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.testkit.AuditActions;
import org.huzhu.testkit.AuditActions.Became;
import org.huzhu.testkit.AuditActions.Line;
import org.junit.jupiter.api.Test;

class EnrollmentAuditLinesTest {
    private static final PersonKey OFFICER = new PersonKey("officer");

    private final AuditActions audit = new AuditActions();
    private final EnrollmentAuditLines auditLines = new EnrollmentAuditLines(audit);

    @Test
    void what_begins_is_created_and_what_goes_on_is_changed() {
        // Given
        Enrollment draft = EnrollmentFixtures.aDraft();
        Subject subject = new Subject("enrollment", draft.id().toString());

        // When
        auditLines.follow(Changed.created(draft, new EnrollmentEvent.Opened(OFFICER)));
        auditLines.follow(EnrollmentFixtures.aDraftWithRoster().submitted(OFFICER));

        // Then
        assertThat(audit.lines())
                .containsExactly(
                        new Line(Became.CREATED, "ENROLLMENT_OPENED", subject, ""),
                        new Line(Became.CHANGED, "ENROLLMENT_SUBMITTED", subject, ""));
    }

    @Test
    void a_review_says_what_was_decided() {
        // Given
        Enrollment submitted =
                EnrollmentFixtures.aDraftWithRoster().submitted(OFFICER).after();

        // When
        auditLines.follow(submitted.reviewed(
                ReviewLevel.OFFICE, ReviewDecision.RETURN, new PersonKey("reviewer"), "OFFICE RETURN"));

        // Then
        assertThat(audit.actions()).containsExactly("ENROLLMENT_REVIEWED OFFICE RETURN");
    }
}
