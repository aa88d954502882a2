package org.huzhu.claims.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.UnitId;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.money.Money;

/**
 * The request to be paid for a care event. Each change gives a new value with what happened; {@link ClaimLifeCycle} guards the
 * state.
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
        ClaimSubject subject,
        Filing filing,
        ClaimState state,
        Optional<Submission> submission,
        Optional<ClaimClock.Deadline> deadline,
        Reviewers reviewers,
        ClaimAmounts amounts,
        VerificationMark verification,
        int round,
        int determinationVersion,
        long version) {

    /** Begins a claim. */
    public static Changed<Claim, ClaimEvent> filed(
            ClaimId id, String number, ClaimSubject subject, Actor actor, Channel channel, Instant at) {
        Claim draft = new Claim(
                id,
                number,
                subject,
                new Filing(channel, actor.person(), at),
                ClaimState.DRAFT,
                Optional.empty(),
                Optional.empty(),
                Reviewers.NONE,
                ClaimAmounts.NONE,
                VerificationMark.NONE,
                1,
                0,
                0);
        return Changed.created(draft, new ClaimEvent.Filed(actor, at, channel));
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

    /** Tells of something that leaves the claim itself as it is. */
    public Changed<Claim, ClaimEvent> noting(ClaimEvent event) {
        return Changed.of(this, this, event);
    }

    /** Hands the claim in. */
    public Changed<Claim, ClaimEvent> submitted(Actor actor, Instant at, Optional<ClaimClock.Deadline> due) {
        return change().to(ClaimCommand.SUBMIT)
                .submission(new Submission(actor.person(), at))
                .deadline(due)
                .mark(VerificationMark.PENDING)
                .with(new ClaimEvent.HandedIn(actor, at, ClaimEventKind.SUBMITTED, dayOf(due)));
    }

    /** Takes the claim back. */
    public Changed<Claim, ClaimEvent> withdrawn(Actor actor, Instant at) {
        return change().to(ClaimCommand.WITHDRAW).with(new ClaimEvent.Withdrawn(actor, at));
    }

    /** Begins to ask outside. */
    public Changed<Claim, ClaimEvent> verifying(ClaimEvent event) {
        return change().to(ClaimCommand.VERIFY).with(event);
    }

    /** Brings the claim before the handling office with what was found. */
    public Changed<Claim, ClaimEvent> broughtToOffice(
            VerificationMark mark, int determination, Money proposed, ClaimEvent event) {
        return change().to(ClaimCommand.BRING_TO_OFFICE)
                .mark(mark)
                .proposing(determination, proposed)
                .with(event);
    }

    /** Approves for the handling office. */
    public Changed<Claim, ClaimEvent> approvedAtOffice(Actor actor, Instant at, Owed owed) {
        return change().to(ClaimCommand.APPROVE_AT_OFFICE)
                .proposing(owed.version(), owed.payable())
                .reviewers(reviewers.approvedAtOffice(actor.person()))
                .with(new ClaimEvent.ApprovedAtOffice(actor, at, owed));
    }

    /** Approves for the provincial office; the proposed amount is the approved one, and it is owed to the payee. */
    public Changed<Claim, ClaimEvent> approvedAtProvince(
            Actor actor, Instant at, Owed owed, Payees.Sealed payee, List<Decider> deciders) {
        return change().to(ClaimCommand.APPROVE_AT_PROVINCE)
                .proposing(owed.version(), owed.payable())
                .approving()
                .reviewers(reviewers.approvedAtProvince(actor.person()))
                .with(new ClaimEvent.ApprovedAtProvince(actor, at, owed, payee, deciders));
    }

    /** Refuses at the level the claim stands at, by a determination of the given version. */
    public Changed<Claim, ClaimEvent> rejected(ClaimCommand command, int determination, ClaimEvent.Rejected event) {
        return change().to(command).proposing(determination, Money.ZERO).with(event);
    }

    /** Sends the claim back to the handling office. */
    public Changed<Claim, ClaimEvent> returnedToOffice(ClaimEvent event) {
        return change().to(ClaimCommand.RETURN_AT_PROVINCE)
                .reviewers(Reviewers.NONE)
                .with(event);
    }

    /** Asks the claimant for more; the clock stands still. */
    public Changed<Claim, ClaimEvent> supplementRequested(ClaimCommand command, ClaimEvent event) {
        return change().to(command)
                .reviewers(Reviewers.NONE)
                .deadline(Optional.empty())
                .with(event);
    }

    /** Goes on with what the claimant gave; everything is asked and decided anew. */
    public Changed<Claim, ClaimEvent> supplied(
            Actor actor, Instant at, Optional<ClaimClock.Deadline> due, Optional<String> settlement) {
        return change().to(ClaimCommand.SUPPLY)
                .settledAs(settlement)
                .deadline(due)
                .mark(VerificationMark.PENDING)
                .nextRound()
                .with(new ClaimEvent.HandedIn(actor, at, ClaimEventKind.SUPPLIED, dayOf(due)));
    }

    /** Objects to a refusal: everything is asked and decided anew, by people who have not decided before. */
    public Changed<Claim, ClaimEvent> appealed(Actor actor, Instant at, Optional<ClaimClock.Deadline> due) {
        return change().to(ClaimCommand.APPEAL)
                .reviewers(Reviewers.NONE)
                .deadline(due)
                .mark(VerificationMark.PENDING)
                .nextRound()
                .with(new ClaimEvent.Appealed(actor, at, dayOf(due)));
    }

    /** Replaces the determination; approvals of the one before are void. */
    public Changed<Claim, ClaimEvent> redetermined(ClaimEvent.Redetermined event) {
        return change().to(ClaimCommand.REDETERMINE)
                .reviewers(Reviewers.NONE)
                .mark(verification == VerificationMark.UNWEIGHED ? VerificationMark.UNVERIFIED : verification)
                .proposing(event.determination(), event.proposed())
                .with(event);
    }

    /** Notes how far the payment is: what has arrived by now, and a step of the life cycle where one is due. */
    public Changed<Claim, ClaimEvent> paid(Optional<ClaimCommand> step, Money amount, List<ClaimEvent> events) {
        ClaimChange change = change().paid(amount);
        step.ifPresent(change::to);
        return change.with(events);
    }

    private static Optional<LocalDate> dayOf(Optional<ClaimClock.Deadline> due) {
        return due.map(ClaimClock.Deadline::dueOn);
    }

    private ClaimChange change() {
        return new ClaimChange(this);
    }
}
