package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.contracts.ClaimDetermined;
import org.huzhu.contracts.Topics;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database goes back to before a payment that the bank has executed; nothing is executed a second time. */
@QuarkusTest
class RestoredDatabaseTest {

    private static final String ACCOUNT = "6222020200112299001";

    @Inject
    FieldCipher cipher;

    private Payouts.Unit unit = new Payouts.Unit(UUID.randomUUID(), "");
    private String eventId = "";
    private ClaimDetermined event = Payouts.nothingDetermined();
    private String obligation = "";

    @BeforeEach
    void an_obligation() {
        Payouts.bank("/mode/ok");
        Payouts.bank("/statement");
        Payouts.await(() -> queueRead() == Long.parseLong(Payouts.bank("/queued")));
        unit = Payouts.unit("420200");
        Payouts.deposit("420000-RESTORED", "5000.00");
        event = Payouts.determined(
                unit,
                Payouts.payee(cipher, UUID.randomUUID(), ACCOUNT),
                UUID.randomUUID(),
                Payouts.line("RESTORED", "INPATIENT", "1312.10"));
        eventId = Topic.named(Topics.CLAIM).publish(event.claimId().toString(), event);
        obligation = Payouts.obligationsOf(event.claimId(), 1).getFirst();
    }

    @AfterEach
    void every_item_is_closed() {
        Payouts.bank("/mode/ok");
        items().forEach(this::close);
    }

    @Test
    void the_replayed_determination_makes_the_same_payment_and_its_batch_is_refused_until_the_movement_is_explained()
            throws SQLException {
        // Given
        long before = queueRead();
        String batch = Payouts.pay(List.of(obligation));
        Payouts.<String>awaitAttempt(obligation, 1, "bankStatus", "ACSP"::equals);
        String name = Payouts.attempt(obligation, 1, "endToEndId");
        restoreToBefore(before, batch);
        replay();
        assertThat(Payouts.obligationsOf(event.claimId(), 1)).containsExactly(obligation);

        // When
        Payouts.bank("/statement");
        Payouts.await(() -> items().size() == 2);

        // Then
        ValidatableResponse refused = Payouts.post(
                        Payouts.maker(), "/payment-batches", Map.of("obligationIds", List.of(obligation)))
                .statusCode(409)
                .body("code", equalTo("BATCH_CONCERNED_BY_OPEN_ITEM"))
                .body("errors", hasSize(2))
                .body("errors.pointer", equalTo(List.of("/obligationIds/0", "/obligationIds/0")))
                .body("errors.detail", hasItem(containsString("(UNMATCHED_LINE)")))
                .body("errors.detail", hasItem(containsString("(UNEXPECTED_STATUS)")));
        items().forEach(item -> refused.body("errors.detail", hasItem(containsString(item))));
        Payouts.get(Payouts.auditor(), "/reconciliation-items/" + items().getFirst())
                .body("reference", equalTo(name));
        assertThat(Payouts.bank("/received/" + name)).isEqualTo("1");

        // When a person has looked at the items, nothing is sent and what the bank stated counts
        items().forEach(this::close);
        String again = Payouts.pay(List.of(obligation));

        // Then
        Payouts.awaitState(obligation, "SETTLED");
        Payouts.get(Payouts.maker(), "/payment-batches/" + again).body("batch.state", equalTo("RECONCILED"));
        assertThat(Payouts.<String>attempt(obligation, 1, "endToEndId")).isEqualTo(name);
        assertThat(Payouts.bank("/received/" + name)).isEqualTo("1");
        assertThat(Payouts.count(
                        "SELECT count(*) FROM ledger_transaction WHERE kind = 'SETTLEMENT' AND business_key = '" + name
                                + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_batch_released_before_the_queue_is_read_again_waits_and_what_the_bank_did_settles_it() throws SQLException {
        // Given
        long before = queueRead();
        String batch = Payouts.pay(List.of(obligation));
        Payouts.<String>awaitAttempt(obligation, 1, "bankStatus", "ACSP"::equals);
        String name = Payouts.attempt(obligation, 1, "endToEndId");
        Payouts.bank("/mode/deaf");
        restoreToBefore(before, batch);
        replay();

        // When
        String again = Payouts.pay(Payouts.obligationsOf(event.claimId(), 1));
        assertThat(Payouts.<String>attempt(obligation, 1, "endToEndId")).isEqualTo(name);
        Payouts.bank("/mode/ok");

        // Then
        Payouts.awaitState(obligation, "SETTLED");
        assertThat(Payouts.bank("/received/" + name)).isEqualTo("1");
        assertThat(Payouts.count("SELECT count(*) FROM bank_instruction WHERE batch_id = '" + again
                        + "' AND state = 'LOST' AND note = 'KNOWN_TO_BANK'"))
                .isEqualTo(1);
    }

    @Test
    void a_movement_that_nobody_can_explain_holds_up_whom_it_went_to_and_nobody_else() throws SQLException {
        // Given
        String batch = Payouts.compose(List.of(obligation));
        String other = Payouts.determine(
                        cipher, unit, Payouts.GOOD_ACCOUNT, Payouts.line("RESTORED", "INPATIENT", "10.00"))
                .getFirst();

        // When
        Payouts.bank(
                "/message",
                BankFilesText.statement(
                        "RS-" + batch,
                        BankFilesText.entry(
                                "RS" + batch, "DBIT", "1312.10", "2025-07-16", "OLD", "", "6222 0202-0011 2299001")));
        Payouts.await(() -> Payouts.count("SELECT count(*) FROM reconciliation_item WHERE business_key = 'line:RS"
                        + batch + "' AND state = 'OPEN' AND account_index IS NOT NULL")
                == 1);

        // Then
        Payouts.post(Payouts.checker(), "/payment-batches/" + batch + "/approval", Map.of())
                .statusCode(409)
                .body("code", equalTo("BATCH_CONCERNED_BY_OPEN_ITEM"))
                .body("errors.pointer", equalTo(List.of("/items/0")));
        Payouts.post(Payouts.maker(), "/payment-batches", Map.of("obligationIds", List.of(other)))
                .statusCode(201);
        close(Payouts.get(Payouts.auditor(), "/reconciliation-items?state=OPEN&limit=100")
                .extract()
                .path("items.find { it.amount == '-1312.10' }.id"));
        Payouts.approve(batch);
    }

    @Test
    void the_database_releases_nothing_that_an_open_item_concerns() throws SQLException {
        // Given
        String batch = Payouts.compose(List.of(obligation));
        String name = Payouts.attempt(obligation, 1, "endToEndId");
        Payouts.bank(
                "/message",
                BankFilesText.statement(
                        "DB-" + batch, BankFilesText.entry("DB" + batch, "DBIT", "1312.10", "2025-07-16", name, "")));
        Payouts.await(() -> Payouts.count("SELECT count(*) FROM reconciliation_item WHERE obligation_id = '"
                        + obligation + "' AND state = 'OPEN'")
                == 1);

        // Then
        try (var connection = Payouts.database();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "UPDATE payment_attempt SET state = 'SENT', sent_at = now() WHERE end_to_end_id = '" + name
                                    + "'"))
                    .hasMessageContaining("an open reconciliation item concerns it or its payee");
        }
        Payouts.get(Payouts.auditor(), "/reconciliation-items?state=OPEN&limit=100")
                .extract()
                .<List<String>>path("items.findAll { it.obligationId == '" + obligation + "' }.id")
                .forEach(this::close);
    }

    private static long queueRead() {
        return Payouts.count("SELECT last_sequence FROM bank_queue");
    }

    private List<String> items() {
        return Payouts.get(Payouts.auditor(), "/reconciliation-items?state=OPEN&limit=100")
                .extract()
                .path("items.findAll { it.reference != null && it.reference.startsWith('" + obligation.replace("-", "")
                        + "') }.id");
    }

    private void close(String item) {
        Payouts.post(Payouts.checker(), "/reconciliation-items/" + item + "/resolution", Map.of("resolution", "恢复前已付款"))
                .statusCode(200);
    }

    private void replay() {
        Topic.named(Topics.CLAIM).publishAs(eventId, event.claimId().toString(), event);
        Payouts.await(() -> Payouts.count("SELECT count(*) FROM obligation WHERE id = '" + obligation + "'") == 1);
    }

    /** What a restore undoes: everything that was written about the payment, and the place in the bank's queue. */
    private void restoreToBefore(long place, String batch) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + System.getProperty("huzhu.test.database-port") + "/payout",
                        "payout_owner",
                        "huzhu-dev");
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("SELECT set_config('app.scope_kind', 'ALL', true)");
            statement.execute("LOCK TABLE bank_queue IN ACCESS EXCLUSIVE MODE");
            statement.execute("ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_append_only");
            statement.execute("ALTER TABLE ledger_transaction DISABLE TRIGGER ledger_transaction_append_only");
            statement.execute(
                    "DELETE FROM bank_question WHERE end_to_end_id LIKE '" + obligation.replace("-", "") + "%'");
            statement.execute(
                    "DELETE FROM bank_transaction WHERE end_to_end_id LIKE '" + obligation.replace("-", "") + "%'");
            statement.execute("DELETE FROM bank_instruction WHERE batch_id = '" + batch + "'");
            statement.execute("DELETE FROM payment_attempt WHERE obligation_id = '" + obligation + "'");
            statement.execute("DELETE FROM payment_batch WHERE id = '" + batch + "'");
            statement.execute("DELETE FROM bank_message_unit WHERE message_id IN (SELECT id FROM bank_message"
                    + " WHERE message_id = 'RPT-" + batch.replace("-", "") + "')");
            statement.execute("DELETE FROM bank_message WHERE message_id = 'RPT-" + batch.replace("-", "") + "'");
            statement.execute("DELETE FROM ledger_entry WHERE transaction_id IN (SELECT id FROM ledger_transaction"
                    + " WHERE business_key LIKE '" + obligation + "%')");
            statement.execute("DELETE FROM ledger_transaction WHERE business_key LIKE '" + obligation + "%'");
            statement.execute(
                    "UPDATE ledger_balance b SET (balance, entries) = (SELECT coalesce((SELECT e.balance_after"
                            + " FROM ledger_entry e WHERE e.account_id = b.account_id ORDER BY e.sequence DESC LIMIT 1), 0),"
                            + " coalesce((SELECT max(e.sequence) FROM ledger_entry e WHERE e.account_id = b.account_id), 0))"
                            + " WHERE b.account_id LIKE '420000-RESTORED-%'");
            statement.execute("DELETE FROM obligation_seal WHERE obligation_id = '" + obligation + "'");
            statement.execute("DELETE FROM obligation WHERE id = '" + obligation + "'");
            statement.execute("DELETE FROM determination_seen WHERE claim_id = '" + event.claimId() + "'");
            statement.execute("DELETE FROM determined_line WHERE care_event_id = '" + event.careEventId() + "'");
            statement.execute("DELETE FROM inbox WHERE event_id = '" + eventId + "'");
            statement.execute("UPDATE bank_queue SET last_sequence = " + place);
            statement.execute("ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_append_only");
            statement.execute("ALTER TABLE ledger_transaction ENABLE TRIGGER ledger_transaction_append_only");
            owner.commit();
        }
    }
}
