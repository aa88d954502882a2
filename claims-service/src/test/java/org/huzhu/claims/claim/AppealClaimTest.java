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
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class AppealClaimTest {

    private static final LocalDate DUE = LocalDate.of(2025, 7, 25);

    private final InMemoryClaims claims = new InMemoryClaims();
    private final InMemoryAppeals appeals = new InMemoryAppeals();
    private final AppealClaim appealClaim = new AppealClaim(claims, appeals, PROMISE, CLOCK);

    @Test
    void a_refusal_is_objected_to_and_the_clock_starts_anew() {
        // Given
        Claim rejected = claims.given(ClaimFixtures.in(ClaimState.REJECTED));

        // When
        Claim appealed = appealClaim.handle(WORKER, CLAIM, ExpectedVersion.of(4), "病理报告已补");

        // Then
        assertThat(appealed.state()).isEqualTo(ClaimState.APPEALED);
        assertThat(appealed.round()).isEqualTo(2);
        assertThat(appealed.reviewers()).isEqualTo(Reviewers.NONE);
        assertThat(appealed.submission()).isEqualTo(rejected.submission());
        assertThat(appealed.deadline()).contains(new ClaimClock.Deadline(DUE, ClaimClock.Certainty.FINAL));
        assertThat(appeals.latest(appealed)).contains(new Appeals.Appeal(KeptField.of(Sensitive.of("病理报告已补")), NOW));
        assertThat(claims.events()).containsExactly(new ClaimEvent.Appealed(WORKER, NOW, Optional.of(DUE)));
    }

    @Test
    void what_is_not_refused_is_not_appealed() {
        // Given
        Claim paid = claims.given(ClaimFixtures.in(ClaimState.PAID));

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> appealClaim.handle(WORKER, CLAIM, ExpectedVersion.ANY, "病理报告已补"));

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_STATE_FORBIDS);
        assertThat(appeals.latest(paid)).isEmpty();
    }
}
