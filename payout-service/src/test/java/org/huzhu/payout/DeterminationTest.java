package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.ClaimDetermined;
import org.huzhu.contracts.ContributionConfirmed;
import org.huzhu.contracts.DeterminedLine;
import org.huzhu.contracts.FundBalanceChanged;
import org.huzhu.contracts.PayeeCipher;
import org.huzhu.contracts.Topics;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service makes of facts from its neighbours, however often and in whatever order they come. */
@QuarkusTest
class DeterminationTest {

    @Inject
    FieldCipher cipher;

    private Payouts.Unit unit = new Payouts.Unit(UUID.randomUUID(), "");

    @BeforeEach
    void aUnit() {
        unit = Payouts.unit("420200");
    }

    @Test
    void the_same_determination_three_times_and_again_under_another_event_owes_once() {
        // Given
        Payouts.deposit("420000-AGAIN", "5000.00");
        ClaimDetermined event = event(UUID.randomUUID(), 1, UUID.randomUUID(), payee(), line("AGAIN", "1312.10"));
        String key = event.claimId().toString();
        Topic topic = Topic.named(Topics.CLAIM);

        // When
        String id = topic.publish(key, event);
        topic.publishAs(id, key, event);
        topic.publishAs(id, key, event);
        topic.publish(key, event);
        ClaimDetermined after = event(UUID.randomUUID(), 1, UUID.randomUUID(), payee(), line("AGAIN", "1.00"));
        topic.publish(key, after);
        Payouts.obligationsOf(after.claimId(), 1);

        // Then
        assertThat(Payouts.obligationsOf(event.claimId(), 1)).hasSize(1);
        assertThat(Payouts.balance("420000-AGAIN-PAYABLE")).isEqualTo("1313.10");
    }

    @Test
    void a_higher_later_determination_owes_the_difference_and_an_older_one_is_ignored() {
        // Given
        Payouts.deposit("420000-LATER", "5000.00");
        UUID claim = UUID.randomUUID();
        UUID careEvent = UUID.randomUUID();
        PayeeCipher payee = payee();
        Topic topic = Topic.named(Topics.CLAIM);

        // When
        topic.publish(claim.toString(), event(claim, 1, careEvent, payee, line("LATER", "1000.00")));
        topic.publish(claim.toString(), event(claim, 2, careEvent, payee, line("LATER", "1200.00")));
        topic.publish(claim.toString(), event(claim, 1, careEvent, payee, line("LATER", "1000.00")));
        topic.publish(claim.toString(), event(claim, 3, careEvent, payee, line("LATER", "900.00")));

        // Then
        Payouts.obligationsOf(claim, 2);
        Payouts.get(Payouts.maker(), "/obligations?claimId=" + claim)
                .body("items.kind", contains("CORRECTION", "BENEFIT"))
                .body("items.amount", contains("200.00", "1000.00"));
        Payouts.await(() -> Payouts.get(Payouts.auditor(), "/reconciliation-items?limit=100")
                        .extract()
                        .<List<String>>path(
                                "items.findAll { it.kind == 'OVER_DETERMINED' && it.amount == '-300.00' }.id")
                        .size()
                == 1);
        assertThat(Payouts.balance("420000-LATER-PAYABLE")).isEqualTo("1200.00");
    }

    @Test
    void a_second_payee_of_the_same_line_is_owed_nothing_beyond_the_line() {
        // Given
        Payouts.deposit("420000-SECOND", "5000.00");
        UUID careEvent = UUID.randomUUID();
        ClaimDetermined first = event(UUID.randomUUID(), 1, careEvent, payee(), line("SECOND", "1000.00"));
        ClaimDetermined second = event(UUID.randomUUID(), 1, careEvent, payee(), line("SECOND", "1000.00"));

        // When
        Topic.named(Topics.CLAIM).publish(first.claimId().toString(), first);
        Payouts.obligationsOf(first.claimId(), 1);
        Topic.named(Topics.CLAIM).publish(second.claimId().toString(), second);

        // Then
        Payouts.await(() -> Payouts.get(Payouts.auditor(), "/reconciliation-items?limit=100")
                        .extract()
                        .<List<String>>path("items.findAll { it.kind == 'LINE_EXCEEDED' && it.amount == '1000.00' }.id")
                        .size()
                == 1);
        assertThat(Payouts.obligationsOf(second.claimId(), 0)).isEmpty();
        assertThat(Payouts.balance("420000-SECOND-PAYABLE")).isEqualTo("1000.00");
    }

    @Test
    void what_a_fund_cannot_pay_yet_is_owed_without_money_and_funded_when_money_comes() {
        // Given
        Payouts.deposit("420000-POOR", "1000.00");
        String obligation = Payouts.determine(
                        cipher, unit, Payouts.GOOD_ACCOUNT, Payouts.line("POOR", "INPATIENT", "1500.00"))
                .getFirst();
        Payouts.get(Payouts.maker(), "/obligations?funded=false&fundId=420000-POOR")
                .body("items.id", contains(obligation));
        Payouts.get(Payouts.maker(), "/funds/420000-POOR")
                .body("available", equalTo("1000.00"))
                .body("waiting", equalTo(1))
                .body("waitingAmount", equalTo("1500.00"));
        Payouts.post(Payouts.maker(), "/payment-batches", Map.of("obligationIds", List.of(obligation)))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/obligationIds/0"))
                .body("errors[0].code", equalTo("OBLIGATION_UNFUNDED"));

        // When
        var contribution = new ContributionConfirmed(
                UUID.randomUUID(),
                UUID.randomUUID(),
                unit.id(),
                "HB-POOR",
                "POOR",
                Payouts.PROVINCE,
                "UNIT",
                new Amount("600.00"),
                LocalDate.of(2025, 3, 20));
        Topic contributions = Topic.named(Topics.CONTRIBUTION);
        contributions.publish(contribution.enrollmentId().toString(), contribution);
        contributions.publish(contribution.enrollmentId().toString(), contribution);

        // Then
        Payouts.await(() -> Payouts.get(Payouts.maker(), "/obligations/" + obligation)
                .extract()
                .path("obligation.funded"));
        Payouts.get(Payouts.maker(), "/funds/420000-POOR")
                .body("available", equalTo("100.00"))
                .body("payable", equalTo("1500.00"))
                .body("bank", equalTo("1600.00"))
                .body("waiting", equalTo(0));
        assertThat(Topic.named(Topics.FUND).ofKey("420000-POOR").stream()
                        .map(record -> record.data(FundBalanceChanged.class)
                                .available()
                                .yuan()))
                .containsExactly("1000.00", "1600.00", "100.00");
        Payouts.get(Payouts.auditor(), "/ledger/accounts/420000-POOR-FUND/entries")
                .body("items.kind", contains("DEPOSIT", "CONTRIBUTION", "COMMITMENT"))
                .body("items.balanceAfter", contains("1000.00", "1600.00", "100.00"))
                .body("items", hasSize(3));
    }

    private PayeeCipher payee() {
        return Payouts.payee(cipher, UUID.randomUUID(), Payouts.GOOD_ACCOUNT);
    }

    private static DeterminedLine line(String kind, String amount) {
        return Payouts.line(kind, "INPATIENT", amount);
    }

    private ClaimDetermined event(UUID claim, int version, UUID careEvent, PayeeCipher payee, DeterminedLine... lines) {
        return new ClaimDetermined(
                claim,
                "C25-000043-X",
                UUID.randomUUID(),
                version,
                payee.memberId(),
                unit.id(),
                careEvent,
                List.of(lines),
                payee,
                Instant.parse("2025-07-16T02:00:00Z"),
                null);
    }
}
