package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huzhu.kit.personal.FieldCipher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order that the bank says it never received, and that arrives late: whatever happens, one payment is executed. */
@QuarkusTest
class LateOrderTest {

    @Inject
    FieldCipher cipher;

    private String obligation = "";
    private String first = "";
    private String second = "";

    @BeforeEach
    void an_order_that_is_on_its_way() {
        Payouts.bank("/mode/late");
        Payouts.deposit("420000-LATEORDER", "5000.00");
        obligation = Payouts.determine(
                        cipher,
                        Payouts.unit("420200"),
                        Payouts.GOOD_ACCOUNT,
                        Payouts.line("LATEORDER", "INPATIENT", "100.00"))
                .getFirst();
        first = obligation.replace("-", "") + "1";
        second = obligation.replace("-", "") + "2";
        Payouts.pay(List.of(obligation));
        Payouts.awaitState(obligation, "UNKNOWN");
        assertThat(Payouts.bank("/late")).isEqualTo("1");
    }

    @AfterEach
    void bank_works() {
        Payouts.bank("/deliver");
        Payouts.bank("/mode/ok");
        Payouts.bank("/statement");
    }

    @Test
    void a_cancelled_order_that_arrives_in_time_is_not_executed_and_its_replacement_is_once() {
        // Given
        Payouts.bank("/mode/ok");
        giveUp();
        Payouts.<String>awaitAttempt(obligation, 1, "cancellation", "ACCEPTED"::equals);
        String replacement = Payouts.compose(List.of(obligation));
        Payouts.approve(replacement);

        // When
        Payouts.bank("/deliver");
        Payouts.post(Payouts.maker(), "/payment-batches/" + replacement + "/release", Map.of())
                .statusCode(409)
                .body("code", equalTo("BATCH_REPLACES_LIVE_ORDER"))
                .body("errors[0].pointer", equalTo("/items/0"))
                .body("errors[0].code", equalTo("OBLIGATION_HAS_LIVE_ORDER"))
                .body("errors[0].detail", containsString(first));
        Payouts.<String>awaitAttempt(obligation, 1, "endedAt", Objects::nonNull);
        Payouts.release(replacement);

        // Then
        settledOnceBy(second);
        Payouts.get(Payouts.maker(), "/obligations/" + obligation)
                .body("attempts.state", containsInAnyOrder("NEVER_RECEIVED", "SETTLED"));
    }

    @Test
    void an_order_that_arrives_after_its_last_moment_is_not_executed_and_its_replacement_is_once() {
        // Given
        Payouts.bank("/mode/no-cancelling");
        giveUp();
        Payouts.<String>awaitAttempt(obligation, 1, "endedAt", Objects::nonNull);
        assertThat(Payouts.<String>attempt(obligation, 1, "cancellation")).isEqualTo("ASKED");
        assertThat(Payouts.bank("/cancelled/" + first)).isEqualTo("false");

        // When
        Payouts.pay(List.of(obligation));
        Payouts.bank("/deliver");

        // Then
        settledOnceBy(second);
    }

    @Test
    void an_order_that_arrives_before_its_last_moment_settles_and_its_replacement_never_goes_out() {
        // Given
        Payouts.bank("/mode/no-cancelling");
        giveUp();
        String replacement = Payouts.compose(List.of(obligation));

        // When
        Payouts.bank("/deliver");
        Payouts.bank("/statement");

        // Then
        settledOnceBy(first);
        Payouts.post(Payouts.checker(), "/payment-batches/" + replacement + "/approval", Map.of())
                .statusCode(409)
                .body("code", equalTo("BATCH_CONTENT_CHANGED"));
        assertThat(Payouts.bank("/received/" + second)).isEqualTo("0");
    }

    private void settledOnceBy(String name) {
        Payouts.bank("/statement");
        Payouts.await(() -> {
            Payouts.bank("/statement");
            return Payouts.state(obligation).equals("SETTLED");
        });
        assertThat(List.of(Payouts.bank("/executed/" + first), Payouts.bank("/executed/" + second)))
                .isEqualTo(name.equals(first) ? List.of("1", "0") : List.of("0", "1"));
    }

    private void giveUp() {
        Payouts.<String>awaitAttempt(obligation, 1, "neverReceivedAt", Objects::nonNull);
        Payouts.post(
                        Payouts.maker(),
                        "/obligations/" + obligation + "/new-attempt",
                        Map.of("reasonCode", "BANK_CONFIRMED_BY_PHONE"))
                .statusCode(200);
        Payouts.post(Payouts.checker(), "/obligations/" + obligation + "/new-attempt/approval", Map.of())
                .statusCode(200);
    }
}
