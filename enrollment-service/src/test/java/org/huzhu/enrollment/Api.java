package org.huzhu.enrollment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.huzhu.kernel.personal.UnifiedCreditCode;
import org.huzhu.testkit.TestTokens;

/** The API as its callers use it; every name made here is made once in a run. */
public final class Api {
    /** The province's own office. */
    public static final String PROVINCE = "420000";

    /** The handling office of most tests. */
    public static final String HUANGSHI = "420200";

    private static final AtomicInteger UNITS = new AtomicInteger(1);

    private Api() {}

    /** A token of a persona. */
    public static TestTokens persona(String name) {
        return switch (name) {
            case "office-reviewer" -> TestTokens.as(name).office(HUANGSHI);
            default -> TestTokens.as(name).office(PROVINCE);
        };
    }

    /** A request as somebody, in JSON. */
    public static RequestSpecification as(TestTokens caller) {
        return given().auth()
                .oauth2(caller.token())
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    /** Posts as somebody under a key used once. */
    public static Response post(TestTokens caller, String path, Object body) {
        return as(caller)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1" + path);
    }

    /** Gets as somebody. */
    public static Response get(TestTokens caller, String path) {
        return as(caller).get("/api/v1" + path);
    }

    /** Opens the offices of the tests unless they are open. */
    public static void offices() {
        TestTokens admin = persona("province-admin");
        for (Map<String, String> office : List.of(
                Map.of("code", PROVINCE, "name", "湖北省办", "level", "PROVINCE"),
                Map.of("code", HUANGSHI, "name", "黄石办事处", "level", "HANDLING", "parentCode", PROVINCE),
                Map.of("code", "420300", "name", "十堰办事处", "level", "HANDLING", "parentCode", PROVINCE))) {
            Response answer = post(admin, "/offices", office);
            if (answer.statusCode() != 409) {
                answer.then().statusCode(201);
            }
        }
    }

    /** A valid credit code never given before in this run. */
    public static String creditCode() {
        String first17 = "91420200MA4" + "%06d".formatted(UNITS.getAndIncrement());
        return first17 + UnifiedCreditCode.checkCharacterOf(first17);
    }

    /** A unit and its union officer. */
    public record Unit(UUID id, String creditCode) {
        /** Its officer's token. */
        public TestTokens officer() {
            return TestTokens.as("unit-officer").unit(creditCode).person("officer-of-" + creditCode);
        }
    }

    /** Registers a unit under the handling office of most tests. */
    public static Unit unit(int staff) {
        return unit(staff, HUANGSHI);
    }

    /** Registers a unit under an office. */
    public static Unit unit(int staff, String office) {
        offices();
        String code = creditCode();
        Response answer = post(
                persona("province-admin"),
                "/member-units",
                Map.of("creditCode", code, "name", "示例单位" + code, "officeCode", office, "staffCount", staff));
        answer.then().statusCode(201);
        return new Unit(UUID.fromString(answer.path("id")), code);
    }

    /** Begins an enrolment of a unit from 2025-04-01, shared half and half by unit and union. */
    public static UUID enrollment(Unit unit, String plan) {
        return enrollment(unit, plan, "2025-04-01");
    }

    /** Begins an enrolment of a unit from a day on. */
    public static UUID enrollment(Unit unit, String plan, String from) {
        Response answer = open(unit, plan, from);
        answer.then().statusCode(201);
        return UUID.fromString(answer.path("id"));
    }

    /** Asks to begin an enrolment of a unit from a day on. */
    public static Response open(Unit unit, String plan, String from) {
        return post(
                unit.officer(),
                "/enrollments",
                Map.of(
                        "unitId",
                        unit.id(),
                        "planCode",
                        plan,
                        "periodFrom",
                        from,
                        "payers",
                        List.of(Map.of("kind", "UNIT", "weight", 1), Map.of("kind", "UNION", "weight", 1))));
    }

    /** Sends a roster as CSV in UTF-8. */
    public static Response roster(TestTokens caller, UUID enrollment, String csv) {
        return roster(caller, enrollment, csv.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    /** Sends a roster as bytes. */
    public static Response roster(TestTokens caller, UUID enrollment, byte[] file, String type) {
        return given().auth()
                .oauth2(caller.token())
                .contentType(type)
                .accept(ContentType.JSON)
                .body(file)
                .put("/api/v1/enrollments/" + enrollment + "/roster");
    }

    /** Sends a roster as CSV in UTF-8 in the place of a version. */
    public static Response roster(TestTokens caller, UUID enrollment, String csv, long version) {
        return given().auth()
                .oauth2(caller.token())
                .contentType("text/csv")
                .accept(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/enrollments/" + enrollment + "/roster");
    }

    /** Carries an enrolment with a roster through submission and both reviews. */
    public static void approve(Unit unit, UUID enrollment) {
        post(unit.officer(), "/enrollments/" + enrollment + "/submission", Map.of())
                .then()
                .statusCode(200);
        review(persona("office-reviewer"), enrollment, "OFFICE", "APPROVE")
                .then()
                .statusCode(200);
        review(persona("province-reviewer"), enrollment, "PROVINCE", "APPROVE")
                .then()
                .statusCode(200);
    }

    /** Reviews an enrolment. */
    public static Response review(TestTokens reviewer, UUID enrollment, String level, String decision) {
        return post(
                reviewer,
                "/enrollments/" + enrollment + "/reviews",
                Map.of("level", level, "decision", decision, "note", "ok"));
    }

    /** Approves an enrolment, answering for findings on a row of its roster. */
    public static ValidatableResponse confirm(TestTokens reviewer, UUID enrollment, String level, int row) {
        return post(
                        reviewer,
                        "/enrollments/" + enrollment + "/reviews",
                        Map.of("level", level, "decision", "APPROVE", "note", "ok", "confirmedRows", List.of(row)))
                .then();
    }

    /** Records money of a payer; returns the contribution. */
    public static UUID contribute(Unit unit, UUID enrollment, String payer, String amount) {
        Response answer = post(
                unit.officer(),
                "/enrollments/" + enrollment + "/contributions",
                Map.of(
                        "payerKind",
                        payer,
                        "amount",
                        amount,
                        "receivedOn",
                        "2025-03-20",
                        "reference",
                        "R-" + payer + "-" + enrollment));
        answer.then().statusCode(201);
        return UUID.fromString(answer.path("id"));
    }

    /** Confirms money. */
    public static Response confirm(UUID enrollment, UUID contribution) {
        return post(
                persona("finance-maker"),
                "/enrollments/" + enrollment + "/contributions/" + contribution + "/confirmation",
                Map.of());
    }

    /** Carries an approved enrolment to PAID: both payers pay half of what is due. */
    public static void pay(Unit unit, UUID enrollment) {
        List<Map<String, String>> payers = get(unit.officer(), "/enrollments/" + enrollment + "/contributions")
                .path("payers");
        for (Map<String, String> payer : payers) {
            confirm(enrollment, contribute(unit, enrollment, payer.get("payerKind"), payer.get("due")))
                    .then()
                    .statusCode(200);
        }
    }

    /** Enrols workers of a unit from 2025-04-01 all the way to PAID; returns the enrolment. */
    public static UUID enrolled(Unit unit, String plan, String csv) {
        UUID enrollment = enrollment(unit, plan);
        roster(unit.officer(), enrollment, csv).then().statusCode(200);
        approve(unit, enrollment);
        pay(unit, enrollment);
        return enrollment;
    }
}
