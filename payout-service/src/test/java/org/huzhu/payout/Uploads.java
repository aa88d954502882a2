package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.huzhu.kit.personal.FieldCipher;

/** Payments in the states that uploads are about, and what is seen of the uploads. */
final class Uploads {

    private Uploads() {}

    static ValidatableResponse upload(
            String obligation, String message, String reference, String indicator, String amount) {
        return Payouts.postXml(
                        Payouts.maker(),
                        BankFilesText.statement(
                                message,
                                BankFilesText.entry(reference, indicator, amount, "2025-07-16", name(obligation), "")))
                .statusCode(201);
    }

    static String name(String obligation) {
        return Payouts.attempt(obligation, 1, "endToEndId");
    }

    static String reference(String obligation) {
        return Payouts.bank("/reference/" + name(obligation));
    }

    static String item(String obligation) {
        return Payouts.get(Payouts.auditor(), "/reconciliation-items?limit=100")
                .extract()
                .path("items.find { it.obligationId == '" + obligation + "' }.id");
    }

    static List<String> kinds(String obligation) {
        return Payouts.get(Payouts.auditor(), "/reconciliation-items?state=OPEN&limit=100")
                .extract()
                .path("items.findAll { it.obligationId == '" + obligation + "' }.kind");
    }

    static long closed(String obligation) {
        return Payouts.count("SELECT count(*) FROM reconciliation_item WHERE state = 'CLOSED' AND obligation_id = '"
                + obligation + "' AND kind = 'UNCONFIRMED_LINE'");
    }

    static void awaitNote(String obligation, String note) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> Payouts.get(Payouts.auditor(), "/reconciliation-items/" + item(obligation))
                                .extract()
                                .<String>path("note"),
                        note::equals);
    }

    static void refusedBySql(String sql, String why) throws SQLException {
        try (var connection = Payouts.database();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> {
                        statement.execute(sql);
                        connection.commit();
                    })
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(why);
        }
    }

    static String settled(FieldCipher cipher, Payouts.Unit unit, String fundKind) {
        String obligation = sent(cipher, unit, fundKind);
        Payouts.bank("/statement");
        Payouts.awaitState(obligation, "SETTLED");
        return obligation;
    }

    static String sent(FieldCipher cipher, Payouts.Unit unit, String fundKind) {
        String obligation = owed(cipher, unit, fundKind);
        Payouts.pay(List.of(obligation));
        Payouts.<String>awaitAttempt(obligation, 1, "bankStatus", "ACSP"::equals);
        return obligation;
    }

    static String refused(FieldCipher cipher, Payouts.Unit unit, String fundKind) {
        Payouts.deposit("420000-" + fundKind, "5000.00");
        String obligation = Payouts.determine(
                        cipher, unit, "6222020200112230000", Payouts.line(fundKind, "INPATIENT", "1312.10"))
                .getFirst();
        Payouts.pay(List.of(obligation));
        Payouts.awaitState(obligation, "RETURNED");
        return obligation;
    }

    static String owed(FieldCipher cipher, Payouts.Unit unit, String fundKind) {
        Payouts.deposit("420000-" + fundKind, "5000.00");
        return Payouts.determine(cipher, unit, Payouts.GOOD_ACCOUNT, Payouts.line(fundKind, "INPATIENT", "1312.10"))
                .getFirst();
    }
}
