package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person uploads is that person's word: it moves nothing before the bank, or two further people, say so too. */
@QuarkusTest
class UploadedEvidenceTest {

    @Inject
    FieldCipher cipher;

    private Payouts.Unit unit = new Payouts.Unit(UUID.randomUUID(), "");

    @BeforeEach
    void aUnit() {
        Payouts.bank("/mode/ok");
        unit = Payouts.unit("420200");
    }

    @AfterEach
    void bankWorks() {
        Payouts.bank("/mode/ok");
    }

    @Test
    void an_uploaded_return_of_a_settled_payment_gives_nothing_back() {
        // Given
        String obligation = Uploads.settled(cipher, unit, "UPCREDIT");

        // When
        Uploads.upload(obligation, "UC-1", "UC0001", "CRDT", "1312.10").body("matched", equalTo(1));

        // Then
        Uploads.awaitNote(
                obligation,
                "uploaded: return UC0001, booked on 2025-07-16; asked, the bank said: executed on "
                        + Payouts.attempt(obligation, 1, "settledOn") + ", 1312.10 yuan, "
                        + Uploads.reference(obligation));
        Payouts.get(Payouts.auditor(), "/reconciliation-items/" + Uploads.item(obligation))
                .body("kind", equalTo("UNCONFIRMED_LINE"))
                .body("amount", equalTo("1312.10"))
                .body("state", equalTo("OPEN"));
        assertThat(Payouts.state(obligation)).isEqualTo("SETTLED");
        Payouts.post(Payouts.maker(), "/payment-batches", Map.of("obligationIds", List.of(obligation)))
                .statusCode(409);
        assertThat(Payouts.balance("420000-UPCREDIT-BANK")).isEqualTo("3687.90");
        assertThat(Payouts.balance("420000-UPCREDIT-PAYABLE")).isEqualTo("0.00");
    }

    @Test
    void an_uploaded_debit_of_an_order_that_the_bank_never_got_settles_nothing() {
        // Given
        Payouts.bank("/mode/deaf");
        String obligation = Uploads.owed(cipher, unit, "UPDEBIT");
        Payouts.pay(List.of(obligation));
        Payouts.awaitState(obligation, "UNKNOWN");

        // When
        Uploads.upload(obligation, "UD-1", "UD0001", "DBIT", "1312.10").body("matched", equalTo(1));
        Payouts.bank("/mode/ok");

        // Then
        Uploads.awaitNote(
                obligation, "uploaded: debit UD0001, booked on 2025-07-16; asked, the bank said: no such payment");
        Payouts.<String>awaitAttempt(obligation, 1, "neverReceivedAt", Objects::nonNull);
        assertThat(Payouts.state(obligation)).isEqualTo("UNKNOWN");
        assertThat(Payouts.balance("420000-UPDEBIT-PAYABLE")).isEqualTo("1312.10");
    }

    @Test
    void an_uploaded_debit_of_a_refused_payment_settles_nothing() {
        // Given
        String obligation = Uploads.refused(cipher, unit, "UPREFUSED");

        // When
        Uploads.upload(obligation, "UR-1", "UR0001", "DBIT", "1312.10").body("matched", equalTo(1));

        // Then
        Uploads.awaitNote(obligation, "uploaded: debit UR0001, booked on 2025-07-16; asked, the bank said: refused");
        assertThat(Payouts.state(obligation)).isEqualTo("RETURNED");
    }

    @Test
    void an_uploaded_debit_counts_once_the_bank_names_the_same_movement() {
        // Given
        String obligation = Uploads.sent(cipher, unit, "UPTRUE");
        String reference = Uploads.reference(obligation);

        // When
        Uploads.upload(obligation, "UT-1", reference, "DBIT", "1312.10").body("matched", equalTo(1));

        // Then
        Payouts.awaitState(obligation, "SETTLED");
        Payouts.await(() -> Uploads.closed(obligation) == 1);
        Payouts.bank("/statement");
        Payouts.<String>awaitAttempt(obligation, 1, "debitReference", reference::equals);
        assertThat(Payouts.balance("420000-UPTRUE-BANK")).isEqualTo("3687.90");
    }

    @Test
    void an_uploaded_return_counts_once_the_bank_says_so_and_its_uploader_has_no_hand_in_the_next_payment()
            throws SQLException {
        // Given
        String obligation = Uploads.settled(cipher, unit, "UPRETURN");
        Payouts.bank("/status/" + Uploads.name(obligation) + "/RETURNED");

        // When
        Uploads.upload(obligation, "UB-1", "UB0001", "CRDT", "1312.10").body("matched", equalTo(1));

        // Then
        Payouts.awaitState(obligation, "RETURNED");
        Payouts.await(() -> Uploads.closed(obligation) == 1);
        assertThat(Payouts.balance("420000-UPRETURN-BANK")).isEqualTo("5000.00");
        TestTokens other = Payouts.maker().person("p-other-maker");
        Payouts.post(other, "/obligations/" + obligation + "/payee-confirmation", Map.of())
                .statusCode(200);
        Payouts.post(Payouts.maker(), "/payment-batches", Map.of("obligationIds", List.of(obligation)))
                .statusCode(403)
                .body("code", equalTo("BATCH_BY_LINE_UPLOADER"))
                .body("errors[0].pointer", equalTo("/obligationIds/0"));
        String batch = Payouts.post(other, "/payment-batches", Map.of("obligationIds", List.of(obligation)))
                .statusCode(201)
                .extract()
                .path("id");
        Payouts.post(Payouts.checker().person("p-maker"), "/payment-batches/" + batch + "/approval", Map.of())
                .statusCode(403)
                .body("code", equalTo("BATCH_BY_LINE_UPLOADER"));
        Payouts.approve(batch);
        Payouts.post(Payouts.maker(), "/payment-batches/" + batch + "/release", Map.of())
                .statusCode(403)
                .body("code", equalTo("BATCH_BY_LINE_UPLOADER"));
        Uploads.refusedBySql(
                "UPDATE payment_batch SET state = 'RELEASED', releaser_person = 'p-maker', released_at = now() WHERE id = '%s'"
                        .formatted(batch),
                "is barred from a payment in it");
        Payouts.post(other, "/payment-batches/" + batch + "/release", Map.of()).statusCode(200);
    }

    @Test
    void an_upload_takes_neither_the_name_of_a_message_nor_the_reference_of_a_line_from_the_bank() {
        // Given
        String obligation = Uploads.sent(cipher, unit, "UPNAME");
        String reference = Uploads.reference(obligation);
        String statement = BankFilesText.statement(
                "UN-1", BankFilesText.entry(reference, "DBIT", "1312.10", "2025-07-16", Uploads.name(obligation), ""));
        Payouts.bank("/mode/deaf");
        Payouts.postXml(Payouts.maker(), statement).statusCode(201).body("matched", equalTo(1));
        Payouts.postXml(Payouts.maker(), statement).statusCode(200).body("receivedBefore", equalTo(true));
        Payouts.postXml(TestTokensOf.partner(), statement.replace("UN-1", "UN-2"))
                .statusCode(201)
                .body("matched", equalTo(0))
                .body("repeated", equalTo(1));
        assertThat(Payouts.state(obligation)).isEqualTo("SENT");

        // When
        Payouts.bank("/message", statement);
        Payouts.bank("/mode/ok");

        // Then
        Payouts.<String>awaitAttempt(obligation, 1, "debitReference", reference::equals);
        assertThat(Payouts.state(obligation)).isEqualTo("SETTLED");
        assertThat(Uploads.closed(obligation)).isEqualTo(1);
        Payouts.postXml(Payouts.maker(), statement.replace("UN-1", "UN-3"))
                .statusCode(201)
                .body("repeated", equalTo(1));
        Payouts.postXml(Payouts.maker(), statement).statusCode(200).body("receivedBefore", equalTo(true));
    }

    @Test
    void an_answer_about_another_amount_or_another_movement_moves_nothing() {
        // Given
        Payouts.bank("/mode/act-then-lose-answer");
        String twice = Uploads.owed(cipher, unit, "UPTWICE");
        Payouts.pay(List.of(twice));
        Payouts.awaitState(twice, "SETTLED");
        Payouts.bank("/mode/deaf");
        String wrongAmount = Uploads.owed(cipher, unit, "UPAMOUNT");
        Payouts.pay(List.of(wrongAmount));
        Payouts.awaitState(wrongAmount, "UNKNOWN");

        // When
        Payouts.bank("/execute", """
                <MsgId>UA-1</MsgId><ReqdExctnDt><Dt>2025-07-16</Dt></ReqdExctnDt><EndToEndId>%s</EndToEndId>
                <InstdAmt Ccy="CNY">9999.99</InstdAmt><CdtrAcct><Id><Othr><Id>6222020200112233446</Id>
                """.formatted(Uploads.name(wrongAmount)));
        Payouts.bank("/mode/ok");
        Payouts.bank(
                "/message",
                BankFilesText.statement(
                        "US-1",
                        BankFilesText.entry("US0001", "DBIT", "1312.10", "2025-07-16", Uploads.name(twice), "")));

        // Then
        Payouts.await(() -> Uploads.kinds(wrongAmount).equals(List.of("AMOUNT_MISMATCH")));
        Payouts.await(() -> Uploads.kinds(twice).equals(List.of("DUPLICATE_DEBIT")));
        assertThat(Payouts.state(wrongAmount)).isEqualTo("UNKNOWN");
        assertThat(Payouts.balance("420000-UPAMOUNT-BANK")).isEqualTo("5000.00");
    }

    @Test
    void an_uploaded_line_that_names_none_of_our_payments_is_not_booked_aside() {
        // When
        Payouts.postXml(
                        Payouts.maker(),
                        BankFilesText.statement(
                                "UF-9", BankFilesText.entry("UF9", "DBIT", "77.77", "2025-07-16", "张三", "")))
                .statusCode(201)
                .body("unmatched", equalTo(1));

        // Then
        String item = Payouts.get(Payouts.auditor(), "/reconciliation-items?state=OPEN&limit=100")
                .extract()
                .path("items.find { it.amount == '-77.77' }.id");
        Payouts.post(
                        Payouts.checker(),
                        "/reconciliation-items/" + item + "/resolution",
                        Map.of("resolution", "银行手续费", "bookToFundId", "420000-UPTRUE"))
                .statusCode(409)
                .body("code", equalTo("RECONCILIATION_ITEM_NOT_BOOKABLE"));
        assertThat(Payouts.count("SELECT count(*) FROM uploaded_line WHERE named_payment = '张三'"))
                .isZero();
        Payouts.bank(
                "/message",
                BankFilesText.statement("UF-8", BankFilesText.entry("UF9", "DBIT", "77.77", "2025-07-16", "张三", "")));
        Payouts.await(() -> Payouts.count("SELECT count(*) FROM reconciliation_item WHERE state = 'CLOSED' AND id = '"
                        + item + "' AND closed_by = 'bank'")
                == 1);
    }
}
