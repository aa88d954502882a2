package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huzhu.contracts.ClaimDecider;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody makes and approves, nobody approves and releases, and nothing happens twice. */
@QuarkusTest
class FourEyesTest {

    @Inject
    FieldCipher cipher;

    private String obligation = "";

    @BeforeEach
    void anObligation() {
        Payouts.bank("/mode/ok");
        Payouts.deposit("420000-EYES", "5000.00");
        obligation = Payouts.determine(
                        cipher,
                        Payouts.unit("420200"),
                        Payouts.GOOD_ACCOUNT,
                        Payouts.line("EYES", "INPATIENT", "100.00"))
                .getFirst();
    }

    @Test
    void the_maker_approves_nothing_even_through_another_account() {
        // Given
        String batch = Payouts.compose(List.of(obligation));
        TestTokens samePerson = Payouts.checker().person("p-maker").claim("sub", "another-account");

        // When, then
        Payouts.post(samePerson, "/payment-batches/" + batch + "/approval", Map.of())
                .statusCode(403)
                .body("code", equalTo("BATCH_APPROVED_BY_MAKER"));
        Payouts.post(Payouts.maker(), "/payment-batches/" + batch + "/approval", Map.of())
                .statusCode(403);
        Payouts.approve(batch);
        Payouts.post(Payouts.maker().person("p-checker"), "/payment-batches/" + batch + "/release", Map.of())
                .statusCode(403)
                .body("code", equalTo("BATCH_RELEASED_BY_APPROVER"));
        Payouts.post(Payouts.checker(), "/payment-batches/" + batch + "/approval", Map.of())
                .statusCode(409)
                .body("state", equalTo("APPROVED"))
                .body("allowedCommands", contains("release", "cancellation"));
    }

    @Test
    void four_eyes_and_what_a_batch_is_hold_against_sql() throws SQLException {
        // Given
        String batch = Payouts.compose(List.of(obligation));
        Payouts.approve(batch);

        // When, then
        refused(
                "UPDATE payment_batch SET approver_person = maker_person WHERE id = '%s'".formatted(batch),
                "payment_batch_approver_is_not_maker");
        refused(
                "UPDATE payment_batch SET releaser_person = approver_person WHERE id = '%s'".formatted(batch),
                "payment_batch_releaser_is_not_approver");
        refused(
                "UPDATE payment_attempt SET state = 'CANCELLED' WHERE batch_id = '%s'; UPDATE payment_batch SET state = 'RELEASED', releaser_person = 'x', released_at = now() WHERE id = '%s'"
                        .formatted(batch, batch),
                "are not the declared");
        refused("UPDATE payment_batch SET maker_person = 'x' WHERE id = '%s'".formatted(batch), "permission denied");
        refused("UPDATE payment_batch SET total = 1 WHERE id = '%s'".formatted(batch), "permission denied");
        refused("UPDATE obligation SET amount = 1 WHERE id = '%s'".formatted(obligation), "permission denied");
        refused("DELETE FROM obligation WHERE id = '%s'".formatted(obligation), "permission denied");
        refused("""
                INSERT INTO payment_attempt (end_to_end_id, obligation_id, number, batch_id, unit_id, member_id, amount,
                    payee_member_id, payee_name_cipher, payee_account_cipher, payee_bank_line, state, begun_at, version)
                SELECT replace(obligation_id::text, '-', '') || 2, obligation_id, 2, batch_id, unit_id, member_id, amount,
                    payee_member_id, payee_name_cipher, payee_account_cipher, payee_bank_line, 'IN_BATCH', begun_at, 0
                  FROM payment_attempt WHERE obligation_id = '%s'
                """.formatted(obligation), "payment_attempt_one_live");
        refused("""
                INSERT INTO obligation SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid()))).*
                  FROM obligation o WHERE id = '%s'
                """.formatted(obligation), "obligation_identity");
    }

    @Test
    void who_decided_a_claim_neither_makes_approves_nor_releases_its_batch() throws SQLException {
        // Given
        String decided = Payouts.determineBy(
                        cipher,
                        Payouts.unit("420200"),
                        List.of(new ClaimDecider("p-first", "OFFICE"), new ClaimDecider("p-second", "PROVINCE")),
                        Payouts.line("EYES", "INPATIENT", "100.00"))
                .getFirst();
        var request = Map.of("obligationIds", List.of(obligation, decided));

        // When, then
        Payouts.post(Payouts.maker().person("p-first"), "/payment-batches", request)
                .statusCode(403)
                .body("code", equalTo("BATCH_BY_OFFICE_REVIEWER"))
                .body("errors.pointer", contains("/obligationIds/1"));
        Payouts.post(Payouts.maker().person("p-second"), "/payment-batches", request)
                .statusCode(403)
                .body("code", equalTo("BATCH_BY_PROVINCE_REVIEWER"));
        String batch = Payouts.compose(List.of(obligation, decided));
        Payouts.post(Payouts.checker().person("p-second"), "/payment-batches/" + batch + "/approval", Map.of())
                .statusCode(403)
                .body("code", equalTo("BATCH_BY_PROVINCE_REVIEWER"));
        refused(
                "UPDATE payment_batch SET state = 'APPROVED', approver_person = 'p-second', approved_at = now(), approved_digest = repeat('a', 64) WHERE id = '%s'"
                        .formatted(batch),
                "is barred from a payment in it");
        Payouts.approve(batch);
        Payouts.post(Payouts.maker().person("p-first"), "/payment-batches/" + batch + "/release", Map.of())
                .statusCode(403)
                .body("code", equalTo("BATCH_BY_OFFICE_REVIEWER"));
        refused(
                "UPDATE payment_batch SET state = 'RELEASED', releaser_person = 'p-first', released_at = now() WHERE id = '%s'"
                        .formatted(batch),
                "is barred from a payment in it");
        refused("""
                INSERT INTO payment_batch (id, number, office_code, state, item_count, total, maker_person, made_at, version)
                VALUES ('%1$s', 'X-%1$s', '420000', 'DRAFT', 1, 100, 'p-first', now(), 0);
                UPDATE payment_attempt SET state = 'CANCELLED' WHERE obligation_id = '%2$s';
                INSERT INTO payment_attempt (end_to_end_id, obligation_id, number, batch_id, unit_id, member_id, amount,
                    payee_member_id, payee_name_cipher, payee_account_cipher, payee_bank_line, state, begun_at, version)
                SELECT replace(obligation_id::text, '-', '') || 2, obligation_id, 2, '%1$s', unit_id, member_id, amount,
                    payee_member_id, payee_name_cipher, payee_account_cipher, payee_bank_line, 'IN_BATCH', begun_at, 0
                  FROM payment_attempt WHERE obligation_id = '%2$s'
                """.formatted(UUID.randomUUID(), decided), "the maker of its batch is barred from it");
        refused("DELETE FROM obligation_barred_person", "permission denied");
    }

    @Test
    void who_is_barred_after_she_made_a_batch_keeps_it_from_being_released() throws SQLException {
        // Given
        String batch = Payouts.compose(List.of(obligation));
        Payouts.approve(batch);

        // When
        try (var connection = Payouts.database();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO obligation_barred_person (obligation_id, person_key, because)
                    VALUES ('%s', 'p-maker', 'REVIEWED_AT_OFFICE')
                    """.formatted(obligation));
            connection.commit();
        }

        // Then
        Payouts.post(Payouts.maker().person("p-third"), "/payment-batches/" + batch + "/release", Map.of())
                .statusCode(409)
                .body("code", equalTo("BATCH_PERSON_BARRED"));
        refused(
                "UPDATE payment_batch SET state = 'RELEASED', releaser_person = 'p-third', released_at = now() WHERE id = '%s'"
                        .formatted(batch),
                "is barred from a payment in it");
        Payouts.post(
                        Payouts.maker(),
                        "/payment-batches/" + batch + "/cancellation",
                        Map.of("reasonCode", "MADE_BY_DECIDER"))
                .statusCode(200);
    }

    @Test
    void a_deposit_is_approved_by_another_person() {
        // Given
        String deposit = Payouts.post(
                        Payouts.maker(),
                        "/fund-deposits",
                        Map.of("fundId", "420000-EYES", "amount", "10.00", "reference", "R-" + obligation))
                .statusCode(201)
                .extract()
                .path("id");

        // When, then
        Payouts.post(Payouts.checker().person("p-maker"), "/fund-deposits/" + deposit + "/approval", Map.of())
                .statusCode(403)
                .body("code", equalTo("DEPOSIT_APPROVED_BY_MAKER"));
        Payouts.post(
                        Payouts.maker(),
                        "/fund-deposits",
                        Map.of("fundId", "420000-EYES", "amount", "10.00", "reference", "R-" + obligation))
                .statusCode(409)
                .body("code", equalTo("DEPOSIT_REFERENCE_TAKEN"));
        Payouts.post(
                        Payouts.maker(),
                        "/fund-deposits",
                        Map.of(
                                "fundId",
                                "420000-EYES",
                                "amount",
                                "10.00",
                                "reference",
                                "r." + obligation.replace("-", " ")))
                .statusCode(409)
                .body("code", equalTo("DEPOSIT_REFERENCE_TAKEN"));
        Payouts.post(
                        Payouts.maker(),
                        "/fund-deposits",
                        Map.of("fundId", "420000-EYES", "amount", "10.00", "reference", "-./"))
                .statusCode(422);
    }

    @Test
    void the_same_release_twice_at_once_releases_once() throws Exception {
        // Given
        String batch = Payouts.compose(List.of(obligation));
        Payouts.approve(batch);
        String path = "/payment-batches/" + batch + "/release";
        String key = UUID.randomUUID().toString();

        // When
        List<Integer> sameKey = atOnce(() -> Payouts.postAs(key, Payouts.maker(), path, Map.of()));

        // Then
        assertThat(sameKey).contains(200).allMatch(status -> status == 200 || status == 409);
        assertThat(Payouts.postAs(key, Payouts.maker(), path, Map.of()).header("Idempotency-Replayed"))
                .isEqualTo("true");
        Payouts.<String>awaitAttempt(obligation, 1, "bankStatus", "ACSP"::equals);
        assertThat(Payouts.bank("/received/" + Payouts.<String>attempt(obligation, 1, "endToEndId")))
                .isEqualTo("1");
    }

    @Test
    void one_obligation_composed_by_two_at_once_is_in_one_batch() throws Exception {
        // When
        List<Integer> statuses = atOnce(() -> Payouts.postAs(
                UUID.randomUUID().toString(),
                Payouts.maker(),
                "/payment-batches",
                Map.of("obligationIds", List.of(obligation))));

        // Then
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses.stream().filter(status -> status != 201)).allMatch(status -> status == 409);
        Payouts.get(Payouts.maker(), "/obligations/" + obligation).body("attempts.number", contains(1));
    }

    @Test
    void a_cancelled_batch_opens_its_obligations_for_another_attempt() {
        // Given
        String batch = Payouts.compose(List.of(obligation));

        // When
        Payouts.post(
                        Payouts.maker(),
                        "/payment-batches/" + batch + "/cancellation",
                        Map.of("reasonCode", "WRONG_SELECTION"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        // Then
        assertThat(Payouts.state(obligation)).isEqualTo("OPEN");
        String second = Payouts.compose(List.of(obligation));
        Payouts.get(Payouts.maker(), "/payment-batches/" + second)
                .body("items[0].attempt", equalTo(2))
                .body("items[0].endToEndId", equalTo(obligation.replace("-", "") + "2"));
    }

    @Test
    void a_wrong_declaration_and_a_stale_version_are_refused() {
        // When, then
        Payouts.post(
                        Payouts.maker(),
                        "/payment-batches",
                        Map.of("obligationIds", List.of(obligation), "count", 2, "total", "99.00"))
                .statusCode(422)
                .body("code", equalTo("BATCH_DECLARATION_WRONG"))
                .body("errors.pointer", contains("/count", "/total"));
        String batch = Payouts.compose(List.of(obligation));
        Payouts.as(Payouts.checker())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"77\"")
                .body(Map.of())
                .post("/api/v1/payment-batches/" + batch + "/approval")
                .then()
                .statusCode(412);
    }

    private static List<Integer> atOnce(Callable<Response> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Response>> answers = threads.invokeAll(List.of(call, call, call, call));
            return answers.stream().map(FourEyesTest::status).toList();
        }
    }

    private static int status(Future<Response> answer) {
        try {
            return answer.get().statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void refused(String sql, String why) throws SQLException {
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
}
