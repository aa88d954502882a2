package org.huzhu.claims.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huzhu.claims.careevent.Facts;
import org.huzhu.claims.careevent.Settlement;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.verification.AskOutside.Answer;
import org.huzhu.claims.verification.WorkInjuryRegister.WorkInjury;
import org.huzhu.kernel.money.Money;
import org.junit.jupiter.api.Test;

class AskOutsideTest {

    private static final VerifyClaim.Stated STATED =
            new VerifyClaim.Stated(MEMBER, Facts.aStay().done());
    private static final Settlement SETTLEMENT = Facts.workedExample();

    private final List<String> references = new ArrayList<>();
    private final List<MemberId> members = new ArrayList<>();
    private Reply<ReportedSettlement> insurance = new Reply.Away<>("timeout");
    private Reply<WorkInjury> register = new Reply.Away<>("timeout");
    private final AskOutside askOutside = new AskOutside(
            reference -> {
                references.add(reference);
                return insurance;
            },
            member -> {
                members.add(member);
                return register;
            });

    private static ReportedSettlement reported(String reference, Money totalCost, Money fundPaid) {
        return new ReportedSettlement(
                reference,
                Optional.of(SETTLEMENT.settledOn()),
                Optional.of(totalCost),
                Optional.of(SETTLEMENT.inScope()),
                Optional.of(fundPaid),
                Optional.of(SETTLEMENT.personalBurden()),
                Optional.of(SETTLEMENT.fullOwnPay()),
                Optional.of(SETTLEMENT.overLimit()),
                Optional.of(SETTLEMENT.prePayment()),
                Optional.of(SETTLEMENT.deductiblePaid()));
    }

    private Answer askInsurance(VerifyClaim.Stated stated) {
        return askOutside.ask(VerificationSource.MEDICAL_INSURANCE, stated);
    }

    private Answer askRegister() {
        return askOutside.ask(VerificationSource.WORK_INJURY, STATED);
    }

    @Test
    void a_settlement_that_agrees_in_every_field_matches() {
        // Given
        insurance = new Reply.Found<>(reported(SETTLEMENT.reference(), SETTLEMENT.totalCost(), SETTLEMENT.fundPaid()));

        // When
        Answer answer = askInsurance(STATED);

        // Then
        assertThat(answer).isEqualTo(new Answer(VerificationOutcome.MATCHED, List.of()));
        assertThat(references).containsExactly("420200202507120001");
        assertThat(members).isEmpty();
    }

    @Test
    void a_fen_that_differs_is_named() {
        // Given
        insurance = new Reply.Found<>(reported(SETTLEMENT.reference(), Money.yuan("11980.01"), Money.yuan("7499.99")));

        // When
        Answer answer = askInsurance(STATED);

        // Then
        assertThat(answer).isEqualTo(new Answer(VerificationOutcome.MISMATCHED, List.of("totalCost", "fundPaid")));
    }

    @Test
    void what_the_insurance_leaves_out_is_not_compared() {
        // Given
        insurance = new Reply.Found<>(new ReportedSettlement(
                SETTLEMENT.reference(),
                Optional.empty(),
                Optional.of(SETTLEMENT.totalCost()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        // When
        Answer answer = askInsurance(STATED);

        // Then
        assertThat(answer).isEqualTo(new Answer(VerificationOutcome.MATCHED, List.of()));
    }

    @Test
    void an_insurance_that_does_not_know_of_it_says_so() {
        // Given
        insurance = new Reply.Absent<>();

        // When
        Answer answer = askInsurance(STATED);

        // Then
        assertThat(answer).isEqualTo(new Answer(VerificationOutcome.NOT_FOUND, List.of()));
    }

    @Test
    void an_insurance_that_is_away_is_told_from_one_that_does_not_know() {
        // When
        Answer answer = askInsurance(STATED);

        // Then
        assertThat(answer).isEqualTo(new Answer(VerificationOutcome.UNAVAILABLE, List.of()));
    }

    @Test
    void without_a_settlement_the_insurance_is_not_asked() {
        // When
        Answer answer = askInsurance(
                new VerifyClaim.Stated(MEMBER, Facts.aStay().settlement(null).done()));

        // Then
        assertThat(answer).isEqualTo(new Answer(VerificationOutcome.NOT_FOUND, List.of()));
        assertThat(references).isEmpty();
    }

    @Test
    void an_injury_registered_for_the_day_matches() {
        // Given
        register = new Reply.Found<>(new WorkInjury(Optional.of(LocalDate.of(2025, 7, 2))));

        // When
        Answer answer = askRegister();

        // Then
        assertThat(answer).isEqualTo(new Answer(VerificationOutcome.MATCHED, List.of()));
        assertThat(members).containsExactly(MEMBER);
        assertThat(references).isEmpty();
    }

    @Test
    void an_injury_registered_for_another_day_differs() {
        // Given
        register = new Reply.Found<>(new WorkInjury(Optional.of(LocalDate.of(2025, 7, 3))));

        // When
        Answer answer = askRegister();

        // Then
        assertThat(answer).isEqualTo(new Answer(VerificationOutcome.MISMATCHED, List.of("occurredOn")));
    }

    @Test
    void an_injury_registered_without_a_day_contradicts_nothing() {
        // Given
        register = new Reply.Found<>(new WorkInjury(Optional.empty()));

        // When
        Answer answer = askRegister();

        // Then
        assertThat(answer).isEqualTo(new Answer(VerificationOutcome.MATCHED, List.of()));
    }

    @Test
    void a_register_without_the_injury_says_so() {
        // Given
        register = new Reply.Absent<>();

        // When
        Answer answer = askRegister();

        // Then
        assertThat(answer).isEqualTo(new Answer(VerificationOutcome.NOT_FOUND, List.of()));
    }

    @Test
    void a_register_that_is_away_is_told_from_one_that_does_not_know() {
        // When
        Answer answer = askRegister();

        // Then
        assertThat(answer).isEqualTo(new Answer(VerificationOutcome.UNAVAILABLE, List.of()));
    }
}
