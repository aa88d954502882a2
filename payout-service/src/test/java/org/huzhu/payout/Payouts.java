package org.huzhu.payout;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.ClaimDecider;
import org.huzhu.contracts.ClaimDetermined;
import org.huzhu.contracts.DeterminedLine;
import org.huzhu.contracts.MemberUnitChanged;
import org.huzhu.contracts.OfficeChanged;
import org.huzhu.contracts.PayeeCipher;
import org.huzhu.contracts.Topics;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.testkit.TestTokens;
import org.huzhu.testkit.Topic;

/** The payout service as its callers and neighbours use it. */
final class Payouts {

    static final String PROVINCE = "420000";
    static final String GOOD_ACCOUNT = "6222020200112233446";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Payouts() {}

    /** A unit with its place below the Huangshi office. */
    record Unit(UUID id, String creditCode) {}

    /** A claim that was determined. */
    record Claim(UUID id, UUID member, UUID unit, ClaimDetermined event) {}

    static TestTokens maker() {
        return TestTokens.as("finance-maker").office(PROVINCE).person("p-maker");
    }

    static TestTokens checker() {
        return TestTokens.as("finance-checker").office(PROVINCE).person("p-checker");
    }

    static TestTokens auditor() {
        return TestTokens.as("auditor");
    }

    static RequestSpecification as(TestTokens caller) {
        return given().auth()
                .oauth2(caller.token())
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .config(io.restassured.RestAssured.config()
                        .headerConfig(io.restassured.config.HeaderConfig.headerConfig()
                                .overwriteHeadersWithName("Accept-Language")));
    }

    static ValidatableResponse get(TestTokens caller, String path) {
        return as(caller).get("/api/v1" + path).then();
    }

    static ValidatableResponse post(TestTokens caller, String path, Object body) {
        return postAs(UUID.randomUUID().toString(), caller, path, body).then();
    }

    static Response postAs(String key, TestTokens caller, String path, Object body) {
        return as(caller).header("Idempotency-Key", key).body(body).post("/api/v1" + path);
    }

    static ValidatableResponse postXml(TestTokens caller, String xml) {
        return given().auth()
                .oauth2(caller.token())
                .contentType("application/xml")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .body(xml)
                .post("/api/v1/bank-messages")
                .then();
    }

    /** Tells the service of a unit below an office and waits until it is known. */
    static Unit unit(String office) {
        UUID id = UUID.randomUUID();
        String code = "91420200" + id.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        Topic.named(Topics.OFFICE)
                .publish(
                        id.toString(),
                        new OfficeChanged(
                                UUID.nameUUIDFromBytes(office.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                office,
                                "办事处",
                                "HANDLING",
                                PROVINCE,
                                "/420000/" + office + "/",
                                1));
        Topic.named(Topics.MEMBER_UNIT)
                .publish(id.toString(), new MemberUnitChanged(id, code, "示例单位", office, "/420000/" + office + "/", 1));
        Unit unit = new Unit(id, code);
        await(() -> count("SELECT count(*) FROM unit_scope WHERE unit_id = '" + id + "'") == 1);
        return unit;
    }

    /** Moves a unit below another office and waits until that is known. */
    static void move(Unit unit, String office) {
        Topic.named(Topics.MEMBER_UNIT)
                .publish(
                        unit.id().toString(),
                        new MemberUnitChanged(
                                unit.id(), unit.creditCode(), "示例单位", office, "/420000/" + office + "/", 2));
        await(() -> count("SELECT count(*) FROM unit_scope WHERE unit_id = '" + unit.id()
                        + "' AND office_path = '/420000/" + office + "/'")
                == 1);
    }

    /** Puts money into a fund, by two people. */
    static void deposit(String fund, String amount) {
        String id = post(
                        maker(),
                        "/fund-deposits",
                        Map.of(
                                "fundId",
                                fund,
                                "amount",
                                amount,
                                "reference",
                                UUID.randomUUID().toString()))
                .statusCode(201)
                .extract()
                .path("id");
        post(checker(), "/fund-deposits/" + id + "/approval", Map.of()).statusCode(200);
    }

    static DeterminedLine line(String kind, String benefit, String amount) {
        return new DeterminedLine(
                UUID.randomUUID(),
                "HB-" + kind,
                UUID.randomUUID(),
                kind,
                PROVINCE,
                benefit,
                UUID.randomUUID(),
                new Amount(amount),
                false);
    }

    static PayeeCipher payee(FieldCipher cipher, UUID member, String account) {
        return new PayeeCipher(
                UUID.randomUUID(),
                member,
                base64(cipher.encrypt(member, "payee.name", Sensitive.of("盛红梅"))),
                base64(cipher.encrypt(member, "payee.account", Sensitive.of(account))),
                "313537000059");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static ClaimDetermined determined(Unit unit, PayeeCipher payee, UUID careEvent, DeterminedLine... lines) {
        return new ClaimDetermined(
                UUID.randomUUID(),
                "C25-000042-K",
                UUID.randomUUID(),
                1,
                payee.memberId(),
                unit.id(),
                careEvent,
                List.of(lines),
                payee,
                Instant.parse("2025-07-16T02:00:00Z"),
                null);
    }

    /** A determination of nothing, until a test has its own. */
    static ClaimDetermined nothingDetermined() {
        UUID nobody = new UUID(0, 0);
        return determined(new Unit(nobody, ""), new PayeeCipher(nobody, nobody, "", "", ""), nobody);
    }

    /** Publishes a determination and waits until its obligations are there. */
    static List<String> determine(FieldCipher cipher, Unit unit, String account, DeterminedLine... lines) {
        UUID member = UUID.randomUUID();
        ClaimDetermined event = determined(unit, payee(cipher, member, account), UUID.randomUUID(), lines);
        Topic.named(Topics.CLAIM).publish(event.claimId().toString(), event);
        return obligationsOf(event.claimId(), lines.length);
    }

    /** Publishes a determination of a claim that these people decided, and waits until its obligations are there. */
    static List<String> determineBy(
            FieldCipher cipher, Unit unit, List<ClaimDecider> deciders, DeterminedLine... lines) {
        ClaimDetermined made =
                determined(unit, payee(cipher, UUID.randomUUID(), GOOD_ACCOUNT), UUID.randomUUID(), lines);
        ClaimDetermined event = new ClaimDetermined(
                made.claimId(),
                made.claimNumber(),
                made.determinationId(),
                made.determinationVersion(),
                made.memberId(),
                made.unitId(),
                made.careEventId(),
                made.lines(),
                made.payee(),
                made.decidedAt(),
                deciders);
        Topic.named(Topics.CLAIM).publish(event.claimId().toString(), event);
        return obligationsOf(event.claimId(), lines.length);
    }

    static List<String> obligationsOf(UUID claim, int count) {
        await(() -> get(maker(), "/obligations?claimId=" + claim)
                        .extract()
                        .<List<String>>path("items.id")
                        .size()
                == count);
        return new ArrayList<String>(
                        get(maker(), "/obligations?claimId=" + claim).extract().path("items.id"))
                .reversed();
    }

    static String compose(List<String> obligations) {
        return post(maker(), "/payment-batches", Map.of("obligationIds", obligations))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void approve(String batch) {
        post(checker(), "/payment-batches/" + batch + "/approval", Map.of()).statusCode(200);
    }

    static void release(String batch) {
        post(maker(), "/payment-batches/" + batch + "/release", Map.of()).statusCode(200);
    }

    /** Composes, approves and releases a batch of obligations. */
    static String pay(List<String> obligations) {
        String batch = compose(obligations);
        approve(batch);
        release(batch);
        return batch;
    }

    static String state(String obligation) {
        return get(maker(), "/obligations/" + obligation)
                .statusCode(200)
                .extract()
                .path("obligation.state");
    }

    static <T> T attempt(String obligation, int number, String field) {
        return get(maker(), "/obligations/" + obligation)
                .extract()
                .path("attempts[%d].%s".formatted(number - 1, field));
    }

    static void awaitState(String obligation, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> state(obligation), state::equals);
    }

    static <T> void awaitAttempt(String obligation, int number, String field, Predicate<T> fits) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Payouts.<T>attempt(obligation, number, field), fits);
    }

    static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    /** Asks the bank double's own door. */
    static String bank(String path, String body) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(System.getProperty(BankDouble.CONTROL) + path))
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (java.io.IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String bank(String path) {
        return bank(path, "");
    }

    /** A connection as the service's own role, seeing everything it may see. */
    static Connection database() throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + System.getProperty("huzhu.test.database-port") + "/payout",
                "payout_app",
                "huzhu-dev");
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('app.scope_kind', 'ALL', true)");
        }
        return connection;
    }

    static long count(String sql) {
        try (Connection connection = database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String balance(String account) {
        return get(auditor(), "/ledger/accounts/" + account)
                .statusCode(200)
                .extract()
                .path("balance");
    }
}
