package org.huzhu.claims.claim;

import java.time.Instant;
import java.util.List;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.coverage.MemberId;
import org.huzhu.claims.coverage.UnitId;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The request to be paid for a care event. Each change gives a new value; {@link ClaimLifeCycle} guards the state.
 *
 * @param id the claim
 * @param number what a person reads out
 * @param subject whose claim it is and about what
 * @param filing who began it
 * @param state where it stands
 * @param submission who handed it in first, absent for a draft
 * @param deadline the promised day, absent for a draft and while the clock stands still
 * @param reviewers who approved
 * @param amounts how much
 * @param verification what came of asking outside
 * @param round counts from 1; each change of the facts starts a new round of asking and deciding
 * @param determinationVersion latest version of its determination, 0 for none
 * @param version of the stored claim
 */
public record Claim(
        ClaimId id,
        String number,
        Subject subject,
        Filing filing,
        ClaimState state,
        @Nullable Submission submission,
        ClaimClock.@Nullable Deadline deadline,
        Reviewers reviewers,
        ClaimAmounts amounts,
        VerificationMark verification,
        int round,
        int determinationVersion,
        long version) {

    /**
     * Whose claim it is and about what.
     *
     * @param member the worker
     * @param unit the unit through which it is claimed
     * @param careEvent the event
     * @param settlement number of the insurance's settlement, where there was one; at most one live claim has it
     */
    public record Subject(
            MemberId member,
            UnitId unit,
            CareEventId careEvent,
            @Nullable String settlement) {

        Subject settledAs(@Nullable String reference) {
            return new Subject(member, unit, careEvent, reference);
        }
    }

    /**
     * Who began a claim.
     *
     * @param channel through whom
     * @param person key of the person
     * @param at when
     */
    public record Filing(Channel channel, String person, Instant at) {}

    /**
     * Who handed a claim in.
     *
     * @param person key of the person
     * @param at when
     */
    public record Submission(String person, Instant at) {}

    /** Begins a claim. */
    public static Claim draft(ClaimId id, String number, Subject subject, Filing filing) {
        return new Claim(
                id,
                number,
                subject,
                filing,
                ClaimState.DRAFT,
                null,
                null,
                Reviewers.NONE,
                ClaimAmounts.NONE,
                VerificationMark.NONE,
                1,
                0,
                0);
    }

    /** Returns whose claim it is. */
    public MemberId member() {
        return subject.member();
    }

    /** Returns the unit through which it is claimed. */
    public UnitId unit() {
        return subject.unit();
    }

    /** Returns what people may do next. */
    public List<String> allowedCommands() {
        return ClaimLifeCycle.allowedCommands(state);
    }

    /** Hands the claim in. */
    public Claim submitted(Submission by, ClaimClock.@Nullable Deadline due) {
        return change().to(ClaimCommand.SUBMIT)
                .submission(by)
                .deadline(due)
                .mark(VerificationMark.PENDING)
                .done();
    }

    /** Takes the claim back. */
    public Claim withdrawn() {
        return change().to(ClaimCommand.WITHDRAW).done();
    }

    /** Begins to ask outside. */
    public Claim verifying() {
        return change().to(ClaimCommand.VERIFY).done();
    }

    /** Brings the claim before the handling office with what was found. */
    public Claim broughtToOffice(VerificationMark mark, int determination, Money proposed) {
        return change().to(ClaimCommand.BRING_TO_OFFICE)
                .mark(mark)
                .proposing(determination, proposed)
                .done();
    }

    /** Brings the claim before the handling office though its facts cannot be weighed. */
    public Claim broughtUnweighed() {
        return change().to(ClaimCommand.BRING_TO_OFFICE)
                .mark(VerificationMark.UNWEIGHED)
                .proposing(determinationVersion, Money.ZERO)
                .done();
    }

    /** Approves for the handling office. */
    public Claim approvedAtOffice(String person) {
        return change().to(ClaimCommand.APPROVE_AT_OFFICE)
                .reviewers(new Reviewers(person, null))
                .done();
    }

    /** Approves for the provincial office; the proposed amount is the approved one. */
    public Claim approvedAtProvince(String person) {
        return change().to(ClaimCommand.APPROVE_AT_PROVINCE)
                .reviewers(new Reviewers(reviewers.office(), person))
                .approving()
                .done();
    }

    /** Refuses at the level the claim stands at. */
    public Claim rejected(ClaimCommand command) {
        return change().to(command).proposing(determinationVersion, Money.ZERO).done();
    }

    /** Sends the claim back to the handling office. */
    public Claim returnedToOffice() {
        return change().to(ClaimCommand.RETURN_AT_PROVINCE)
                .reviewers(Reviewers.NONE)
                .done();
    }

    /** Asks the claimant for more; the clock stands still. */
    public Claim supplementRequested(ClaimCommand command) {
        return change().to(command).reviewers(Reviewers.NONE).deadline(null).done();
    }

    /** Goes on with what the claimant gave; everything is asked and decided anew. */
    public Claim supplied(ClaimClock.@Nullable Deadline due, @Nullable String settlement) {
        return change().to(ClaimCommand.SUPPLY)
                .settledAs(settlement)
                .deadline(due)
                .mark(VerificationMark.PENDING)
                .nextRound()
                .done();
    }

    /** Objects to a refusal: everything is asked and decided anew, by people who have not decided before. */
    public Claim appealed(ClaimClock.@Nullable Deadline due) {
        return change().to(ClaimCommand.APPEAL)
                .reviewers(Reviewers.NONE)
                .deadline(due)
                .mark(VerificationMark.PENDING)
                .nextRound()
                .done();
    }

    /** Replaces the determination; approvals of the one before are void. */
    public Claim redetermined(int determination, Money proposed) {
        return change().to(ClaimCommand.REDETERMINE)
                .reviewers(Reviewers.NONE)
                .mark(verification == VerificationMark.UNWEIGHED ? VerificationMark.UNVERIFIED : verification)
                .proposing(determination, proposed)
                .done();
    }

    /** Takes a newer determination without leaving the state; for the first level's own decision. */
    public Claim proposing(int determination, Money proposed) {
        return change().proposing(determination, proposed).done();
    }

    /** Notes that the first order went to the bank. */
    public Claim paying() {
        return change().to(ClaimCommand.START_PAYING).done();
    }

    /** Notes how much has arrived. */
    public Claim havingPaid(Money amount) {
        return change().paid(amount).done();
    }

    /** Notes that the last payable line has arrived. */
    public Claim settled() {
        return change().to(ClaimCommand.SETTLE).done();
    }

    /** Notes that the bank gave back what had arrived: not everything is paid any more. */
    public Claim paymentReturned() {
        return change().to(ClaimCommand.RETURN_PAYMENT).done();
    }

    private Change change() {
        return new Change(this);
    }

    private static final class Change {
        private final Claim before;
        private Subject subject;
        private ClaimState state;
        private @Nullable Submission submission;
        private ClaimClock.@Nullable Deadline deadline;
        private Reviewers reviewers;
        private ClaimAmounts amounts;
        private VerificationMark mark;
        private int round;
        private int determination;

        Change(Claim before) {
            this.before = before;
            this.subject = before.subject;
            this.state = before.state;
            this.submission = before.submission;
            this.deadline = before.deadline;
            this.reviewers = before.reviewers;
            this.amounts = before.amounts;
            this.mark = before.verification;
            this.round = before.round;
            this.determination = before.determinationVersion;
        }

        Change to(ClaimCommand command) {
            state = ClaimLifeCycle.after(before.state, command);
            return this;
        }

        Change settledAs(@Nullable String reference) {
            subject = subject.settledAs(reference);
            return this;
        }

        Change submission(Submission by) {
            submission = by;
            return this;
        }

        Change deadline(ClaimClock.@Nullable Deadline due) {
            deadline = due;
            return this;
        }

        Change reviewers(Reviewers by) {
            reviewers = by;
            return this;
        }

        Change mark(VerificationMark found) {
            mark = found;
            return this;
        }

        Change proposing(int version, Money amount) {
            determination = version;
            amounts = amounts.proposing(amount);
            return this;
        }

        Change approving() {
            amounts = amounts.approving();
            return this;
        }

        Change paid(Money amount) {
            amounts = new ClaimAmounts(amounts.proposed(), amounts.approved(), amount);
            return this;
        }

        Change nextRound() {
            round++;
            return this;
        }

        Claim done() {
            return new Claim(
                    before.id,
                    before.number,
                    subject,
                    before.filing,
                    state,
                    submission,
                    deadline,
                    reviewers,
                    amounts,
                    mark,
                    round,
                    determination,
                    before.version);
        }
    }
}
