package org.huzhu.claims.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;

import java.util.ArrayList;
import java.util.List;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimFixtures;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.InMemoryClaims;
import org.huzhu.claims.member.MemberId;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class LockedClaimsTest {

    private final InMemoryClaims claims = new InMemoryClaims();
    private final List<MemberId> held = new ArrayList<>();
    private final LockedClaims locked = new LockedClaims(claims, held::add);

    @Test
    void the_member_is_held_with_the_claim() {
        // Given
        Claim draft = claims.given(ClaimFixtures.draft());

        // When / Then
        assertThat(locked.withMember(CLAIM, ExpectedVersion.of(0))).isEqualTo(draft);
        assertThat(held).containsExactly(MEMBER);
    }

    @Test
    void the_version_is_compared_once_all_is_held() {
        // Given
        claims.given(ClaimFixtures.draft());

        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> locked.withMember(CLAIM, ExpectedVersion.of(3)));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertThat(held).containsExactly(MEMBER);
    }

    @Test
    void nobody_is_held_for_an_unknown_claim() {
        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> locked.withMember(CLAIM, ExpectedVersion.ANY));

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_UNKNOWN);
        assertThat(held).isEmpty();
    }
}
