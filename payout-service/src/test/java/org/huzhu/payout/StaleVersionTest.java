package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.reconciliation.ItemId;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.OpenItem;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Whoever looked at another version than the present one changes nothing, also when several come at once. */
@QuarkusTest
class StaleVersionTest {

    @Inject
    FieldCipher cipher;

    @Inject
    OpenItem openItem;

    @Inject
    Transactions transactions;

    private static Response seeing(String version, TestTokens caller, String path, Object body) {
        return Payouts.as(caller)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version)
                .body(body)
                .post("/api/v1" + path);
    }

    private static String recordedDeposit() {
        return Payouts.post(
                        Payouts.maker(),
                        "/fund-deposits",
                        Map.of("fundId", "420000-STALE", "amount", "10.00", "reference", "GZ-" + UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void stale(ValidatableResponse answer) {
        answer.statusCode(412).body("code", equalTo("PRECONDITION_FAILED"));
    }

    @Test
    void one_of_many_who_saw_the_same_deposit_approves_it() throws Exception {
        // Given
        String deposit = recordedDeposit();
        Callable<Response> approval =
                () -> seeing("\"0\"", Payouts.checker(), "/fund-deposits/" + deposit + "/approval", Map.of());

        // When
        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(4)) {
            answers = threads.invokeAll(List.of(approval, approval, approval, approval)).stream()
                    .map(StaleVersionTest::status)
                    .toList();
        }

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
        assertThat(Payouts.count("SELECT count(*) FROM ledger_transaction WHERE business_key = '" + deposit + "'"))
                .isEqualTo(1);
    }

    @Test
    void an_obligation_is_not_reopened_by_who_saw_another_version() {
        // Given
        Payouts.deposit("420000-STALE", "100.00");
        String obligation = Payouts.determine(
                        cipher,
                        Payouts.unit("420200"),
                        Payouts.GOOD_ACCOUNT,
                        Payouts.line("STALE", "INPATIENT", "100.00"))
                .getFirst();

        // When
        Response confirmation =
                seeing("\"77\"", Payouts.maker(), "/obligations/" + obligation + "/payee-confirmation", Map.of());
        Response proposal = seeing(
                "\"77\"",
                Payouts.maker(),
                "/obligations/" + obligation + "/new-attempt",
                Map.of("reasonCode", "BANK_CONFIRMED_BY_PHONE"));
        Response approval =
                seeing("\"77\"", Payouts.checker(), "/obligations/" + obligation + "/new-attempt/approval", Map.of());

        // Then
        stale(confirmation.then());
        stale(proposal.then());
        stale(approval.then());
        assertThat(Payouts.state(obligation)).isEqualTo("OPEN");
    }

    @Test
    void an_item_is_not_closed_by_who_saw_another_version() {
        // Given
        ItemId item = transactions.inScope(
                AccessScope.all(),
                () -> openItem.openOwn(
                        ItemKind.UNEXPECTED_STATUS, Money.ZERO, Optional.empty(), Optional.empty(), "stale"));

        // When
        Response resolution = seeing(
                "\"1\"",
                Payouts.checker(),
                "/reconciliation-items/" + item + "/resolution",
                Map.of("resolution", "银行手续费"));

        // Then
        stale(resolution.then());
        Payouts.get(Payouts.checker(), "/reconciliation-items/" + item).body("state", equalTo("OPEN"));
    }

    private static int status(Future<Response> answer) {
        try {
            return answer.get().statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
