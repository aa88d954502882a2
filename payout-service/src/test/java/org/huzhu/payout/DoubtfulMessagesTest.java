package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huzhu.contracts.PayeeCipher;
import org.huzhu.contracts.Topics;
import org.huzhu.kit.personal.DamagedFields;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.testkit.TestTokens;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that are late, out of order, forged or not ours, and payees that nobody can read. */
@QuarkusTest
class DoubtfulMessagesTest {

    private static final String REFUSED_ACCOUNT = "6222020200112230000";

    @Inject
    FieldCipher cipher;

    @Inject
    MeterRegistry meters;

    private Payouts.Unit unit = new Payouts.Unit(UUID.randomUUID(), "");

    @BeforeEach
    void aUnit() {
        Payouts.bank("/mode/ok");
        unit = Payouts.unit("420200");
    }

    @Test
    void a_partner_system_that_is_not_the_bank_brings_no_messages_of_the_bank() {
        String statement =
                BankFilesText.statement("NB-1", BankFilesText.entry("NB1", "DBIT", "1.00", "2025-07-16", "F", ""));
        Payouts.postXml(TestTokens.as("partner").partner("demo-register"), statement)
                .statusCode(403)
                .body("code", equalTo("BANK_MESSAGE_NOT_FROM_BANK"));
        Payouts.postXml(TestTokens.as("partner"), statement).statusCode(403);
        Payouts.postXml(TestTokensOf.partner(), statement).statusCode(201);
    }

    @Test
    void a_refusal_that_somebody_uploads_counts_only_if_the_bank_says_so_too() {
        // Given
        String obligation = sent("FORGED");
        String name = Payouts.attempt(obligation, 1, "endToEndId");

        // When
        Payouts.postXml(TestTokensOf.partner(), refusal("FG-1", name))
                .statusCode(201)
                .body("matched", equalTo(1));

        // Then
        Payouts.awaitState(obligation, "SETTLED");
        Payouts.get(Payouts.maker(), "/obligations/" + obligation).body("attempts.state", contains("SETTLED"));
        assertThat(kinds(obligation)).containsExactly("UNCONFIRMED_LINE");
    }

    @Test
    void a_payment_that_the_bank_accepted_and_disowns_becomes_unknown_and_then_never_received() {
        // Given
        String obligation = sent("DISOWNED");
        String name = Payouts.attempt(obligation, 1, "endToEndId");
        Payouts.bank("/forget/" + name);

        // When
        Payouts.postXml(Payouts.maker(), refusal("DO-1", name)).statusCode(201);

        // Then
        Payouts.awaitState(obligation, "UNKNOWN");
        Payouts.<String>awaitAttempt(obligation, 1, "neverReceivedAt", Objects::nonNull);
    }

    @Test
    void a_refused_payment_that_the_statement_shows_after_all_settles_what_is_not_sent_again() {
        // Given
        String returned = refused("LATE_A");
        String open = refused("LATE_B");
        confirmPayee(open);
        String inBatch = refused("LATE_C");
        confirmPayee(inBatch);
        Payouts.compose(List.of(inBatch));

        // When
        for (String obligation : List.of(returned, open, inBatch)) {
            debit(obligation, 1);
        }

        // Then
        for (String obligation : List.of(returned, open, inBatch)) {
            Payouts.awaitState(obligation, "SETTLED");
            assertThat(Payouts.<String>attempt(obligation, 1, "state")).isEqualTo("SETTLED");
        }
        assertThat(Payouts.<String>attempt(inBatch, 2, "state")).isEqualTo("CANCELLED");
        assertThat(Payouts.balance("420000-LATE_C-BANK")).isEqualTo("3687.90");
    }

    @Test
    void a_refused_payment_that_was_paid_beside_its_successor_becomes_an_item() {
        // Given
        String obligation = refused("LATE_D");
        Payouts.post(
                        Payouts.maker(),
                        "/obligations/" + obligation + "/payee-confirmation",
                        Map.of("name", "盛红梅", "account", Payouts.GOOD_ACCOUNT, "bankLineNumber", "313537000059"))
                .statusCode(200);
        Payouts.pay(List.of(obligation));
        Payouts.<String>awaitAttempt(obligation, 2, "bankStatus", "ACSP"::equals);

        // When
        debit(obligation, 1);

        // Then
        Payouts.await(() -> kinds(obligation).equals(List.of("DOUBLE_PAYMENT")));
        assertThat(Payouts.state(obligation)).isEqualTo("SENT");
    }

    @Test
    void a_return_that_stands_before_its_debit_is_booked_after_it() {
        // Given
        String together = sent("EARLY_A");
        String apart = sent("EARLY_B");
        String first = Payouts.attempt(together, 1, "endToEndId");
        String second = Payouts.attempt(apart, 1, "endToEndId");

        // When
        Payouts.bank(
                "/message",
                BankFilesText.statement(
                        "EA-1",
                        BankFilesText.entry("EA0002", "CRDT", "1312.10", "2025-07-16", first, "AC01")
                                + BankFilesText.entry("EA0001", "DBIT", "1312.10", "2025-07-16", first, "")));
        Payouts.bank(
                "/message",
                BankFilesText.statement(
                        "EB-1", BankFilesText.entry("EB0002", "CRDT", "1312.10", "2025-07-17", second, "AC01")));
        Payouts.await(() ->
                Payouts.count("SELECT count(*) FROM bank_message WHERE message_id = 'EB-1' AND matched = 1") == 1);
        assertThat(Payouts.state(apart)).isEqualTo("SENT");
        Payouts.bank(
                "/message",
                BankFilesText.statement(
                        "EB-2", BankFilesText.entry("EB0001", "DBIT", "1312.10", "2025-07-16", second, "")));

        // Then
        for (String obligation : List.of(together, apart)) {
            Payouts.awaitState(obligation, "RETURNED");
            assertThat(Payouts.<String>attempt(obligation, 1, "reasonCode")).isEqualTo("AC01");
            assertThat(kinds(obligation)).isEmpty();
        }
        assertThat(Payouts.balance("420000-EARLY_A-BANK")).isEqualTo("5000.00");
        assertThat(Payouts.balance("420000-EARLY_B-BANK")).isEqualTo("5000.00");
        Payouts.get(Payouts.maker(), "/payment-batches/" + Payouts.<String>attempt(apart, 1, "batchId"))
                .body("batch.state", equalTo("RECONCILED"));
    }

    @Test
    void a_statement_of_another_account_and_one_that_no_table_holds_are_refused() {
        String entry = BankFilesText.entry("OA1", "DBIT", "1.00", "2025-07-16", "FEE", "");
        for (String xml : List.of(
                BankFilesText.statement("OA-1", entry).replace("420000100000000019", "420000100000000027"),
                BankFilesText.statement("OA-2", entry).replace("OA1", "X".repeat(3000)),
                BankFilesText.statement("OA-3", entry).replace("1.00", "1000000000000.00"))) {
            Payouts.postXml(Payouts.maker(), xml).statusCode(400).body("code", equalTo("BANK_MESSAGE_MALFORMED"));
        }
    }

    @Test
    void a_message_that_cannot_be_applied_becomes_an_item_and_the_next_one_is_read() throws SQLException {
        // Given
        String obligation = sent("UNAPPLIED");
        asOwner("ALTER TABLE statement_line ADD CONSTRAINT test_refuses CHECK (reference <> 'POISON')");
        try {
            // When
            Payouts.bank(
                    "/message",
                    BankFilesText.statement(
                            "PO-1", BankFilesText.entry("POISON", "DBIT", "1.00", "2025-07-16", "FEE", "")));
            Payouts.bank("/statement");

            // Then
            Payouts.awaitState(obligation, "SETTLED");
        } finally {
            asOwner("ALTER TABLE statement_line DROP CONSTRAINT test_refuses");
        }
        assertThat(Payouts.count("SELECT count(*) FROM reconciliation_item WHERE business_key LIKE 'unreadable:%'"
                        + " AND note LIKE '%cannot be applied'"))
                .isEqualTo(1);
    }

    @Test
    void a_payee_that_nobody_can_read_holds_up_nobody_else() throws SQLException {
        // Given
        Payouts.deposit("420000-UNREAD", "5000.00");
        PayeeCipher foreign = Payouts.payee(cipher, UUID.randomUUID(), Payouts.GOOD_ACCOUNT);
        var bound = new PayeeCipher(
                foreign.payeeId(),
                UUID.randomUUID(),
                foreign.nameCipher(),
                foreign.accountCipher(),
                foreign.bankLineNumber());
        var unreadable =
                Payouts.determined(unit, bound, UUID.randomUUID(), Payouts.line("UNREAD", "INPATIENT", "1.00"));

        // When
        Topic.named(Topics.CLAIM).publish(unreadable.claimId().toString(), unreadable);
        String damaged = owed("UNREAD");
        String whole = owed("UNREAD");
        try (var connection = Payouts.database();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE obligation SET payee_name_cipher = 'AAAA' WHERE id = '" + damaged + "'");
            connection.commit();
        }

        // Then
        Payouts.await(() ->
                Payouts.count("SELECT count(*) FROM parked_event WHERE event_key = '" + unreadable.claimId() + "'")
                        == 1);
        Payouts.get(Payouts.maker(), "/obligations?fundId=420000-UNREAD")
                .statusCode(200)
                .body("items.find { it.id == '" + damaged + "' }.payee.readable", equalTo(false))
                .body("items.find { it.id == '" + damaged + "' }.payee.name", equalTo(""))
                .body("items.find { it.id == '" + whole + "' }.payee.readable", equalTo(true));
        Payouts.get(Payouts.maker().unmasking(), "/obligations/" + damaged + "/payee")
                .statusCode(409)
                .body("code", equalTo("PAYEE_UNREADABLE"));
        Payouts.post(Payouts.maker(), "/payment-batches", Map.of("obligationIds", List.of(damaged)))
                .statusCode(409)
                .body("code", equalTo("PAYEE_ALTERED"));
        Payouts.pay(List.of(whole));
        Payouts.<String>awaitAttempt(whole, 1, "bankStatus", "ACSP"::equals);
        assertThat(Payouts.state(damaged)).isEqualTo("OPEN");
        assertThat(Payouts.count("SELECT count(*) FROM audit_entry WHERE action = 'FIELD_UNREADABLE'"
                        + " AND subject_type = 'payee' AND why = 'payee.name' AND subject_id ="
                        + " (SELECT payee_member_id::text FROM obligation WHERE id = '" + damaged + "')"))
                .isEqualTo(1);
        assertThat(meters.counter(DamagedFields.COUNTER).count()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_cancelled_batch_frees_its_payments_although_a_unit_has_moved_away() {
        // Given
        TestTokens maker = TestTokens.as("finance-maker").office("420200").person("p-city-maker");
        String obligation = owed("MOVED");
        String batch = Payouts.post(maker, "/payment-batches", Map.of("obligationIds", List.of(obligation)))
                .statusCode(201)
                .extract()
                .path("id");
        Payouts.move(unit, "420300");
        Payouts.get(maker, "/obligations/" + obligation).statusCode(404);

        // When
        Payouts.post(maker, "/payment-batches/" + batch + "/cancellation", Map.of("reasonCode", "UNIT_MOVED"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        // Then
        assertThat(Payouts.state(obligation)).isEqualTo("OPEN");
        assertThat(Payouts.<String>attempt(obligation, 1, "state")).isEqualTo("CANCELLED");
    }

    @Test
    void units_and_members_see_nothing_of_the_bank_and_of_the_balances() throws SQLException {
        Payouts.deposit("420000-HIDDEN", "1.00");
        String entry = BankFilesText.entry("HI1", "DBIT", "1.00", "2025-07-16", "FEE", "");
        Payouts.postXml(Payouts.maker(), BankFilesText.statement("HI-1", entry)).statusCode(201);
        for (String table : List.of(
                "ledger_balance",
                "bank_message",
                "statement_line",
                "determined_line",
                "uploaded_line",
                "obligation_barred_person",
                "bank_transaction")) {
            assertThat(visible(table, "UNIT")).isZero();
        }
        assertThat(visible("bank_message", "ALL")).isPositive();
        assertThat(visible("ledger_balance", "ALL")).isPositive();
    }

    private static long visible(String table, String scope) throws SQLException {
        try (var connection = Payouts.database();
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('app.scope_kind', '" + scope + "', true)");
            try (var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + System.getProperty("huzhu.test.database-port") + "/payout",
                        "payout_owner",
                        "huzhu-dev");
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String refusal(String id, String endToEndId) {
        return BankFilesText.statusReport(
                id,
                "original-" + id,
                "<TxInfAndSts><OrgnlEndToEndId>" + endToEndId + "</OrgnlEndToEndId><TxSts>RJCT</TxSts>"
                        + "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>");
    }

    private static List<String> kinds(String obligation) {
        return Payouts.get(Payouts.auditor(), "/reconciliation-items?state=OPEN&limit=100")
                .extract()
                .path("items.findAll { it.obligationId == '" + obligation + "' }.kind");
    }

    private static void confirmPayee(String obligation) {
        Payouts.post(Payouts.maker(), "/obligations/" + obligation + "/payee-confirmation", Map.of())
                .statusCode(200);
    }

    private static void debit(String obligation, int attempt) {
        String name = Payouts.attempt(obligation, attempt, "endToEndId");
        Payouts.bank(
                "/message",
                BankFilesText.statement(
                        "L-" + name, BankFilesText.entry("L" + name, "DBIT", "1312.10", "2025-07-16", name, "")));
    }

    private String refused(String fundKind) {
        Payouts.deposit("420000-" + fundKind, "5000.00");
        String obligation = Payouts.determine(
                        cipher, unit, REFUSED_ACCOUNT, Payouts.line(fundKind, "INPATIENT", "1312.10"))
                .getFirst();
        Payouts.pay(List.of(obligation));
        Payouts.awaitState(obligation, "RETURNED");
        return obligation;
    }

    private String sent(String fundKind) {
        String obligation = owed(fundKind);
        Payouts.pay(List.of(obligation));
        Payouts.<String>awaitAttempt(obligation, 1, "bankStatus", "ACSP"::equals);
        return obligation;
    }

    private String owed(String fundKind) {
        Payouts.deposit("420000-" + fundKind, "5000.00");
        return Payouts.determine(cipher, unit, Payouts.GOOD_ACCOUNT, Payouts.line(fundKind, "INPATIENT", "1312.10"))
                .getFirst();
    }
}
