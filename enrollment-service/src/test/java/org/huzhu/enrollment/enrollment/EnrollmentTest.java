package org.huzhu.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnrollmentTest {
    private static final PersonKey OFFICER = new PersonKey("officer");
    private static final PersonKey OFFICE = new PersonKey("office");
    private static final PersonKey PROVINCE = new PersonKey("province");

    /** Every command and the states that take it. */
    private static final Map<Function<Enrollment, Changed<Enrollment, EnrollmentEvent>>, Set<EnrollmentState>>
            COMMANDS = Map.of(
                    enrollment -> enrollment.withRoster(new RosterTotals(1, 1, 0, 0, Money.yuan("95.00")), ""),
                    EnumSet.of(EnrollmentState.DRAFT, EnrollmentState.RETURNED),
                    enrollment -> enrollment.submitted(OFFICER),
                    EnumSet.of(EnrollmentState.DRAFT, EnrollmentState.RETURNED),
                    enrollment ->
                            enrollment.reviewed(ReviewLevel.OFFICE, ReviewDecision.APPROVE, new PersonKey("x"), "why"),
                    EnumSet.of(EnrollmentState.SUBMITTED),
                    enrollment -> enrollment.reviewed(
                            ReviewLevel.PROVINCE, ReviewDecision.APPROVE, new PersonKey("x"), "why"),
                    EnumSet.of(EnrollmentState.OFFICE_REVIEWED),
                    enrollment -> enrollment.paid(LocalDate.of(2025, 3, 20)),
                    EnumSet.of(EnrollmentState.APPROVED),
                    Enrollment::effective,
                    EnumSet.of(EnrollmentState.PAID),
                    Enrollment::cancelled,
                    EnumSet.of(EnrollmentState.DRAFT, EnrollmentState.RETURNED, EnrollmentState.SUBMITTED));

    private static Enrollment in(EnrollmentState state) {
        Enrollment draft = EnrollmentFixtures.aDraftWithRoster();
        Enrollment submitted = draft.submitted(OFFICER).after();
        Enrollment reviewed = submitted
                .reviewed(ReviewLevel.OFFICE, ReviewDecision.APPROVE, OFFICE, "why")
                .after();
        Enrollment approved = reviewed.reviewed(ReviewLevel.PROVINCE, ReviewDecision.APPROVE, PROVINCE, "why")
                .after();
        return switch (state) {
            case DRAFT -> draft;
            case SUBMITTED -> submitted;
            case OFFICE_REVIEWED -> reviewed;
            case APPROVED -> approved;
            case PAID -> approved.paid(LocalDate.of(2025, 3, 20)).after();
            case EFFECTIVE ->
                approved.paid(LocalDate.of(2025, 3, 20)).after().effective().after();
            case RETURNED ->
                submitted
                        .reviewed(ReviewLevel.OFFICE, ReviewDecision.RETURN, OFFICE, "why")
                        .after();
            case REJECTED ->
                reviewed.reviewed(ReviewLevel.PROVINCE, ReviewDecision.REJECT, PROVINCE, "why")
                        .after();
            case CANCELLED -> submitted.cancelled().after();
        };
    }

    @ParameterizedTest
    @EnumSource(EnrollmentState.class)
    void a_state_takes_its_commands_and_refuses_all_others(EnrollmentState state) {
        Enrollment enrollment = in(state);

        assertThat(enrollment.state()).isEqualTo(state);
        COMMANDS.forEach((command, states) -> {
            if (states.contains(state)) {
                assertThat(command.apply(enrollment).after().state()).isNotNull();
            } else {
                assertThatThrownBy(() -> command.apply(enrollment))
                        .isInstanceOfSatisfying(IllegalTransition.class, refused -> {
                            assertThat(refused.state()).isEqualTo(state.name());
                            assertThat(refused.allowedCommands())
                                    .isEqualTo(state.allowed().stream()
                                            .map(EnrollmentCommand::path)
                                            .toList());
                        });
            }
        });
    }

    @Test
    void a_submission_of_nobody_is_refused() {
        assertThatThrownBy(() -> EnrollmentFixtures.aDraft().submitted(OFFICER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ROSTER_EMPTY));
    }

    @Test
    void who_submitted_or_reviewed_the_other_level_reviews_nothing() {
        Enrollment submitted = in(EnrollmentState.SUBMITTED);
        Enrollment reviewed = in(EnrollmentState.OFFICE_REVIEWED);

        for (ReviewDecision decision : ReviewDecision.values()) {
            assertThatThrownBy(() -> submitted.reviewed(ReviewLevel.OFFICE, decision, OFFICER, "why"))
                    .hasMessage("REVIEWER_NOT_INDEPENDENT");
            assertThatThrownBy(() -> reviewed.reviewed(ReviewLevel.PROVINCE, decision, OFFICE, "why"))
                    .hasMessage("REVIEWER_NOT_INDEPENDENT");
            assertThatThrownBy(() -> reviewed.reviewed(ReviewLevel.PROVINCE, decision, OFFICER, "why"))
                    .hasMessage("REVIEWER_NOT_INDEPENDENT");
        }
    }

    @Test
    void a_returned_enrolment_forgets_who_answered_for_it() {
        Enrollment returned = in(EnrollmentState.RETURNED);

        assertThat(returned.signatures()).isEqualTo(Signatures.NONE);
        assertThat(returned.state().allowed())
                .isEqualTo(List.of(
                        EnrollmentCommand.ROSTER, EnrollmentCommand.SUBMISSION, EnrollmentCommand.CANCELLATION));
    }

    @Test
    void rows_read_are_accepted_and_rejected_and_unchanged() {
        assertThatThrownBy(() -> new RosterTotals(10, 5, 4, 0, Money.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new RosterTotals(10, 5, 4, 1, Money.ZERO).enrolled()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-20, 2025-04-01", "2025-04-01, 2025-04-01", "2025-04-02, 2025-04-03", "2026-03-30, 2026-03-31"})
    void money_covers_from_the_first_day_or_from_the_day_after_it_came(LocalDate confirmedOn, LocalDate coverFrom) {
        Enrollment paid = in(EnrollmentState.APPROVED).paid(confirmedOn).after();

        assertThat(paid.coverFrom()).contains(coverFrom);
        assertThat(paid.cover()).isEqualTo(DateSpan.of(coverFrom, LocalDate.of(2026, 4, 1)));
    }

    @Test
    void money_after_the_last_day_is_refused() {
        Enrollment approved = in(EnrollmentState.APPROVED);

        assertThatThrownBy(() -> approved.paid(LocalDate.of(2026, 3, 31)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_PERIOD_OVER));
    }
}
