package org.huzhu.enrollment.enrollment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanVersionId;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;

/**
 * What a unit submits for one plan version and period, and where it stands in its life.
 *
 * @param id its key
 * @param number what a person can read out, {@code E25-000042-K}
 * @param unit who enrols
 * @param planVersion the terms that apply
 * @param plan code of the plan
 * @param period the days of cover
 * @param coverFrom the first day that is really covered, once all money is confirmed
 * @param riskClass the risk class of the unit's trade, where the plan has other prices for it
 * @param payers who pays which part
 * @param state where it stands
 * @param signatures who answered for which step
 * @param roster what its roster came to
 * @param version grows with each change
 */
public record Enrollment(
        EnrollmentId id,
        ReadableNumber number,
        UnitId unit,
        PlanVersionId planVersion,
        PlanCode plan,
        DateSpan period,
        Optional<LocalDate> coverFrom,
        Optional<String> riskClass,
        List<Payer> payers,
        EnrollmentState state,
        Signatures signatures,
        RosterTotals roster,
        long version) {

    public Enrollment {
        payers = List.copyOf(payers);
    }

    /** The enrolment with another roster: a draft again. @throws IllegalTransition when it was handed in */
    public Changed<Enrollment, EnrollmentEvent> withRoster(RosterTotals totals, String why) {
        require(EnrollmentCommand.ROSTER);
        return changed(next(EnrollmentState.DRAFT, Signatures.NONE, totals), new EnrollmentEvent.RosterReplaced(why));
    }

    /**
     * The enrolment handed in by somebody.
     *
     * @throws IllegalTransition when it was handed in before
     * @throws Refused ROSTER_EMPTY
     */
    public Changed<Enrollment, EnrollmentEvent> submitted(PersonKey by) {
        require(EnrollmentCommand.SUBMISSION);
        if (roster.enrolled() == 0) {
            throw new Refused(EnrollmentRefusal.ROSTER_EMPTY);
        }
        return changed(
                next(EnrollmentState.SUBMITTED, Signatures.submitted(by), roster), new EnrollmentEvent.Submitted());
    }

    /**
     * The enrolment after a review.
     *
     * @throws IllegalTransition when it is not this level's turn
     * @throws Refused REVIEWER_NOT_INDEPENDENT when the reviewer handed it in or reviewed the other level
     */
    public Changed<Enrollment, EnrollmentEvent> reviewed(
            ReviewLevel level, ReviewDecision decision, PersonKey by, String why) {
        EnrollmentState turn = switch (level) {
            case OFFICE -> EnrollmentState.SUBMITTED;
            case PROVINCE -> EnrollmentState.OFFICE_REVIEWED;
        };
        if (state != turn) {
            throw notAllowed();
        }
        if (signatures.includes(by)) {
            throw new Refused(EnrollmentRefusal.REVIEWER_NOT_INDEPENDENT, Map.of("level", level.name()));
        }
        Enrollment after = switch (decision) {
            case APPROVE ->
                next(
                        level == ReviewLevel.OFFICE ? EnrollmentState.OFFICE_REVIEWED : EnrollmentState.APPROVED,
                        signatures.reviewed(level, by),
                        roster);
            case RETURN -> next(EnrollmentState.RETURNED, Signatures.NONE, roster);
            case REJECT -> next(EnrollmentState.REJECTED, signatures.reviewed(level, by), roster);
        };
        return changed(after, new EnrollmentEvent.Reviewed(why));
    }

    /**
     * The enrolment with all its money confirmed on a day. Money confirmed after the first day of the period covers from
     * the next day on: nobody can pay for an illness that has begun.
     *
     * @throws IllegalTransition when no money is due
     * @throws Refused ENROLLMENT_PERIOD_OVER
     */
    public Changed<Enrollment, EnrollmentEvent> paid(LocalDate today) {
        require(EnrollmentCommand.CONTRIBUTION);
        LocalDate first = today.isAfter(period.from()) ? today.plusDays(1) : period.from();
        if (!period.contains(first)) {
            throw new Refused(
                    EnrollmentRefusal.ENROLLMENT_PERIOD_OVER,
                    Map.of("until", period.from().plusDays(period.days()).toString()));
        }
        Enrollment paid = new Enrollment(
                id,
                number,
                unit,
                planVersion,
                plan,
                period,
                Optional.of(first),
                riskClass,
                payers,
                EnrollmentState.PAID,
                signatures,
                roster,
                version);
        return changed(paid, new EnrollmentEvent.Paid());
    }

    /** The days that are covered once it is paid: the period, or what is left of it when the money came late. */
    public DateSpan cover() {
        LocalDate end = period.from().plusDays(period.days());
        return DateSpan.of(coverFrom.orElse(period.from()), end);
    }

    /** The enrolment whose cover has begun. @throws IllegalTransition when it is not paid */
    public Changed<Enrollment, EnrollmentEvent> effective() {
        if (state != EnrollmentState.PAID) {
            throw notAllowed();
        }
        return changed(next(EnrollmentState.EFFECTIVE, signatures, roster), new EnrollmentEvent.Effective());
    }

    /** The enrolment given up. @throws IllegalTransition when it went too far for that */
    public Changed<Enrollment, EnrollmentEvent> cancelled() {
        require(EnrollmentCommand.CANCELLATION);
        return changed(next(EnrollmentState.CANCELLED, signatures, roster), new EnrollmentEvent.Cancelled());
    }

    /** Checks that a command is allowed. @throws IllegalTransition with the state and what is allowed */
    public void require(EnrollmentCommand command) {
        if (!state.allowed().contains(command)) {
            throw notAllowed();
        }
    }

    private Changed<Enrollment, EnrollmentEvent> changed(Enrollment after, EnrollmentEvent event) {
        return Changed.of(this, after, event);
    }

    private IllegalTransition notAllowed() {
        return new IllegalTransition(
                EnrollmentRefusal.ENROLLMENT_COMMAND_NOT_ALLOWED,
                state.name(),
                state.allowed().stream().map(EnrollmentCommand::path).toList());
    }

    private Enrollment next(EnrollmentState other, Signatures signed, RosterTotals totals) {
        return new Enrollment(
                id,
                number,
                unit,
                planVersion,
                plan,
                period,
                coverFrom,
                riskClass,
                payers,
                other,
                signed,
                totals,
                version);
    }
}
