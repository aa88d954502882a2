package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.Fixtures.BATCH_NUMBER;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.NO_OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.SECOND;
import static org.huzhu.payout.obligation.ObligationFixtures.redirected;
import static org.huzhu.payout.obligation.ObligationFixtures.unreadable;

import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.ConfirmPayee.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmPayeeTest {

    private static final Optional<Correction> AS_IT_IS = Optional.empty();

    private final ObligationDesk desk = new ObligationDesk();

    private static Optional<Correction> correction(String name) {
        return Optional.of(new Correction(
                new PayeeVault.Opened(Sensitive.of(name), Sensitive.of("6222020200001234567")), "102521000014"));
    }

    private Obligation returned() {
        desk.given(AttemptState.RETURNED);
        return desk.obligations.now(OBLIGATION);
    }

    private Refused refusal(ObligationId id, Optional<Correction> correction) {
        return catchThrowableOfType(
                Refused.class, () -> desk.confirming.handle(id, ExpectedVersion.ANY, "p-clerk", correction));
    }

    private void assertNothingChanged(Obligation before) {
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(before);
        assertThat(desk.audit.lines()).isEmpty();
        assertThat(desk.told).isEmpty();
    }

    @Test
    void a_confirmed_payee_opens_the_obligation_for_the_next_attempt() {
        // Given
        Obligation returned = returned();

        // When
        Obligation open = desk.confirming.handle(OBLIGATION, ExpectedVersion.ANY, "p-clerk", AS_IT_IS);

        // Then
        assertThat(open)
                .isEqualTo(returned.reopenedFor(returned.payee().confirmedBy("p-clerk"), NOW)
                        .after());
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(open);
        assertThat(open.state()).isEqualTo(ObligationState.OPEN);
        assertThat(open.funded()).isTrue();
        assertThat(open.putInBatch(BATCH_NUMBER, NOW).after().lastAttempt()).isEqualTo(SECOND);
        assertThat(desk.seals.broken(List.of(open))).isEmpty();
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.audit.actions()).containsExactly("PAYEE_CONFIRMED PAYEE_CONFIRMED");
        assertThat(desk.told).containsExactly("OPEN PAYEE_CONFIRMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "Na·me", "N a m e", "ＮＡＭＥ"})
    void another_account_of_the_same_person_is_taken_and_sealed(String name) {
        // Given
        returned();

        // When
        Obligation open = desk.confirming.handle(OBLIGATION, ExpectedVersion.ANY, "p-clerk", correction(name));

        // Then
        assertThat(open.payee().confirmedBy()).contains("p-clerk");
        assertThat(open.payee().bankLineNumber()).isEqualTo("102521000014");
        assertThat(desk.vault.open(open.payee()).account().reveal()).isEqualTo("6222020200001234567");
        assertThat(open.amount()).isEqualTo(EXAMPLE.amount());
        assertThat(open.identity()).isEqualTo(EXAMPLE.identity());
        assertThat(desk.seals.broken(List.of(open))).isEmpty();
        assertThat(desk.audit.actions()).containsExactly("PAYEE_CORRECTED PAYEE_CORRECTED");
        assertThat(desk.told).containsExactly("OPEN PAYEE_CORRECTED");
    }

    @Test
    void a_correction_names_no_other_person() {
        // Given
        Obligation returned = returned();

        // When
        Refused refused = refusal(OBLIGATION, correction("another"));

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.PAYEE_NAME_DIFFERS);
        assertThat(refused.faults()).containsExactly(Fault.at("/name", "PAYEE_NAME_DIFFERS"));
        assertNothingChanged(returned);
    }

    @Test
    void a_payee_that_was_changed_past_the_service_is_not_confirmed_and_alarms() {
        // Given
        Obligation altered = desk.obligations.given(redirected(returned()));

        // When
        Refused refused = refusal(OBLIGATION, AS_IT_IS);

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.PAYEE_ALTERED);
        assertThat(desk.alarmed).containsExactly(OBLIGATION);
        assertThat(desk.seals.broken(List.of(altered))).containsExactly(OBLIGATION);
        assertNothingChanged(altered);
    }

    @Test
    void a_payee_that_no_key_opens_is_not_confirmed_unseen() {
        // Given
        Obligation unreadable = desk.obligations.given(unreadable(returned()));
        desk.seals.seal(unreadable);

        // When
        Refused refused = refusal(OBLIGATION, AS_IT_IS);

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.PAYEE_UNREADABLE);
        assertNothingChanged(unreadable);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RETURNED")
    void only_the_payee_of_a_returned_obligation_is_confirmed(AttemptState state) {
        // Given
        desk.given(state);
        Obligation before = desk.obligations.now(OBLIGATION);

        // When
        Refused refused = refusal(OBLIGATION, AS_IT_IS);

        // Then
        assertThat(refused).isInstanceOf(IllegalTransition.class);
        assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_TRANSITION_NOT_ALLOWED);
        assertNothingChanged(before);
    }

    @Test
    void a_second_confirmation_changes_nothing() {
        // Given
        returned();
        Obligation open = desk.confirming.handle(OBLIGATION, ExpectedVersion.ANY, "p-clerk", AS_IT_IS);

        // When
        Refused refused = refusal(OBLIGATION, correction("name"));

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_TRANSITION_NOT_ALLOWED);
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(open);
        assertThat(desk.audit.lines()).hasSize(1);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_neither_opened_nor_sealed() {
        // Given
        Obligation returned = returned();
        desk.obligations.overtakeNext();

        // When
        Refused refused = refusal(OBLIGATION, correction("name"));

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_CHANGED);
        assertThat(desk.seals.broken(List.of(returned))).isEmpty();
        assertNothingChanged(returned);
    }

    @Test
    void who_saw_another_version_confirms_nothing() {
        // Given
        Obligation returned = returned();
        ExpectedVersion stale = ExpectedVersion.of(returned.version() - 1);

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> desk.confirming.handle(OBLIGATION, stale, "p-clerk", AS_IT_IS));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertNothingChanged(returned);
    }

    @Test
    void an_unknown_obligation_is_not_found() {
        assertThat(refusal(NO_OBLIGATION, AS_IT_IS).code()).isEqualTo(ObligationRefusal.OBLIGATION_NOT_FOUND);
    }
}
