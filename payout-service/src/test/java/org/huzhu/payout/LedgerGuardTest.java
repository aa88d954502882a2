package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The books against whoever has the service's own database role. */
@QuarkusTest
class LedgerGuardTest {

    private static final String FUND = "420000-GUARD";

    @BeforeEach
    void aFund() {
        Payouts.deposit(FUND, "100.00");
    }

    @Test
    void entries_and_transactions_are_never_changed_or_removed() throws SQLException {
        refused("permission denied", "UPDATE ledger_entry SET amount = 1");
        refused("permission denied", "DELETE FROM ledger_entry");
        refused("permission denied", "UPDATE ledger_transaction SET actor = 'x'");
        refused("permission denied", "DELETE FROM ledger_transaction");
        refused("permission denied", "TRUNCATE ledger_entry");
        refused("permission denied", "UPDATE ledger_balance SET balance = 1000000");
    }

    @Test
    void a_transaction_that_does_not_balance_is_not_committed() throws SQLException {
        refused("does not balance", transaction("T1"), entry("T1", "BANK", "DEBIT", "10.00"));
        refused(
                "does not balance",
                transaction("T2"),
                entry("T2", "BANK", "DEBIT", "10.00"),
                entry("T2", "FUND", "CREDIT", "9.99"));
        refused("does not balance", transaction("T3"));
    }

    @Test
    void checking_early_does_not_help_to_unbalance() throws SQLException {
        refused(
                "does not balance",
                transaction("T4"),
                entry("T4", "BANK", "DEBIT", "10.00"),
                entry("T4", "FUND", "CREDIT", "10.00"),
                "SET CONSTRAINTS ALL IMMEDIATE",
                entry("T4", "BANK", "DEBIT", "1.00"));
    }

    @Test
    void a_guarded_account_does_not_fall_below_zero() throws SQLException {
        refused(
                "ledger_balance_not_negative",
                transaction("T5"),
                entry("T5", "FUND", "DEBIT", "99999999.00"),
                entry("T5", "PAYABLE", "CREDIT", "99999999.00"));
    }

    @Test
    void nothing_is_added_to_a_transaction_that_is_written() throws SQLException {
        // Given
        String written = "(SELECT id FROM ledger_transaction WHERE fund_id = '" + FUND + "' LIMIT 1)";

        // When, then
        refused(
                "already written",
                "INSERT INTO ledger_entry (transaction_id, account_id, side, amount, balance_after, sequence,"
                        + " recorded_at) VALUES (" + written + ", '" + FUND + "-BANK', 'DEBIT', 5, 0, 0, now())");
    }

    @Test
    void a_transaction_stays_within_one_fund() throws SQLException {
        // Given
        Payouts.deposit("420000-GUARDTWO", "100.00");

        // When, then
        refused(
                "stays within one fund",
                transaction("T6"),
                entry("T6", "FUND", "DEBIT", "1.00"),
                entry("T6", "FUND", "CREDIT", "1.00").replace(FUND + "-FUND", "420000-GUARDTWO-FUND"));
    }

    @Test
    void a_fund_bears_exactly_what_it_has_under_concurrent_commitments() throws Exception {
        // Given
        String fund = "420000-RACE";
        Payouts.deposit(fund, "1000.00");
        List<Runnable> commitments = java.util.stream.IntStream.range(0, 16)
                .<Runnable>mapToObj(i -> () -> commit(fund))
                .toList();

        // When
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            for (var running : commitments.stream().map(threads::submit).toList()) {
                running.get();
            }
        }

        // Then
        assertThat(Payouts.balance(fund + "-FUND")).isEqualTo("0.00");
        assertThat(Payouts.balance(fund + "-PAYABLE")).isEqualTo("1000.00");
        Payouts.get(Payouts.auditor(), "/ledger/trial-balance").body("difference", equalTo("0.00"));
    }

    @Test
    void a_transaction_is_shown_with_both_of_its_sides() {
        // Given
        String id = Payouts.get(Payouts.auditor(), "/ledger/accounts/" + FUND + "-BANK/entries")
                .extract()
                .path("items[0].transactionId");

        // When, then
        Payouts.get(Payouts.auditor(), "/ledger/transactions/" + id)
                .statusCode(200)
                .body("kind", equalTo("DEPOSIT"))
                .body("entries.accountId", org.hamcrest.Matchers.containsInAnyOrder(FUND + "-BANK", FUND + "-FUND"))
                .body("entries.amount", org.hamcrest.Matchers.everyItem(equalTo("100.00")));
        Payouts.get(Payouts.auditor(), "/ledger/transactions/" + UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("LEDGER_TRANSACTION_NOT_FOUND"));
    }

    @Test
    void balances_can_be_asked_as_of_a_moment() {
        Payouts.get(Payouts.auditor(), "/ledger/accounts/" + FUND + "-BANK?asOf=2020-01-01T00:00:00Z")
                .statusCode(200)
                .body("balance", equalTo("0.00"));
        Payouts.get(Payouts.auditor(), "/ledger/trial-balance?asOf=2099-01-01T00:00:00Z")
                .body("difference", equalTo("0.00"));
        Payouts.get(Payouts.auditor(), "/ledger/trial-balance?asOf=yesterday")
                .statusCode(400)
                .body("code", equalTo("LEDGER_MOMENT_MALFORMED"));
        Payouts.get(Payouts.auditor(), "/ledger/trial-balance?asOf=-300000000-01-01T00:00:00Z")
                .statusCode(200)
                .body("debits", equalTo("0.00"));
    }

    /** Sixteen of these want 100 each of a fund that has 1000: ten succeed. */
    private static void commit(String fund) {
        String key = UUID.randomUUID().toString();
        try (var connection = Payouts.database();
                var statement = connection.createStatement()) {
            statement.execute(transaction(key).replace(FUND, fund));
            statement.execute(entry(key, "FUND", "DEBIT", "100.00").replace(FUND, fund));
            statement.execute(entry(key, "PAYABLE", "CREDIT", "100.00").replace(FUND, fund));
            connection.commit();
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).contains("would fall below zero");
        }
    }

    private static String transaction(String key) {
        return ("INSERT INTO ledger_transaction (id, kind, business_key, fund_id, booked_on, recorded_at, actor)"
                        + " VALUES ('%s', 'COMMITMENT', '%s', '%s', current_date, now(), 'test')")
                .formatted(id(key), key, FUND);
    }

    private static String entry(String key, String account, String side, String amount) {
        return ("INSERT INTO ledger_entry (transaction_id, account_id, side, amount, balance_after, sequence, recorded_at)"
                        + " VALUES ('%s', '%s-%s', '%s', %s, 0, 0, now())")
                .formatted(id(key), FUND, account, side, amount);
    }

    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void refused(String why, String... statements) throws SQLException {
        try (var connection = Payouts.database();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> {
                        for (String sql : statements) {
                            statement.execute(sql);
                        }
                        connection.commit();
                    })
                    .isInstanceOf(SQLException.class)
                    .satisfies(fault -> {
                        var server = ((org.postgresql.util.PSQLException) fault).getServerErrorMessage();
                        assertThat(server + " " + (server == null ? "" : server.getConstraint()))
                                .contains(why);
                    });
        }
    }
}
