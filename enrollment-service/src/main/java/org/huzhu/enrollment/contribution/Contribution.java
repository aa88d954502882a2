package org.huzhu.enrollment.contribution;

import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;

/**
 * Money that came in for an enrolment.
 *
 * @param id its key
 * @param enrollment what it is for
 * @param unit whose enrolment it is
 * @param payer who paid
 * @param amount how much, more than nothing
 * @param receivedOn the day it arrived
 * @param reference what the bank or the receipt calls it
 * @param recorder who reported it
 * @param confirmer who confirmed it
 * @param withdrawer who took the report back
 */
public record Contribution(
        ContributionId id,
        EnrollmentId enrollment,
        UnitId unit,
        PayerKind payer,
        Money amount,
        LocalDate receivedOn,
        String reference,
        PersonKey recorder,
        Optional<PersonKey> confirmer,
        Optional<PersonKey> withdrawer) {

    /** Where it stands. */
    public enum State {
        /** Reported by one person. */
        RECORDED,
        /** Confirmed by another. */
        CONFIRMED,
        /** Reported by mistake and taken back. */
        WITHDRAWN
    }

    /** Where it stands. */
    public State state() {
        if (withdrawer.isPresent()) {
            return State.WITHDRAWN;
        }
        return confirmer.isPresent() ? State.CONFIRMED : State.RECORDED;
    }

    /**
     * The contribution confirmed by somebody.
     *
     * @throws Refused CONTRIBUTION_CONFIRMED, CONTRIBUTION_WITHDRAWN, CONFIRMER_NOT_INDEPENDENT
     */
    public Contribution confirmed(PersonKey by) {
        requireRecorded();
        if (recorder.equals(by)) {
            throw new Refused(ContributionRefusal.CONFIRMER_NOT_INDEPENDENT);
        }
        return decided(Optional.of(by), Optional.empty());
    }

    /**
     * The contribution whose report somebody took back.
     *
     * @throws Refused CONTRIBUTION_CONFIRMED, CONTRIBUTION_WITHDRAWN
     */
    public Contribution withdrawn(PersonKey by) {
        requireRecorded();
        return decided(Optional.empty(), Optional.of(by));
    }

    private void requireRecorded() {
        switch (state()) {
            case RECORDED -> {}
            case CONFIRMED -> throw new Refused(ContributionRefusal.CONTRIBUTION_CONFIRMED);
            case WITHDRAWN -> throw new Refused(ContributionRefusal.CONTRIBUTION_WITHDRAWN);
        }
    }

    private Contribution decided(Optional<PersonKey> confirming, Optional<PersonKey> withdrawing) {
        return new Contribution(
                id, enrollment, unit, payer, amount, receivedOn, reference, recorder, confirming, withdrawing);
    }
}
