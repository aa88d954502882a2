package org.huzhu.payout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.batch.BatchDesk.MAKER;
import static org.huzhu.payout.batch.BatchDesk.OFFICE;
import static org.huzhu.payout.obligation.Fixtures.BATCH_NUMBER;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.LATER_BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.NO_OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.SECOND;
import static org.huzhu.payout.obligation.ObligationFixtures.other;
import static org.huzhu.payout.obligation.ObligationFixtures.redirected;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.batch.ComposeBatch.Declaration;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.BarredPerson;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.ItemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComposeBatchTest {

    private static final Declaration NOTHING_SAID = new Declaration(Optional.empty(), Optional.empty());
    private static final Obligation OTHER = other(1, "88.00");

    private final BatchDesk desk = new BatchDesk();

    private BatchContent compose(ObligationId... wanted) {
        return desk.composing.handle(OFFICE, List.of(wanted), NOTHING_SAID, MAKER);
    }

    private Refused refusal(Declaration declared, ObligationId... wanted) {
        return catchThrowableOfType(
                Refused.class, () -> desk.composing.handle(OFFICE, List.of(wanted), declared, MAKER));
    }

    private Refused refusal(ObligationId... wanted) {
        return refusal(NOTHING_SAID, wanted);
    }

    private void assertNothingComposed() {
        assertThat(desk.batches.all()).isEmpty();
        assertThat(desk.owing.audit.lines()).isEmpty();
        assertThat(desk.owing.told).isEmpty();
    }

    @Test
    void open_obligations_become_a_draft_with_an_attempt_for_each() {
        // Given
        Obligation first = desk.owing.funded(EXAMPLE);
        Obligation second = desk.owing.funded(OTHER);

        // When
        BatchContent content = compose(second.id(), first.id());

        // Then
        PaymentBatch batch = PaymentBatch.begun(
                        content.batch().id(), BatchNumber.of(2025, 1), OFFICE, 2, Money.yuan("1400.10"), MAKER, NOW)
                .after();
        Attempt attempt = Attempt.begun(FIRST, batch.id(), first.amount(), first.payee(), NOW);
        Attempt otherAttempt =
                Attempt.begun(new EndToEndId(second.id(), 1), batch.id(), second.amount(), second.payee(), NOW);
        assertThat(content)
                .isEqualTo(new BatchContent(
                        batch,
                        List.of(
                                new BatchContent.Payment(
                                        attempt,
                                        first.putInBatch(BATCH_NUMBER, NOW).after()),
                                new BatchContent.Payment(
                                        otherAttempt,
                                        second.putInBatch(BATCH_NUMBER, NOW).after()))));
        assertThat(desk.batches.all()).containsExactly(batch);
        assertThat(desk.contents.of(batch.id())).isEqualTo(content);
        assertThat(desk.owing.booked()).isEmpty();
        assertThat(desk.queued).isEmpty();
        assertThat(desk.owing.told).containsExactly("IN_BATCH", "IN_BATCH");
        String number = batch.number().value();
        assertThat(desk.owing.audit.actions())
                .containsExactly(
                        "OBLIGATION_IN_BATCH " + number, "OBLIGATION_IN_BATCH " + number, "BATCH_COMPOSED " + number);
    }

    @Test
    void batches_are_numbered_one_after_another_within_the_year() {
        // Given
        compose(desk.owing.funded(EXAMPLE).id());

        // When
        BatchContent next = compose(desk.owing.funded(OTHER).id());

        // Then
        assertThat(next.batch().number()).isEqualTo(BatchNumber.of(2025, 2));
    }

    @Test
    void the_same_obligation_goes_into_no_second_batch() {
        // Given
        desk.owing.funded(EXAMPLE);
        BatchContent first = compose(OBLIGATION);

        // When
        Refused refused = refusal(OBLIGATION);

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_OBLIGATIONS_UNFIT);
        assertThat(refused.faults())
                .containsExactly(
                        Fault.at("/obligationIds/0", "OBLIGATION_TRANSITION_NOT_ALLOWED", Map.of("state", "IN_BATCH")));
        assertThat(desk.batches.all()).containsExactly(first.batch());
        assertThat(desk.owing.attempts.of(OBLIGATION)).hasSize(1);
    }

    @Test
    void what_was_given_up_is_paid_by_a_second_attempt_under_another_name() {
        // Given
        desk.owing.given(EXAMPLE, AttemptState.NEVER_RECEIVED, LATER_BATCH);

        // When
        BatchContent content = compose(OBLIGATION);

        // Then
        assertThat(content.payments().getFirst().attempt().id()).isEqualTo(SECOND);
        assertThat(desk.owing.attempts.of(OBLIGATION)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "UNKNOWN", "SETTLED", "RETURNED"})
    void what_is_with_the_bank_or_paid_or_returned_goes_into_no_batch(AttemptState state) {
        // Given
        desk.owing.given(EXAMPLE, state, LATER_BATCH);

        // When
        Refused refused = refusal(OBLIGATION);

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_OBLIGATIONS_UNFIT);
        assertThat(refused.faults())
                .containsExactly(Fault.at(
                        "/obligationIds/0", "OBLIGATION_TRANSITION_NOT_ALLOWED", Map.of("state", state.name())));
        assertThat(desk.owing.attempts.of(OBLIGATION)).hasSize(1);
        assertNothingComposed();
    }

    @Test
    void one_that_does_not_fit_keeps_all_of_them_out() {
        // Given
        Obligation funded = desk.owing.funded(EXAMPLE);
        Obligation unfunded = desk.owing.obligations.given(OTHER);

        // When
        Refused refused = refusal(funded.id(), unfunded.id());

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_OBLIGATIONS_UNFIT);
        assertThat(refused.faults())
                .containsExactly(
                        Fault.at("/obligationIds/1", "OBLIGATION_UNFUNDED", Map.of("fund", "420000-HOSPITAL")));
        assertThat(desk.owing.obligations.now(OBLIGATION)).isEqualTo(funded);
        assertNothingComposed();
    }

    @Test
    void one_that_nobody_knows_is_named_beside_the_others() {
        // Given
        desk.owing.obligations.given(OTHER);

        // When
        Refused refused = refusal(NO_OBLIGATION, OTHER.id());

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_NOT_FOUND);
        assertThat(refused.faults())
                .containsExactly(
                        Fault.at("/obligationIds/0", "OBLIGATION_NOT_FOUND"),
                        Fault.at("/obligationIds/1", "OBLIGATION_UNFUNDED", Map.of("fund", "420000-HOSPITAL")));
        assertNothingComposed();
    }

    @Test
    void a_batch_of_nothing_is_none() {
        // When
        Refused refused = refusal();

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_EMPTY);
        assertThat(refused.faults()).containsExactly(Fault.at("/obligationIds", "BATCH_EMPTY"));
        assertNothingComposed();
    }

    @Test
    void a_batch_holds_a_thousand_and_not_one_more() {
        // Given
        List<ObligationId> thousandAndOne = IntStream.rangeClosed(0, ComposeBatch.COUNT_MAX)
                .mapToObj(n -> desk.owing.funded(other(n, "1.00")).id())
                .toList();

        // When
        Refused refused = refusal(thousandAndOne.toArray(ObligationId[]::new));

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_TOO_LARGE);
        assertThat(refused.params()).isEqualTo(Map.of("max", 1000));
        assertNothingComposed();
        assertThat(compose(thousandAndOne.subList(0, 1000).toArray(ObligationId[]::new))
                        .batch()
                        .count())
                .isEqualTo(1000);
    }

    @Test
    void an_obligation_is_named_once() {
        // Given
        desk.owing.funded(EXAMPLE);
        desk.owing.funded(OTHER);

        // When
        Refused refused = refusal(OBLIGATION, OTHER.id(), OBLIGATION);

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_NAMES_OBLIGATION_TWICE);
        assertThat(refused.faults()).containsExactly(Fault.at("/obligationIds/2", "BATCH_NAMES_OBLIGATION_TWICE"));
        assertNothingComposed();
    }

    @Test
    void what_the_maker_declares_must_be_what_it_is() {
        // Given
        desk.owing.funded(EXAMPLE);

        // When
        Refused refused = refusal(new Declaration(Optional.of(2), Optional.of(Money.yuan("1312.00"))), OBLIGATION);

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_DECLARATION_WRONG);
        assertThat(refused.params()).isEqualTo(Map.of("count", 1, "total", "1312.10"));
        assertThat(refused.faults())
                .containsExactly(
                        Fault.at("/count", "BATCH_DECLARATION_WRONG", Map.of("count", 1)),
                        Fault.at("/total", "BATCH_DECLARATION_WRONG", Map.of("total", "1312.10")));
        assertNothingComposed();
    }

    @Test
    void a_declaration_that_is_right_is_taken() {
        // Given
        desk.owing.funded(EXAMPLE);
        Declaration declared = new Declaration(Optional.of(1), Optional.of(Money.yuan("1312.10")));

        // When
        BatchContent content = desk.composing.handle(OFFICE, List.of(OBLIGATION), declared, MAKER);

        // Then
        assertThat(content.isAsDeclared()).isTrue();
    }

    @Test
    void who_decided_the_claim_composes_no_batch_of_it() {
        // Given
        desk.owing.funded(EXAMPLE);
        desk.owing.barred.bar(new BarredPerson(OBLIGATION, MAKER, BarredPerson.Because.REVIEWED_AT_PROVINCE));

        // When
        RefusalCode code = refusal(OBLIGATION).code();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_BY_PROVINCE_REVIEWER);
        assertNothingComposed();
    }

    @Test
    void a_payee_that_was_changed_past_the_service_gets_into_no_batch_and_alarms() {
        // Given
        desk.owing.funded(OTHER);
        Obligation altered = desk.owing.obligations.given(redirected(desk.owing.funded(EXAMPLE)));

        // When
        Refused refused = refusal(OTHER.id(), altered.id());

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.PAYEE_ALTERED);
        assertThat(refused.faults())
                .containsExactly(
                        Fault.at("/obligationIds/1", "OBLIGATION_PAYEE_ALTERED", Map.of("id", OBLIGATION.toString())));
        assertThat(desk.owing.alarmed).containsExactly(OBLIGATION);
        assertNothingComposed();
    }

    @Test
    void what_an_open_item_concerns_waits_for_its_explanation() {
        // Given
        desk.owing.funded(EXAMPLE);
        desk.owing.items.given(ItemKind.UNMATCHED_LINE, "-1312.10", Optional.of(OBLIGATION), About.NOBODY);

        // When
        Refused refused = refusal(OBLIGATION);

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_CONCERNED_BY_OPEN_ITEM);
        assertThat(refused.faults().getFirst().pointer()).isEqualTo("/obligationIds/0");
        assertNothingComposed();
    }

    @Test
    void an_obligation_that_somebody_else_changed_meanwhile_is_refused() {
        // Given
        desk.owing.funded(EXAMPLE);
        desk.owing.obligations.overtakeNext();

        // When
        RefusalCode code = refusal(OBLIGATION).code();

        // Then
        assertThat(code).isEqualTo(ObligationRefusal.OBLIGATION_CHANGED);
        assertThat(desk.owing.attempts.of(OBLIGATION)).isEmpty();
    }
}
