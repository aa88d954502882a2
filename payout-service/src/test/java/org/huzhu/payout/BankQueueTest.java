package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.testkit.HuzhuTestResources;
import org.junit.jupiter.api.Test;

/** The bank's queue when it holds more than one answer can: the bound of an answer is 64 KiB here. */
@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = BankDouble.class, restrictToAnnotatedClass = false)
class BankQueueTest {

    private static final int KIB = 1024;

    @Inject
    FieldCipher cipher;

    @Test
    void a_queue_larger_than_an_answer_is_read_in_pages_and_a_message_larger_than_one_is_an_item() {
        // Given
        Payouts.bank("/mode/ok");
        Payouts.Unit unit = Payouts.unit("420200");
        Payouts.deposit("420000-QUEUE", "5000.00");
        String obligation = Payouts.determine(
                        cipher, unit, Payouts.GOOD_ACCOUNT, Payouts.line("QUEUE", "INPATIENT", "1312.10"))
                .getFirst();
        Payouts.pay(List.of(obligation));
        Payouts.<String>awaitAttempt(obligation, 1, "bankStatus", "ACSP"::equals);

        // When
        Payouts.bank("/mode/deaf");
        for (int i = 0; i < 60; i++) {
            Payouts.bank("/message", BankFilesText.statement("PAGE-" + UUID.randomUUID(), padding(5 * KIB)));
        }
        Payouts.bank("/message", BankFilesText.statement("LARGE-" + UUID.randomUUID(), padding(70 * KIB)));
        Payouts.bank("/statement");
        Payouts.bank("/mode/ok");

        // Then
        Payouts.awaitState(obligation, "SETTLED");
        Payouts.get(Payouts.auditor(), "/reconciliation-items?state=OPEN&limit=100")
                .body("items.findAll { it.note.contains('it is too large; its place') }", hasSize(1));
        assertThat(Payouts.count("SELECT count(*) FROM bank_message WHERE message_id LIKE 'PAGE-%'"))
                .isEqualTo(60);
    }

    private static String padding(int length) {
        return "<!--" + "x".repeat(length) + "-->";
    }
}
