package org.huzhu.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.CLOCK;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.PROMISE;
import static org.huzhu.claims.claim.ClaimFixtures.WORKER;

import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class SubmitClaimTest {

    private static final LocalDate DUE = LocalDate.of(2025, 7, 25);

    private final InMemoryClaims claims = new InMemoryClaims();
    private final SubmitClaim submitClaim = new SubmitClaim(claims, new InMemoryPauses(), PROMISE, CLOCK);

    @Test
    void a_draft_is_handed_in_and_the_promised_clock_runs() {
        // Given
        claims.given(ClaimFixtures.draft());

        // When
        Claim submitted = submitClaim.handle(WORKER, CLAIM, ExpectedVersion.of(0));

        // Then
        assertThat(submitted.state()).isEqualTo(ClaimState.SUBMITTED);
        assertThat(submitted.submission()).contains(new Submission("worker-1", NOW));
        assertThat(submitted.deadline()).contains(new ClaimClock.Deadline(DUE, ClaimClock.Certainty.FINAL));
        assertThat(submitted.verification()).isEqualTo(VerificationMark.PENDING);
        assertThat(submitted.version()).isEqualTo(1);
        assertThat(claims.events())
                .containsExactly(new ClaimEvent.HandedIn(WORKER, NOW, ClaimEventKind.SUBMITTED, Optional.of(DUE)));
    }

    @Test
    void a_claim_that_the_caller_saw_otherwise_is_left_alone() {
        // Given
        Claim draft = claims.given(ClaimFixtures.draft());

        // When / Then
        assertThat(refusal(() -> submitClaim.handle(WORKER, CLAIM, ExpectedVersion.of(7)))
                        .code())
                .isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertThat(claims.now(CLAIM)).isEqualTo(draft);
    }

    @Test
    void a_claim_is_handed_in_once() {
        // Given
        claims.given(ClaimFixtures.in(ClaimState.SUBMITTED));

        // When / Then
        assertThat(refusal(() -> submitClaim.handle(WORKER, CLAIM, ExpectedVersion.ANY))
                        .code())
                .isEqualTo(ClaimRefusal.CLAIM_STATE_FORBIDS);
        assertThat(claims.events()).isEmpty();
    }

    @Test
    void an_unknown_claim_is_refused() {
        assertThat(refusal(() -> submitClaim.handle(WORKER, CLAIM, ExpectedVersion.ANY))
                        .code())
                .isEqualTo(ClaimRefusal.CLAIM_UNKNOWN);
    }

    private static Refused refusal(Runnable work) {
        return catchThrowableOfType(Refused.class, work::run);
    }
}
