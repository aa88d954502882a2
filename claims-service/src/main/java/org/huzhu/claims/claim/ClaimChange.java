package org.huzhu.claims.claim;

import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.money.Money;

/** A claim in the making: what a command changes of the one before. */
final class ClaimChange {

    private final Claim before;
    private ClaimSubject subject;
    private ClaimState state;
    private Optional<Submission> submission;
    private Optional<ClaimClock.Deadline> deadline;
    private Reviewers reviewers;
    private ClaimAmounts amounts;
    private VerificationMark mark;
    private int round;
    private int determination;

    ClaimChange(Claim before) {
        this.before = before;
        this.subject = before.subject();
        this.state = before.state();
        this.submission = before.submission();
        this.deadline = before.deadline();
        this.reviewers = before.reviewers();
        this.amounts = before.amounts();
        this.mark = before.verification();
        this.round = before.round();
        this.determination = before.determinationVersion();
    }

    ClaimChange to(ClaimCommand command) {
        state = ClaimLifeCycle.after(state, command);
        return this;
    }

    ClaimChange settledAs(Optional<String> reference) {
        subject = new ClaimSubject(subject.member(), subject.unit(), subject.careEvent(), reference);
        return this;
    }

    ClaimChange submission(Submission by) {
        submission = Optional.of(by);
        return this;
    }

    ClaimChange deadline(Optional<ClaimClock.Deadline> due) {
        deadline = due;
        return this;
    }

    ClaimChange reviewers(Reviewers by) {
        reviewers = by;
        return this;
    }

    ClaimChange mark(VerificationMark found) {
        mark = found;
        return this;
    }

    ClaimChange proposing(int version, Money amount) {
        determination = version;
        amounts = amounts.proposing(amount);
        return this;
    }

    ClaimChange approving() {
        amounts = amounts.approving();
        return this;
    }

    ClaimChange paid(Money amount) {
        amounts = new ClaimAmounts(amounts.proposed(), amounts.approved(), amount);
        return this;
    }

    ClaimChange nextRound() {
        round++;
        return this;
    }

    Changed<Claim, ClaimEvent> with(ClaimEvent event) {
        return with(List.of(event));
    }

    Changed<Claim, ClaimEvent> with(List<ClaimEvent> events) {
        Claim after = new Claim(
                before.id(),
                before.number(),
                subject,
                before.filing(),
                state,
                submission,
                deadline,
                reviewers,
                amounts,
                mark,
                round,
                determination,
                before.version());
        return new Changed<>(Optional.of(before), after, events);
    }
}
