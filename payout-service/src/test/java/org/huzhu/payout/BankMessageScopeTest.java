package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** A message of the bank is seen by whoever sees one of the payments it is about. */
@QuarkusTest
class BankMessageScopeTest {

    @Inject
    FieldCipher cipher;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void an_office_sees_the_messages_about_its_payments_and_no_other() throws SQLException {
        // Given
        Payouts.bank("/mode/ok");
        String here = Uploads.sent(cipher, Payouts.unit("420200"), "SCOPE");
        String there = Uploads.sent(cipher, Payouts.unit("420300"), "SCOPE");

        // When
        Payouts.bank("/message", BankFilesText.statement(name("A"), entry("A", Uploads.name(here))));
        Payouts.bank("/message", BankFilesText.statement(name("B"), entry("B", Uploads.name(there))));
        Payouts.bank(
                "/message",
                BankFilesText.statusReport(
                        name("AB"), "M" + run, accepted(Uploads.name(here)) + accepted(Uploads.name(there))));
        Payouts.bank("/message", BankFilesText.statement(name("N"), entry("N", "NOT-OURS")));
        Payouts.await(
                () -> Payouts.count("SELECT count(*) FROM bank_message WHERE message_id LIKE '%" + run + "'") == 4);

        // Then
        seen(finance("420200"), "A", "AB");
        seen(finance("420300"), "B", "AB");
        seen(finance("420000"), "A", "B", "AB");
        seen(finance("430000"));
        seen(Payouts.auditor(), "A", "B", "AB", "N");
        assertThat(rows("statement_line WHERE reference LIKE '%" + run + "'", "420200"))
                .isEqualTo(1);
        assertThat(rows("statement_line WHERE reference LIKE '%" + run + "'", "430000"))
                .isZero();
    }

    @Test
    void what_an_office_brought_it_sees_itself_though_it_is_about_no_payment() throws SQLException {
        // When
        TestTokens uploader = finance("420200");
        Payouts.postXml(uploader, BankFilesText.statement(name("U"), entry("U", "NOT-OURS")))
                .statusCode(201);

        // Then
        seen(uploader, "U");
        seen(finance("420000"), "U");
        seen(finance("420300"));
        seen(Payouts.auditor(), "U");
    }

    private void seen(TestTokens caller, String... names) throws SQLException {
        List<String> wanted = List.of(names).stream().map(this::name).sorted().toList();
        List<String> listed =
                Payouts.get(caller, "/bank-messages?limit=100").extract().path("items.messageId");
        assertThat(listed.stream().filter(id -> id.endsWith(run)).sorted()).isEqualTo(wanted);
        for (String name : List.of("A", "B", "AB", "N", "U")) {
            for (String id : ids(name(name))) {
                if (wanted.contains(name(name))) {
                    Payouts.get(caller, "/bank-messages/" + id).statusCode(200).body("messageId", equalTo(name(name)));
                } else {
                    Payouts.get(caller, "/bank-messages/" + id)
                            .statusCode(404)
                            .body("code", equalTo("BANK_MESSAGE_NOT_FOUND"));
                }
            }
        }
    }

    private static List<String> ids(String messageId) throws SQLException {
        try (var connection = Payouts.database();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("SELECT id FROM bank_message WHERE message_id = '" + messageId + "'")) {
            return row.next() ? List.of(row.getString(1)) : List.of();
        }
    }

    private static long rows(String from, String office) throws SQLException {
        try (var connection = Payouts.database();
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('app.scope_kind', 'OFFICE', true), set_config('app.scope_value', '"
                    + office + "', true)");
            try (var row = statement.executeQuery("SELECT count(*) FROM " + from)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static TestTokens finance(String office) {
        return TestTokens.as("finance-maker").office(office).person("p-" + office);
    }

    private String name(String name) {
        return name + "-" + run;
    }

    private String entry(String name, String payment) {
        return BankFilesText.entry(name(name), "DBIT", "1312.10", "2025-07-16", payment, "");
    }

    private static String accepted(String payment) {
        return "<TxInfAndSts><OrgnlEndToEndId>" + payment + "</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>";
    }
}
