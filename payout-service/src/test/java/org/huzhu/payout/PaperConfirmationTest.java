package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.bank.ApplyBankAnswer;
import org.huzhu.payout.bank.BankChannel;
import org.huzhu.payout.bank.ConfirmUpload;
import org.huzhu.payout.bank.Instructions;
import org.huzhu.payout.bank.ReadBankMessage;
import org.huzhu.payout.bank.UploadedLines;
import org.huzhu.payout.obligation.BarredPersons;
import org.huzhu.payout.reconciliation.CloseItem;
import org.huzhu.payout.reconciliation.ItemId;
import org.huzhu.payout.reconciliation.ReconciliationItems;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the bank has no channel, two further people stand for an uploaded line; elsewhere nobody does. */
@QuarkusTest
class PaperConfirmationTest {

    @Inject
    FieldCipher cipher;

    @Inject
    Transactions transactions;

    @Inject
    ReconciliationItems items;

    @Inject
    UploadedLines lines;

    @Inject
    ReadBankMessage reader;

    @Inject
    ApplyBankAnswer words;

    @Inject
    BarredPersons barred;

    @Inject
    CloseItem closing;

    @Inject
    AuditTrail trail;

    @Inject
    Instructions instructions;

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
    void where_the_bank_is_asked_nobody_confirms_a_line() {
        // Given
        String obligation = Uploads.settled(cipher, unit, "UPCHANNEL");
        Uploads.upload(obligation, "UH-1", "UH0001", "CRDT", "1312.10").body("matched", equalTo(1));

        // When, then
        Payouts.post(
                        Payouts.checker(),
                        "/reconciliation-items/" + Uploads.item(obligation) + "/confirmations",
                        Map.of())
                .statusCode(409)
                .body("code", equalTo("UPLOADED_LINE_ASKED_OF_BANK"));
        Payouts.post(Payouts.checker(), "/reconciliation-items/" + UUID.randomUUID() + "/confirmations", Map.of())
                .statusCode(404)
                .body("code", equalTo("RECONCILIATION_ITEM_NOT_FOUND"));
        Payouts.post(
                        TestTokens.as("finance-checker").office("430000").person("p-foreign"),
                        "/reconciliation-items/" + Uploads.item(obligation) + "/confirmations",
                        Map.of())
                .statusCode(404);
        Payouts.post(
                        TestTokens.as("auditor"),
                        "/reconciliation-items/" + Uploads.item(obligation) + "/confirmations",
                        Map.of())
                .statusCode(403);
    }

    @Test
    void without_a_channel_two_further_people_make_a_line_count_once() throws SQLException {
        // Given
        String obligation = Uploads.sent(cipher, unit, "UPPAPER");
        Payouts.bank("/mode/deaf");
        Uploads.upload(obligation, "UP-1", "UP0001", "DBIT", "1312.10").body("matched", equalTo(1));
        String item = Uploads.item(obligation);

        // When, then
        assertThatThrownBy(() -> confirm(item, "p-maker"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("UPLOADED_LINE_CONFIRMED_BY_UPLOADER");
        assertThat(confirm(item, "p-first")).isEqualTo(1);
        assertThatThrownBy(() -> confirm(item, "p-first"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("UPLOADED_LINE_CONFIRMED_BEFORE");
        assertThat(Payouts.state(obligation)).isEqualTo("SENT");
        Uploads.refusedBySql(
                "UPDATE uploaded_line SET confirmed_again_by = 'p-maker' WHERE item_id = '%s'".formatted(item),
                "uploaded_line_second_is_not_uploader");
        Uploads.refusedBySql(
                "UPDATE uploaded_line SET confirmed_by = 'p-maker' WHERE item_id = '%s'".formatted(item),
                "uploaded_line_first_is_not_uploader");
        Uploads.refusedBySql(
                "UPDATE uploaded_line SET confirmed_again_by = 'p-first' WHERE item_id = '%s'".formatted(item),
                "uploaded_line_two_people");
        Uploads.refusedBySql("""
                INSERT INTO statement_line (reference, message_id, direction, amount, booked_on, end_to_end_id, matched)
                SELECT reference, message_id, kind, amount, booked_on, end_to_end_id, true FROM uploaded_line
                 WHERE item_id = '%s'
                """.formatted(item), "nobody but its uploader stands for it");
        assertThat(confirm(item, "p-second")).isEqualTo(2);
        assertThat(Payouts.state(obligation)).isEqualTo("SETTLED");
        assertThat(Uploads.closed(obligation)).isEqualTo(1);
        assertThat(Payouts.balance("420000-UPPAPER-BANK")).isEqualTo("3687.90");
        assertThatThrownBy(() -> confirm(item, "p-third"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("RECONCILIATION_ITEM_CLOSED");
        assertThat(Payouts.count("SELECT count(*) FROM obligation_barred_person WHERE obligation_id = '" + obligation
                        + "' AND person_key IN ('p-maker', 'p-first', 'p-second')"))
                .isEqualTo(3);
    }

    @Test
    void what_people_carry_to_the_bank_is_never_sent() {
        // Given
        String carried = Uploads.owed(cipher, unit, "UPCARRIED");
        Payouts.bank("/down");
        String batch = Payouts.pay(List.of(carried));

        // When
        Payouts.await(() -> transactions.inScope(AccessScope.all(), instructions::leaveToPeople) >= 0
                && Payouts.count("SELECT count(*) FROM bank_instruction WHERE state = 'BY_PEOPLE' AND batch_id = '"
                                + batch + "'")
                        == 1);
        Payouts.bank("/up");
        Uploads.sent(cipher, unit, "UPAFTER");

        // Then
        assertThat(Payouts.bank("/received/" + Uploads.name(carried))).isEqualTo("0");
        assertThat(Payouts.state(carried)).isEqualTo("SENT");
    }

    private int confirm(String item, String person) {
        var confirmUpload =
                new ConfirmUpload(BankChannel.NONE, items, lines, transactions, reader, words, barred, closing, trail);
        return transactions.inScope(
                AccessScope.all(),
                () -> confirmUpload
                        .handle(new ItemId(UUID.fromString(item)), person)
                        .confirmations());
    }
}
