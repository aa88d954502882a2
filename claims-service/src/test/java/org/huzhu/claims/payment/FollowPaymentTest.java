package org.huzhu.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huzhu.benefit.Stage;
import org.huzhu.claims.adjudication.Determinations;
import org.huzhu.claims.adjudication.InMemoryDeterminations;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimEventKind;
import org.huzhu.claims.claim.ClaimFixtures;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.DeterminationId;
import org.huzhu.claims.claim.InMemoryClaims;
import org.huzhu.claims.claim.LineId;
import org.huzhu.claims.coverage.CoverageId;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowPaymentTest {

    private static final LineId INPATIENT = new LineId(new UUID(0, 1));
    private static final LineId ILLNESS = new LineId(new UUID(0, 2));

    private final InMemoryClaims claims = new InMemoryClaims();
    private final Copies obligations = new Copies();
    private final InMemoryDeterminations determinations = new InMemoryDeterminations();
    private final FollowPayment followPayment = new FollowPayment(claims, obligations, determinations);

    @BeforeEach
    void an_approved_claim_of_two_lines() {
        Claim approved = claims.given(ClaimFixtures.in(ClaimState.APPROVED));
        determinations.add(
                approved,
                new KeptDetermination(
                        new DeterminationId(new UUID(0, 7)),
                        approved.determinationVersion(),
                        Stage.DECISION,
                        LocalDate.of(2025, 7, 16),
                        NOW,
                        "2",
                        "input",
                        "outcome",
                        Money.yuan("56312.10"),
                        List.of(line(INPATIENT, "INPATIENT", "1312.10"), line(ILLNESS, "ILLNESS", "55000.00"))),
                new Determinations.Texts(new byte[0], new byte[0]));
    }

    private static KeptDetermination.Line line(LineId id, String benefit, String amount) {
        return new KeptDetermination.Line(
                id,
                new KeptDetermination.Result(
                        "HB-" + benefit,
                        new PlanVersionId(new UUID(0, 5)),
                        "INPATIENT",
                        "420000",
                        benefit,
                        new CoverageId(new UUID(0, 6)),
                        KeptDetermination.LineOutcome.PAYABLE,
                        Optional.empty(),
                        Money.yuan(amount),
                        KeptDetermination.AfterPayment.COVER_CONTINUES));
    }

    private static ObligationCopy told(LineId line, String amount, ObligationState state, long version) {
        return new ObligationCopy(
                new ObligationId(line.value()),
                CLAIM,
                line,
                state,
                1,
                Money.yuan(amount),
                Optional.empty(),
                NOW,
                OptionalLong.of(version));
    }

    private static ObligationCopy inpatient(ObligationState state, long version) {
        return told(INPATIENT, "1312.10", state, version);
    }

    private static ObligationCopy illness(ObligationState state, long version) {
        return told(ILLNESS, "55000.00", state, version);
    }

    private void both_lines_are_settled() {
        followPayment.handle(inpatient(ObligationState.SETTLED, 3));
        followPayment.handle(illness(ObligationState.SETTLED, 3));
    }

    private List<ClaimEventKind> happened() {
        return claims.events().stream().map(ClaimEvent::kind).toList();
    }

    @Test
    void a_batch_that_is_not_released_changes_nothing_of_the_claim() {
        // When
        followPayment.handle(inpatient(ObligationState.IN_BATCH, 1));

        // Then
        assertThat(claims.now(CLAIM)).isEqualTo(ClaimFixtures.in(ClaimState.APPROVED));
        assertThat(happened()).isEmpty();
    }

    @Test
    void the_first_order_begins_the_payment() {
        // When
        followPayment.handle(inpatient(ObligationState.SENT, 2));

        // Then
        assertThat(claims.now(CLAIM).state()).isEqualTo(ClaimState.PAYING);
        assertThat(happened()).containsExactly(ClaimEventKind.PAYING_STARTED);
    }

    @Test
    void a_claim_is_paid_when_every_line_is() {
        // When
        followPayment.handle(inpatient(ObligationState.SETTLED, 3));

        // Then
        assertThat(claims.now(CLAIM).state()).isEqualTo(ClaimState.PAYING);
        assertThat(claims.now(CLAIM).amounts().paid()).isEqualTo(Money.yuan("1312.10"));

        // When
        followPayment.handle(illness(ObligationState.SETTLED, 3));

        // Then
        assertThat(claims.now(CLAIM).state()).isEqualTo(ClaimState.PAID);
        assertThat(claims.now(CLAIM).amounts().paid()).isEqualTo(Money.yuan("56312.10"));
        assertThat(happened())
                .containsExactly(
                        ClaimEventKind.PAYING_STARTED,
                        ClaimEventKind.LINE_SETTLED,
                        ClaimEventKind.LINE_SETTLED,
                        ClaimEventKind.PAID);
        assertThat(claims.events().getLast().params()).isEqualTo(Map.of("paid", "56312.10"));
    }

    @Test
    void what_is_told_twice_or_late_changes_nothing() {
        // Given
        both_lines_are_settled();
        Claim paid = claims.now(CLAIM);

        // When
        followPayment.handle(illness(ObligationState.SETTLED, 3));
        followPayment.handle(illness(ObligationState.SENT, 2));

        // Then
        assertThat(claims.now(CLAIM)).isEqualTo(paid);
        assertThat(happened()).hasSize(4);
    }

    @Test
    void money_that_the_bank_gives_back_takes_the_claim_back_to_paying() {
        // Given
        both_lines_are_settled();

        // When
        followPayment.handle(illness(ObligationState.RETURNED, 4));

        // Then
        assertThat(claims.now(CLAIM).state()).isEqualTo(ClaimState.PAYING);
        assertThat(claims.now(CLAIM).amounts().paid()).isEqualTo(Money.yuan("1312.10"));
        assertThat(claims.events().getLast().kind()).isEqualTo(ClaimEventKind.LINE_RETURNED);

        // When
        followPayment.handle(illness(ObligationState.SETTLED, 7));

        // Then
        assertThat(claims.now(CLAIM).state()).isEqualTo(ClaimState.PAID);
        assertThat(claims.now(CLAIM).amounts().paid()).isEqualTo(Money.yuan("56312.10"));
    }

    @Test
    void a_claim_that_is_decided_anew_keeps_what_is_told_and_stays() {
        // Given
        Claim reviewed = claims.given(ClaimFixtures.in(ClaimState.OFFICE_REVIEW));

        // When
        followPayment.handle(inpatient(ObligationState.SETTLED, 3));

        // Then
        assertThat(claims.now(CLAIM)).isEqualTo(reviewed);
        assertThat(obligations.find(new ObligationId(INPATIENT.value())))
                .contains(inpatient(ObligationState.SETTLED, 3));
    }

    private static final class Copies implements ObligationCopies {

        private final Map<ObligationId, ObligationCopy> kept = new LinkedHashMap<>();

        @Override
        public Optional<ObligationCopy> find(ObligationId id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public void store(Claim claim, ObligationCopy told) {
            kept.put(told.id(), told);
        }

        @Override
        public List<ObligationCopy> of(Claim claim) {
            return List.copyOf(kept.values());
        }
    }
}
