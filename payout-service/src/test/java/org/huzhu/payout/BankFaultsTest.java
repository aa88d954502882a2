package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huzhu.kit.personal.FieldCipher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bank may do to us, and that no payment is made twice or lost by it. */
@QuarkusTest
class BankFaultsTest {

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
    void a_bank_that_executes_and_loses_its_answer_is_asked_and_never_sent_again() {
        // Given
        String obligation = owed("LOSTANSWER", Payouts.GOOD_ACCOUNT);
        Payouts.bank("/mode/act-then-lose-answer");

        // When
        Payouts.pay(List.of(obligation));

        // Then
        Payouts.awaitState(obligation, "SETTLED");
        String name = Payouts.attempt(obligation, 1, "endToEndId");
        assertThat(Payouts.bank("/received/" + name)).isEqualTo("1");
        assertThat(Payouts.balance("420000-LOSTANSWER-PAYABLE")).isEqualTo("0.00");
        Payouts.bank("/mode/ok");
        Payouts.bank("/statement");
        Payouts.<String>awaitAttempt(obligation, 1, "debitReference", Objects::nonNull);
        assertThat(Payouts.balance("420000-LOSTANSWER-BANK")).isEqualTo("3687.90");
    }

    @Test
    void an_answer_that_comes_too_late_counts_as_lost_and_the_bank_is_asked() {
        // Given
        String obligation = owed("LATEANSWER", Payouts.GOOD_ACCOUNT);
        Payouts.bank("/mode/act-then-slow");

        // When
        Payouts.pay(List.of(obligation));

        // Then
        Payouts.awaitState(obligation, "SETTLED");
        assertThat(Payouts.bank("/received/" + Payouts.<String>attempt(obligation, 1, "endToEndId")))
                .isEqualTo("1");
    }

    @Test
    void an_answer_that_says_nothing_leaves_the_payment_unknown_until_the_bank_speaks() {
        // Given
        String obligation = owed("WRONGANSWER", Payouts.GOOD_ACCOUNT);
        Payouts.bank("/mode/wrong");

        // When
        Payouts.pay(List.of(obligation));

        // Then
        Payouts.awaitState(obligation, "UNKNOWN");
        Payouts.post(Payouts.maker(), "/obligations/" + obligation + "/new-attempt", Map.of("reasonCode", "IMPATIENT"))
                .statusCode(409)
                .body("code", equalTo("BANK_HAS_NOT_ANSWERED"));
        Payouts.post(Payouts.maker(), "/payment-batches", Map.of("obligationIds", List.of(obligation)))
                .statusCode(409)
                .body("code", equalTo("BATCH_OBLIGATIONS_UNFIT"));
    }

    @Test
    void a_bank_without_a_connection_is_tried_again_because_nothing_was_sent() {
        // Given
        String obligation = owed("NOCONNECTION", Payouts.GOOD_ACCOUNT);
        Payouts.bank("/down");

        // When
        Payouts.pay(List.of(obligation));
        Payouts.await(() -> Payouts.count("SELECT count(*) FROM bank_instruction WHERE note = 'NO_CONNECTION'") > 0);
        assertThat(Payouts.state(obligation)).isEqualTo("SENT");
        Payouts.bank("/up");

        // Then
        Payouts.<String>awaitAttempt(obligation, 1, "bankStatus", "ACSP"::equals);
        Payouts.bank("/statement");
        Payouts.awaitState(obligation, "SETTLED");
        assertThat(Payouts.bank("/received/" + Payouts.<String>attempt(obligation, 1, "endToEndId")))
                .isEqualTo("1");
    }

    @Test
    void a_payment_the_bank_never_received_is_paid_by_a_new_attempt_that_two_people_begin() {
        // Given
        String obligation = owed("NEVER", Payouts.GOOD_ACCOUNT);
        Payouts.bank("/mode/deaf");
        Payouts.pay(List.of(obligation));
        Payouts.awaitState(obligation, "UNKNOWN");
        Payouts.bank("/mode/ok");
        Payouts.<String>awaitAttempt(obligation, 1, "neverReceivedAt", Objects::nonNull);
        assertThat(Payouts.state(obligation)).isEqualTo("UNKNOWN");

        // When
        Payouts.post(
                        Payouts.maker(),
                        "/obligations/" + obligation + "/new-attempt",
                        Map.of("reasonCode", "BANK_CONFIRMED_BY_PHONE"))
                .statusCode(200)
                .body("state", equalTo("UNKNOWN"));
        Payouts.post(
                        Payouts.checker().person("p-maker"),
                        "/obligations/" + obligation + "/new-attempt/approval",
                        Map.of())
                .statusCode(403)
                .body("code", equalTo("NEW_ATTEMPT_APPROVED_BY_PROPOSER"));
        Payouts.post(Payouts.checker(), "/obligations/" + obligation + "/new-attempt/approval", Map.of())
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        Payouts.<String>awaitAttempt(obligation, 1, "endedAt", Objects::nonNull);
        Payouts.pay(List.of(obligation));
        Payouts.<String>awaitAttempt(obligation, 2, "bankStatus", "ACSP"::equals);
        Payouts.bank("/statement");

        // Then
        Payouts.awaitState(obligation, "SETTLED");
        Payouts.get(Payouts.maker(), "/obligations/" + obligation)
                .body("attempts.state", contains("NEVER_RECEIVED", "SETTLED"))
                .body("attempts.number", contains(1, 2));
        assertThat(Payouts.balance("420000-NEVER-BANK")).isEqualTo("3687.90");
    }

    @Test
    void a_refused_payment_is_returned_and_paid_again_once_the_payee_is_corrected() {
        // Given
        String obligation = owed("REFUSED", "6222020200112230000");
        String first = Payouts.pay(List.of(obligation));
        Payouts.awaitState(obligation, "RETURNED");
        Payouts.get(Payouts.maker(), "/obligations/" + obligation)
                .body("attempts[0].reasonCode", equalTo("AC04"))
                .body("obligation.allowedCommands", contains("payee-confirmation"));
        Payouts.get(Payouts.maker(), "/payment-batches/" + first).body("batch.state", equalTo("RECONCILED"));
        Payouts.post(Payouts.maker(), "/payment-batches", Map.of("obligationIds", List.of(obligation)))
                .statusCode(409);

        // When
        Payouts.post(
                        Payouts.checker().roles("finance-maker", "finance-checker"),
                        "/obligations/" + obligation + "/payee-confirmation",
                        Map.of("name", "盛红梅", "account", "6222020200112233447", "bankLineNumber", "313537000059"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/account"));
        Payouts.post(
                        Payouts.checker().roles("finance-maker", "finance-checker"),
                        "/obligations/" + obligation + "/payee-confirmation",
                        Map.of("name", "盛红", "account", Payouts.GOOD_ACCOUNT, "bankLineNumber", "313537000059"))
                .statusCode(422)
                .body("code", equalTo("PAYEE_NAME_DIFFERS"))
                .body("errors[0].pointer", equalTo("/name"));
        Payouts.post(
                        Payouts.checker().roles("finance-maker", "finance-checker"),
                        "/obligations/" + obligation + "/payee-confirmation",
                        Map.of("name", "盛\u3000红梅 ", "account", Payouts.GOOD_ACCOUNT, "bankLineNumber", "313537000059"))
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("payee.confirmed", equalTo(true));
        String second = Payouts.compose(List.of(obligation));
        Payouts.post(Payouts.checker(), "/payment-batches/" + second + "/approval", Map.of())
                .statusCode(403)
                .body("code", equalTo("BATCH_APPROVED_BY_PAYEE_CONFIRMER"));
        Payouts.post(Payouts.checker().person("p-other"), "/payment-batches/" + second + "/approval", Map.of())
                .statusCode(200);
        Payouts.release(second);
        Payouts.<String>awaitAttempt(obligation, 2, "bankStatus", "ACSP"::equals);
        Payouts.bank("/statement");

        // Then
        Payouts.awaitState(obligation, "SETTLED");
        assertThat(Payouts.balance("420000-REFUSED-BANK")).isEqualTo("3687.90");
        assertThat(Payouts.get(Payouts.maker().unmasking(), "/payment-batches/" + first + "/pain.001")
                        .extract()
                        .asString())
                .contains("6222020200112230000")
                .doesNotContain(Payouts.GOOD_ACCOUNT);
    }

    @Test
    void the_same_statement_twice_and_the_same_line_in_another_statement_settle_once() {
        // Given
        String obligation = owed("TWICE", Payouts.GOOD_ACCOUNT);
        Payouts.pay(List.of(obligation));
        Payouts.<String>awaitAttempt(obligation, 1, "bankStatus", "ACSP"::equals);
        String name = Payouts.attempt(obligation, 1, "endToEndId");
        String entry = BankFilesText.entry("TW0001", "DBIT", "1312.10", "2025-07-16", name, "");

        // When
        Payouts.bank("/message", BankFilesText.statement("TW-1", entry));
        Payouts.bank("/message", BankFilesText.statement("TW-1", entry));
        Payouts.bank("/message", BankFilesText.statement("TW-2", entry));

        // Then
        Payouts.await(() ->
                Payouts.count("SELECT count(*) FROM bank_message WHERE message_id = 'TW-2' AND repeated = 1") == 1);
        assertThat(Payouts.count("SELECT count(*) FROM bank_message WHERE message_id = 'TW-1' AND matched = 1"))
                .isEqualTo(1);
        assertThat(Payouts.state(obligation)).isEqualTo("SETTLED");
        assertThat(Payouts.balance("420000-TWICE-BANK")).isEqualTo("3687.90");
        Payouts.get(Payouts.auditor(), "/ledger/accounts/420000-TWICE-BANK/entries")
                .body("items", hasSize(2));
    }

    @Test
    void a_settled_payment_that_the_bank_gives_back_is_owed_again() {
        // Given
        String obligation = owed("GIVENBACK", Payouts.GOOD_ACCOUNT);
        Payouts.pay(List.of(obligation));
        Payouts.<String>awaitAttempt(obligation, 1, "bankStatus", "ACSP"::equals);
        String name = Payouts.attempt(obligation, 1, "endToEndId");

        // When
        Payouts.bank(
                "/message",
                BankFilesText.statement(
                        "GB-1",
                        BankFilesText.entry("GB0001", "DBIT", "1312.10", "2025-07-16", name, "")
                                + BankFilesText.entry("GB0002", "CRDT", "1312.10", "2025-07-17", name, "AC01")));

        // Then
        Payouts.awaitState(obligation, "RETURNED");
        assertThat(Payouts.<String>attempt(obligation, 1, "reasonCode")).isEqualTo("AC01");
        assertThat(Payouts.balance("420000-GIVENBACK-PAYABLE")).isEqualTo("1312.10");
        assertThat(Payouts.balance("420000-GIVENBACK-BANK")).isEqualTo("5000.00");
    }

    @Test
    void lines_that_do_not_fit_change_nothing_and_become_items() {
        // Given
        String obligation = owed("UNFIT", Payouts.GOOD_ACCOUNT);
        Payouts.pay(List.of(obligation));
        Payouts.<String>awaitAttempt(obligation, 1, "bankStatus", "ACSP"::equals);
        String name = Payouts.attempt(obligation, 1, "endToEndId");

        // When
        Payouts.bank(
                "/message",
                BankFilesText.statement(
                        "UF-1",
                        BankFilesText.entry("UF0001", "DBIT", "9999.99", "2025-07-16", name, "")
                                + BankFilesText.entry("UF0002", "DBIT", "12.00", "2025-07-16", "FEE", "")));

        // Then
        Payouts.await(() -> Payouts.count(
                        "SELECT count(*) FROM bank_message WHERE message_id = 'UF-1' AND matched = 1 AND unmatched = 1")
                == 1);
        assertThat(Payouts.state(obligation)).isEqualTo("SENT");
        Payouts.get(Payouts.auditor(), "/reconciliation-items?state=OPEN&limit=100")
                .body("items.findAll { it.obligationId == '" + obligation + "' }.kind", contains("AMOUNT_MISMATCH"));
        String fee = Payouts.get(Payouts.auditor(), "/reconciliation-items?state=OPEN&limit=100")
                .extract()
                .path("items.find { it.amount == '-12.00' }.id");
        Payouts.post(
                        Payouts.checker(),
                        "/reconciliation-items/" + fee + "/resolution",
                        Map.of("resolution", "银行手续费", "bookToFundId", "420000-UNFIT"))
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        assertThat(Payouts.balance("420000-UNFIT-SUSPENSE")).isEqualTo("12.00");
        assertThat(Payouts.balance("420000-UNFIT-BANK")).isEqualTo("4988.00");
    }

    @Test
    void a_message_that_cannot_be_read_does_not_hold_up_the_next_one() {
        // Given
        String obligation = owed("UNREADABLE", Payouts.GOOD_ACCOUNT);
        Payouts.pay(List.of(obligation));
        Payouts.<String>awaitAttempt(obligation, 1, "bankStatus", "ACSP"::equals);

        // When
        Payouts.bank(
                "/message",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
        Payouts.bank("/statement");

        // Then
        Payouts.awaitState(obligation, "SETTLED");
        Payouts.postXml(Payouts.maker(), "<a>not a bank's</a>")
                .statusCode(400)
                .body("code", equalTo("BANK_MESSAGE_MALFORMED"));
    }

    private String owed(String fundKind, String account) {
        Payouts.deposit("420000-" + fundKind, "5000.00");
        return Payouts.determine(cipher, unit, account, Payouts.line(fundKind, "INPATIENT", "1312.10"))
                .getFirst();
    }
}
