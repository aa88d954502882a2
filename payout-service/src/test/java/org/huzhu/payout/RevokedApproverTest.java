package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.testkit.TestStanding;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who lost the right to free money frees none, however long the token lives. */
@QuarkusTest
class RevokedApproverTest {

    private static final String TOKEN_INACTIVE = "TOKEN_INACTIVE";

    @Inject
    FieldCipher cipher;

    private final String person = "p-leaver-" + UUID.randomUUID();
    private final TestTokens leaver = Payouts.checker().person(person).issuedBefore(Duration.ofMinutes(2));
    private String batch = "";

    @BeforeEach
    void aBatch() {
        Payouts.bank("/mode/ok");
        Payouts.deposit("420000-LEAVER", "500.00");
        batch = Payouts.compose(Payouts.determine(
                cipher, Payouts.unit("420200"), Payouts.GOOD_ACCOUNT, Payouts.line("LEAVER", "INPATIENT", "100.00")));
    }

    @AfterEach
    void restore() {
        TestStanding.restore();
    }

    @Test
    void a_revoked_person_neither_approves_nor_releases() {
        // Given
        TestStanding.revoke(person);

        // When, then
        Payouts.post(leaver, "/payment-batches/" + batch + "/approval", Map.of())
                .statusCode(401)
                .body("code", equalTo(TOKEN_INACTIVE));
        Payouts.approve(batch);
        Payouts.post(leaver, "/payment-batches/" + batch + "/release", Map.of())
                .statusCode(401)
                .body("code", equalTo(TOKEN_INACTIVE));
        Payouts.get(Payouts.auditor(), "/payment-batches/" + batch).body("batch.state", equalTo("APPROVED"));
    }

    @Test
    void who_is_no_checker_any_more_approves_nothing() {
        TestStanding.change(person, "huzhu_roles", List.of("auditor"));
        Payouts.post(leaver, "/payment-batches/" + batch + "/approval", Map.of())
                .statusCode(403)
                .body("code", equalTo("STANDING_CHANGED"));
        TestStanding.restore();
        Payouts.post(leaver, "/payment-batches/" + batch + "/approval", Map.of())
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
    }

    @Test
    void while_the_issuer_is_away_nothing_moves_and_the_same_key_goes_on_afterwards() {
        // Given
        TestStanding.away();
        String key = UUID.randomUUID().toString();
        String path = "/payment-batches/" + batch + "/approval";

        // When
        Payouts.postAs(key, leaver, path, Map.of())
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("code", equalTo("ISSUER_UNAVAILABLE"));

        // Then
        Payouts.get(Payouts.auditor(), "/payment-batches/" + batch).body("batch.state", equalTo("DRAFT"));
        TestStanding.restore();
        Payouts.postAs(key, leaver, path, Map.of()).then().statusCode(200);
    }

    @Test
    void every_command_that_frees_money_asks_once_and_no_other_asks() {
        // Given
        String maker = "p-maker-" + person;
        TestTokens leavingMaker = Payouts.maker().person(maker).issuedBefore(Duration.ofMinutes(2));
        TestStanding.revoke(person);
        TestStanding.revoke(maker);
        String id = UUID.randomUUID().toString();
        Map<String, Object> payee =
                Map.of("name", "盛红梅", "account", Payouts.GOOD_ACCOUNT, "bankLineNumber", "313537000059");
        int before = TestStanding.questions();

        // When
        asked(leaver, "/payment-batches/" + id + "/approval", Map.of());
        asked(leaver, "/payment-batches/" + id + "/release", Map.of());
        asked(leavingMaker, "/payment-batches/" + id + "/release", Map.of());
        asked(leaver, "/fund-deposits/" + id + "/approval", Map.of());
        asked(leavingMaker, "/obligations/" + id + "/payee-confirmation", payee);
        asked(leaver, "/obligations/" + id + "/new-attempt/approval", Map.of());
        asked(leaver, "/reconciliation-items/" + id + "/resolution", Map.of("resolution", "银行手续费"));
        asked(leaver, "/reconciliation-items/" + id + "/confirmations", Map.of());

        // Then
        assertThat(TestStanding.questions()).isEqualTo(before + 8);
        Payouts.post(leaver, "/payment-batches/" + batch + "/cancellation", Map.of("reasonCode", "OTHER"));
        Payouts.post(leavingMaker, "/obligations/" + id + "/new-attempt", Map.of());
        assertThat(TestStanding.questions()).isEqualTo(before + 8);
    }

    private static void asked(TestTokens caller, String path, Object body) {
        Payouts.post(caller, path, body).statusCode(401).body("code", equalTo(TOKEN_INACTIVE));
    }
}
