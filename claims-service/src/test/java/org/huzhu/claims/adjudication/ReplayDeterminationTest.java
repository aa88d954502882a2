package org.huzhu.claims.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.huzhu.claims.adjudication.ReplayDetermination.Comparison;
import org.huzhu.claims.adjudication.terms.CachedPlans;
import org.huzhu.claims.careevent.Facts;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimFixtures;
import org.huzhu.claims.plan.InMemoryPlanVersions;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.schema.TermsRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayDeterminationTest {

    private static final Claim CLAIM = ClaimFixtures.draft();

    private final InMemoryAdjudication member = InMemoryAdjudication.ofTheWorkedExample();
    private final ReplayDetermination replayDetermination =
            new ReplayDetermination(member.determinations, member.plans);

    @BeforeEach
    void a_first_version() {
        member.states(Facts.aStay().done());
        member.proposals.propose(CLAIM);
    }

    private KeptDetermination stored() {
        return member.determinations.of(CLAIM, 1).orElseThrow();
    }

    private static byte[] replacing(byte[] text, String one, String other) {
        return new String(text, StandardCharsets.UTF_8).replace(one, other).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_stored_determination_is_made_again_byte_for_byte() {
        // Given: what she holds and has used has changed meanwhile
        member.holds(TestPlans.SEVERE, 1);
        member.states(Facts.aStay().diagnosedAs("J18.900").done());

        // When
        ReplayDetermination.Replay replay = replayDetermination.replay(CLAIM, 1);

        // Then
        assertThat(replay.comparison()).isEqualTo(Comparison.EQUAL);
        assertThat(replay.determination()).isEqualTo(stored());
        assertThat(replay.again().outcome().total()).isEqualTo(Money.yuan("56312.10"));
    }

    @Test
    void a_stored_outcome_that_somebody_changed_differs() {
        // Given
        Determinations.Texts texts = member.determinations.texts(CLAIM, stored());
        member.determinations.tamper(
                stored(), new Determinations.Texts(texts.input(), replacing(texts.outcome(), "15000.00", "25000.00")));

        // When
        ReplayDetermination.Replay replay = replayDetermination.replay(CLAIM, 1);

        // Then
        assertThat(replay.comparison()).isEqualTo(Comparison.DIFFERENT);
        assertThat(replay.again().outcome().total()).isEqualTo(Money.yuan("56312.10"));
    }

    @Test
    void a_stored_input_that_somebody_changed_with_its_outcome_still_differs() {
        // Given: both texts agree with each other, but not with the digests
        Determinations.Texts texts = member.determinations.texts(CLAIM, stored());
        Decision other = member.plans.replay(replacing(texts.input(), "2025-07-02", "2025-07-01"));
        member.determinations.tamper(stored(), new Determinations.Texts(other.inputText(), other.outcomeText()));

        // When
        ReplayDetermination.Replay replay = replayDetermination.replay(CLAIM, 1);

        // Then
        assertThat(replay.comparison()).isEqualTo(Comparison.DIFFERENT);
        assertThat(replay.again().inputDigest()).isEqualTo(other.inputDigest());
    }

    @Test
    void a_version_that_was_never_made_is_refused() {
        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> replayDetermination.replay(CLAIM, 2));

        // Then
        assertThat(refused.code()).isEqualTo(AdjudicationRefusal.DETERMINATION_UNKNOWN);
    }

    @Test
    void without_the_terms_it_names_nothing_is_made_again() {
        // Given
        ReplayDetermination elsewhere =
                new ReplayDetermination(member.determinations, new CachedPlans(new InMemoryPlanVersions()));

        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> elsewhere.replay(CLAIM, 1));

        // Then
        assertThat(refused.code()).isEqualTo(TermsRefusal.TERMS_NOT_FOUND);
    }
}
