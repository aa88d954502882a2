package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.contracts.ObligationProgressed;
import org.huzhu.contracts.Topics;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published case: three benefits of one illness, 56,312.10 yuan, from the determination to the bank's statement. */
@QuarkusTest
class WorkedExampleTest {

    @Inject
    FieldCipher cipher;

    @BeforeEach
    void bankWorks() {
        Payouts.bank("/mode/ok");
    }

    @Test
    void three_benefits_are_paid_once_and_the_books_balance() {
        // Given
        Payouts.Unit unit = Payouts.unit("420200");
        Payouts.deposit("420000-HOSPITAL", "1000000.00");
        Payouts.deposit("420000-SEVERE_ILLNESS", "1000000.00");
        Payouts.deposit("420000-WOMEN", "1000000.00");
        UUID member = UUID.randomUUID();
        var event = Payouts.determined(
                unit,
                Payouts.payee(cipher, member, Payouts.GOOD_ACCOUNT),
                UUID.randomUUID(),
                Payouts.line("HOSPITAL", "INPATIENT", "1312.10"),
                Payouts.line("SEVERE_ILLNESS", "SEVERE", "40000.00"),
                Payouts.line("WOMEN", "INVASIVE", "15000.00"));
        Topic.named(Topics.CLAIM).publish(event.claimId().toString(), event);
        List<String> obligations = Payouts.obligationsOf(event.claimId(), 3);
        assertThat(Payouts.balance("420000-SEVERE_ILLNESS-PAYABLE")).isEqualTo("40000.00");

        // When
        var composed = Payouts.post(
                        Payouts.maker(),
                        "/payment-batches",
                        Map.of("obligationIds", obligations, "count", 3, "total", "56312.10"))
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("count", equalTo(3))
                .body("total", equalTo("56312.10"));
        String batch = composed.extract().path("id");
        Payouts.approve(batch);
        Payouts.post(Payouts.maker(), "/payment-batches/" + batch + "/release", Map.of())
                .statusCode(200)
                .body("state", equalTo("RELEASED"));
        obligations.forEach(id -> Payouts.<String>awaitAttempt(id, 1, "bankStatus", "ACSP"::equals));
        assertThat(obligations.stream().map(Payouts::state)).containsOnly("SENT");
        Payouts.bank("/statement");

        // Then
        obligations.forEach(id -> Payouts.awaitState(id, "SETTLED"));
        Payouts.get(Payouts.maker(), "/payment-batches/" + batch)
                .body("batch.state", equalTo("RECONCILED"))
                .body("items", hasSize(3));
        assertThat(Payouts.balance("420000-SEVERE_ILLNESS-PAYABLE")).isEqualTo("0.00");
        assertThat(Payouts.balance("420000-SEVERE_ILLNESS-BANK")).isEqualTo("960000.00");
        assertThat(Payouts.balance("420000-SEVERE_ILLNESS-FUND")).isEqualTo("960000.00");
        Payouts.get(Payouts.auditor(), "/ledger/trial-balance")
                .body("difference", equalTo("0.00"))
                .body("balanced", equalTo(true));
        Payouts.get(Payouts.auditor(), "/reconciliation-items/daily")
                .body("funds.find { it.fundId == '420000-WOMEN' }.agrees", equalTo(true))
                .body("funds.find { it.fundId == '420000-WOMEN' }.booked", equalTo("15000.00"))
                .body("funds.find { it.fundId == '420000-WOMEN' }.stated", equalTo("15000.00"));
        Payouts.await(() ->
                Topic.named(Topics.OBLIGATION).ofKey(event.claimId().toString()).size() == 12);
        assertThat(Topic.named(Topics.OBLIGATION).ofKey(event.claimId().toString()).stream()
                        .map(record -> record.data(ObligationProgressed.class))
                        .filter(progress -> progress.obligationId().toString().equals(obligations.getFirst()))
                        .map(progress -> progress.state() + "/" + progress.attempt()))
                .containsExactly("OPEN/0", "IN_BATCH/1", "SENT/1", "SETTLED/1");
        assertThat(obligations.stream()
                        .map(id -> Payouts.bank("/received/" + Payouts.<String>attempt(id, 1, "endToEndId"))))
                .containsOnly("1");
    }

    @Test
    void the_payment_file_holds_the_payee_in_clear_and_leaves_an_audit_line() {
        // Given
        Payouts.Unit unit = Payouts.unit("420200");
        Payouts.deposit("420000-FILE", "5000.00");
        String obligation = Payouts.determine(
                        cipher, unit, Payouts.GOOD_ACCOUNT, Payouts.line("FILE", "INPATIENT", "1312.10"))
                .getFirst();
        String batch = Payouts.compose(List.of(obligation));
        Payouts.get(Payouts.maker(), "/payment-batches/" + batch + "/pain.001")
                .statusCode(403)
                .body("code", equalTo("UNMASKING_FORBIDDEN"));
        Payouts.get(Payouts.maker().unmasking(), "/payment-batches/" + batch + "/pain.001")
                .statusCode(409)
                .body("code", equalTo("PAYMENT_FILE_NOT_READY"));
        Payouts.approve(batch);
        Payouts.release(batch);

        // When
        Payouts.<String>awaitAttempt(obligation, 1, "bankStatus", "ACSP"::equals);
        String file = Payouts.get(Payouts.maker().unmasking(), "/payment-batches/" + batch + "/pain.001")
                .statusCode(200)
                .contentType("application/xml")
                .extract()
                .asString();

        // Then
        assertThat(file)
                .contains("<Nm>盛红梅</Nm>", "<Id>6222020200112233446</Id>", "<CtrlSum>1312.10</CtrlSum>")
                .contains("<EndToEndId>" + obligation.replace("-", "") + "1</EndToEndId>");
        Payouts.get(Payouts.auditor(), "/audit/payout/entries?subjectType=payment-batch&subjectId=" + batch)
                .body(
                        "items.action",
                        equalTo(List.of(
                                "BATCH_COMPOSED",
                                "BATCH_APPROVED",
                                "BATCH_RELEASED",
                                "BATCH_HANDED_OVER",
                                "UNMASKED")));
        Payouts.get(Payouts.maker(), "/obligations/" + obligation)
                .body("obligation.payee.name", equalTo("盛*"))
                .body("obligation.payee.account", equalTo("***************3446"));
        Payouts.get(Payouts.maker(), "/obligations/" + obligation + "/payee").statusCode(403);
        Payouts.get(Payouts.maker().unmasking(), "/obligations/" + obligation + "/payee")
                .statusCode(200)
                .body("account", equalTo("6222020200112233446"));
        Payouts.get(Payouts.auditor(), "/audit/payout/entries?subjectType=obligation&subjectId=" + obligation)
                .body("items.findAll { it.action == 'UNMASKED' }", hasSize(2));
    }
}
