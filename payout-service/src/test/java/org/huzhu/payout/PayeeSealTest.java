package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.testkit.HuzhuTestResources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may write the database replaces a payee, consistently and with ciphertext that opens. */
@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = BankDouble.class, restrictToAnnotatedClass = false)
class PayeeSealTest {

    private static final String THIEFS_ACCOUNT = "6217003810012345677";

    @Inject
    FieldCipher cipher;

    private Payouts.Unit unit = new Payouts.Unit(UUID.randomUUID(), "");

    @BeforeEach
    void aUnit() {
        Payouts.bank("/mode/ok");
        unit = Payouts.unit("420200");
    }

    @Test
    void an_obligation_with_another_payee_than_the_approved_one_goes_into_no_batch() throws SQLException {
        // Given
        String good = owed("SEALA");
        String altered = owed("SEALB");
        replacePayee(altered);

        // When, then
        Payouts.post(Payouts.maker(), "/payment-batches", Map.of("obligationIds", List.of(good, altered)))
                .statusCode(409)
                .body("code", equalTo("PAYEE_ALTERED"))
                .body("errors.pointer", contains("/obligationIds/1"))
                .body("errors.code", contains("OBLIGATION_PAYEE_ALTERED"));
        Payouts.get(Payouts.auditor(), "/reconciliation-items?state=OPEN&limit=100")
                .body("items.findAll { it.obligationId == '" + altered + "' }.kind", contains("PAYEE_ALTERED"));
        assertThat(Payouts.state(altered)).isEqualTo("OPEN");
        Payouts.compose(List.of(good));
    }

    @Test
    void a_payee_replaced_after_the_release_is_not_in_the_file_and_the_others_are_paid() throws SQLException {
        // Given
        String good = owed("SEALC");
        String altered = owed("SEALD");
        Payouts.bank("/down");
        String batch = Payouts.pay(List.of(good, altered));
        String name = Payouts.attempt(altered, 1, "endToEndId");

        // When
        replacePayee(altered);
        Payouts.bank("/up");

        // Then
        Payouts.<String>awaitAttempt(good, 1, "bankStatus", "ACSP"::equals);
        assertThat(Payouts.bank("/received/" + name)).isEqualTo("0");
        assertThat(Payouts.state(altered)).isEqualTo("OPEN");
        Payouts.get(Payouts.maker(), "/obligations/" + altered).body("attempts.state", contains("CANCELLED"));
        Payouts.get(Payouts.auditor(), "/reconciliation-items?state=OPEN&limit=100")
                .body("items.findAll { it.obligationId == '" + altered + "' }", hasSize(1));
        Payouts.bank("/statement");
        Payouts.awaitState(good, "SETTLED");
        Payouts.await(() ->
                Payouts.count("SELECT count(*) FROM payment_batch WHERE state = 'RECONCILED' AND id = '" + batch + "'")
                        == 1);
    }

    private String owed(String fundKind) {
        Payouts.deposit("420000-" + fundKind, "5000.00");
        return Payouts.determine(cipher, unit, Payouts.GOOD_ACCOUNT, Payouts.line(fundKind, "INPATIENT", "1312.10"))
                .getFirst();
    }

    /** All that the service's own role can write of a payee, in the obligation and in its attempts. */
    private void replacePayee(String obligation) throws SQLException {
        try (Connection connection = Payouts.database();
                var find = connection.prepareStatement("SELECT payee_member_id FROM obligation WHERE id = ?::uuid");
                var change = connection.prepareStatement("""
                        UPDATE obligation SET payee_name_cipher = ?, payee_account_cipher = ?, payee_bank_line = '102100099996'
                         WHERE id = ?::uuid
                        """)) {
            find.setString(1, obligation);
            var rows = find.executeQuery();
            rows.next();
            UUID member = rows.getObject(1, UUID.class);
            change.setString(1, encrypted(member, "payee.name", "李四"));
            change.setString(2, encrypted(member, "payee.account", THIEFS_ACCOUNT));
            change.setString(3, obligation);
            assertThat(change.executeUpdate()).isEqualTo(1);
            connection.commit();
        }
    }

    private String encrypted(UUID member, String field, String value) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(member, field, Sensitive.of(value)));
    }
}
