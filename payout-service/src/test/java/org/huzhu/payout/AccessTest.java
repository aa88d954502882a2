package org.huzhu.payout;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.contracts.Topics;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.testkit.TestTokens;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.Test;

/** Who sees what: a wrong id answers 404 whoever asks. */
@QuarkusTest
class AccessTest {

    @Inject
    FieldCipher cipher;

    @Test
    void an_obligation_is_seen_by_its_member_its_unit_and_the_offices_above_it() {
        // Given
        Payouts.Unit unit = Payouts.unit("420200");
        Payouts.deposit("420000-ACCESS", "5000.00");
        UUID member = UUID.randomUUID();
        var event = Payouts.determined(
                unit,
                Payouts.payee(cipher, member, Payouts.GOOD_ACCOUNT),
                UUID.randomUUID(),
                Payouts.line("ACCESS", "INPATIENT", "10.00"));
        Topic.named(Topics.CLAIM).publish(event.claimId().toString(), event);
        String id = Payouts.obligationsOf(event.claimId(), 1).getFirst();
        String path = "/obligations/" + id;

        // When, then
        for (TestTokens seeing : List.of(
                TestTokens.as("worker").member(member),
                TestTokens.as("unit-officer").unit(unit.creditCode()),
                TestTokens.as("office-reviewer").office("420200"),
                TestTokens.as("province-reviewer").office("420000"),
                Payouts.maker(),
                Payouts.auditor())) {
            Payouts.get(seeing, path).statusCode(200);
        }
        for (TestTokens blind : List.of(
                TestTokens.as("worker").member(UUID.randomUUID()),
                TestTokens.as("unit-officer").unit("91420200MA4000000X"),
                TestTokens.as("office-reviewer").office("420300"),
                TestTokens.as("finance-maker").office("430000"))) {
            Payouts.get(blind, path).statusCode(404).body("code", equalTo("OBLIGATION_NOT_FOUND"));
            Payouts.get(blind, "/obligations?claimId=" + event.claimId()).body("items", empty());
        }
        Payouts.get(TestTokens.as("partner"), path).statusCode(403);
        Payouts.get(TestTokens.as("operations"), path).statusCode(403);
        Payouts.post(
                        TestTokens.as("finance-maker").office("430000").person("p-foreign"),
                        "/payment-batches",
                        Map.of("obligationIds", List.of(id)))
                .statusCode(404);
        String batch = Payouts.compose(List.of(id));
        Payouts.get(TestTokens.as("finance-checker").office("430000"), "/payment-batches/" + batch)
                .statusCode(404);
        Payouts.post(
                        TestTokens.as("finance-checker").office("430000").person("p-foreign"),
                        "/payment-batches/" + batch + "/approval",
                        Map.of())
                .statusCode(404);
    }

    @Test
    void funds_and_books_are_read_by_finance_province_and_auditors_of_the_region_only() {
        // Given
        Payouts.deposit("420000-BOOKS", "5000.00");

        // When, then
        Payouts.get(Payouts.maker(), "/funds?limit=100").body("items.id", hasItem("420000-BOOKS"));
        Payouts.get(TestTokens.as("province-admin").office("420000"), "/ledger/accounts/420000-BOOKS-BANK")
                .statusCode(200)
                .body("balance", equalTo("5000.00"));
        Payouts.get(TestTokens.as("finance-maker").office("430000"), "/funds?limit=100")
                .body("items.id", not(hasItem("420000-BOOKS")));
        Payouts.get(TestTokens.as("finance-maker").office("430000"), "/ledger/accounts/420000-BOOKS-BANK/entries")
                .statusCode(404);
        for (String outsider : List.of("worker", "unit-officer", "office-reviewer", "partner", "operations")) {
            Payouts.get(TestTokens.as(outsider).office("420200"), "/funds").statusCode(403);
            Payouts.get(TestTokens.as(outsider).office("420200"), "/ledger/trial-balance")
                    .statusCode(403);
        }
        Payouts.post(
                        TestTokens.as("finance-maker").office("430000").person("p-foreign"),
                        "/fund-deposits",
                        Map.of("fundId", "420000-BOOKS", "amount", "1.00", "reference", "foreign"))
                .statusCode(403)
                .body("code", equalTo("FUND_OF_OTHER_REGION"));
        Payouts.post(
                        Payouts.maker(),
                        "/fund-deposits",
                        Map.of("fundId", "420000-BOOKS", "amount", "-1.00", "reference", "negative"))
                .statusCode(422)
                .body("code", equalTo("DEPOSIT_AMOUNT_NOT_POSITIVE"));
    }

    @Test
    void one_account_that_acts_for_two_offices_is_not_given_the_answer_of_the_other() {
        // Given
        String key = UUID.randomUUID().toString();
        TestTokens other = TestTokens.as("finance-maker").office("430000").person("p-maker");
        String deposit = Payouts.postAs(key, Payouts.maker(), "/fund-deposits", deposit("420000-PARTY"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When, then
        Payouts.postAs(key, other, "/fund-deposits", deposit("420000-PARTY"))
                .then()
                .statusCode(403)
                .body("code", equalTo("FUND_OF_OTHER_REGION"));
        Payouts.postAs(key, other, "/fund-deposits", deposit("430000-PARTY"))
                .then()
                .statusCode(201)
                .body("id", not(equalTo(deposit)));
        Payouts.postAs(key, Payouts.maker(), "/fund-deposits", deposit("420000-PARTY"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(deposit));
    }

    private static Map<String, String> deposit(String fund) {
        return Map.of("fundId", fund, "amount", "1.00", "reference", "party of " + fund);
    }

    @Test
    void lists_page_by_cursor() {
        // Given
        Payouts.deposit("420000-PAGING", "5000.00");
        var unit = Payouts.unit("420200");
        List<String> newestFirst = Payouts.determine(
                        cipher,
                        unit,
                        Payouts.GOOD_ACCOUNT,
                        Payouts.line("PAGING", "A", "1.00"),
                        Payouts.line("PAGING", "B", "2.00"),
                        Payouts.line("PAGING", "C", "3.00"))
                .reversed();

        // When
        var first = Payouts.get(Payouts.maker(), "/obligations?fundId=420000-PAGING&limit=2")
                .body("items.id", contains(newestFirst.get(0), newestFirst.get(1)));
        String cursor = first.extract().path("nextCursor");

        // Then
        Payouts.get(Payouts.maker(), "/obligations?fundId=420000-PAGING&limit=2&cursor=" + cursor)
                .body("items.id", contains(newestFirst.get(2)))
                .body("nextCursor", equalTo(null));
        Payouts.get(Payouts.maker(), "/obligations?limit=101").statusCode(400);
        Payouts.get(Payouts.maker(), "/obligations?state=NOSUCH").statusCode(404);
    }

    @Test
    void a_batch_of_more_than_a_thousand_is_refused_and_an_empty_one_too() {
        List<String> many = java.util.stream.Stream.generate(
                        () -> UUID.randomUUID().toString())
                .limit(1001)
                .toList();

        Payouts.post(Payouts.maker(), "/payment-batches", Map.of("obligationIds", many))
                .statusCode(422)
                .body("code", equalTo("BATCH_TOO_LARGE"));
        Payouts.post(Payouts.maker(), "/payment-batches", Map.of("obligationIds", List.of()))
                .statusCode(422)
                .body("code", equalTo("BATCH_EMPTY"));
        Payouts.post(Payouts.maker(), "/payment-batches", Map.of("obligationIds", List.of(many.get(0), many.get(0))))
                .statusCode(422)
                .body("code", equalTo("BATCH_NAMES_OBLIGATION_TWICE"))
                .body("errors[0].pointer", equalTo("/obligationIds/1"));
        Payouts.post(Payouts.maker(), "/payment-batches", Map.of("obligationIds", List.of(many.get(0)), "state", "X"))
                .statusCode(400);
    }

    @Test
    void refusals_are_told_in_the_callers_language() {
        Payouts.as(Payouts.maker())
                .header("Accept-Language", "zh")
                .get("/api/v1/funds/420000-NOSUCH")
                .then()
                .statusCode(404)
                .body("title", equalTo("没有该统筹资金"));
        Payouts.get(Payouts.maker(), "/funds/420000-NOSUCH").body("title", equalTo("No such fund"));
    }
}
