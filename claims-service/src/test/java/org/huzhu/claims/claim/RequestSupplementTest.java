package org.huzhu.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.CLOCK;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.OFFICE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestSupplementTest {

    private final InMemoryClaims claims = new InMemoryClaims();
    private final InMemoryPauses pauses = new InMemoryPauses();
    private final RequestSupplement requestSupplement = new RequestSupplement(claims, pauses, CLOCK);

    @ParameterizedTest
    @EnumSource(names = {"OFFICE_REVIEW", "PROVINCIAL_REVIEW"})
    void the_clock_stands_still_and_approvals_are_void(ClaimState state) {
        // Given
        claims.given(ClaimFixtures.in(state));

        // When
        Claim asked = requestSupplement.handle(OFFICE, CLAIM, ExpectedVersion.of(4), "出院小结");

        // Then
        assertThat(asked.state()).isEqualTo(ClaimState.SUPPLEMENT_REQUESTED);
        assertThat(asked.deadline()).isEmpty();
        assertThat(asked.reviewers()).isEqualTo(Reviewers.NONE);
        assertThat(pauses.of(CLAIM)).containsExactly(new ClaimClock.Pause(LocalDate.of(2025, 7, 16), Optional.empty()));
        assertThat(pauses.openQuestion(asked)).contains(new Pauses.Question(KeptField.of(Sensitive.of("出院小结")), NOW));
        assertThat(claims.events())
                .containsExactly(new ClaimEvent.Noted(OFFICE, NOW, ClaimEventKind.SUPPLEMENT_REQUESTED, Map.of()));
    }

    @Test
    void the_office_alone_returns_to_the_claimant() {
        // Given
        Claim atProvince = claims.given(ClaimFixtures.in(ClaimState.PROVINCIAL_REVIEW));

        // When
        Refused refused =
                catchThrowableOfType(Refused.class, () -> requestSupplement.returned(OFFICE, atProvince, "出院小结"));

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_STATE_FORBIDS);
        assertThat(pauses.of(CLAIM)).isEmpty();
    }

    @Test
    void a_claim_is_asked_once_at_a_time() {
        // Given
        claims.given(ClaimFixtures.in(ClaimState.SUPPLEMENT_REQUESTED));

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> requestSupplement.handle(OFFICE, CLAIM, ExpectedVersion.ANY, "出院小结"));

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_STATE_FORBIDS);
        assertThat(pauses.of(CLAIM)).isEmpty();
    }
}
