package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.huzhu.contracts.PlanVersionPublished;
import org.huzhu.contracts.Topics;
import org.huzhu.enrollment.plan.SeedPlans;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.TestTokens;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan administrator writes a plan, tries it, publishes it, and never changes it again. */
@QuarkusTest
class PlanApiTest {
    @Inject
    Transactions transactions;

    @Inject
    SeedPlans seedPlans;

    static String terms(String code) {
        return ShippedCatalogue.load()
                .newest("HB-HOSPITAL")
                .orElseThrow()
                .terms()
                .canonicalJson()
                .replace("\"HB-HOSPITAL\"", "\"" + code + "\"");
    }

    static Response draft(String code, String json) {
        return Api.post(Api.persona("plan-admin"), "/plans/" + code + "/versions", json);
    }

    static Response publish(String code, int version) {
        return Api.post(
                Api.persona("plan-admin"), "/plans/" + code + "/versions/" + version + "/publication", Map.of());
    }

    @Test
    void the_shipped_plans_are_published_once() {
        assertThat(transactions.inBatch(AccessScope.all(), seedPlans::seed)).isZero();

        Api.get(TestTokens.as("worker"), "/plans?limit=100")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("HB-HOSPITAL", "HB-SEVERE", "HB-WOMEN", "GZ-HOSPITAL-SEVERE"));
        Api.get(TestTokens.as("worker"), "/plans/HB-HOSPITAL")
                .then()
                .body("name.zh", equalTo("湖北职工住院医疗互助保障"))
                .body("kind", equalTo("HOSPITAL"))
                .body("region", equalTo("420000"))
                .body("versions.state", contains("PUBLISHED"));
        Api.get(TestTokens.as("worker"), "/plans/HB-HOSPITAL/versions/1")
                .then()
                .body("terms.contribution.perShare", equalTo("95.00"))
                .body("termsDigest.length()", equalTo(64));
        Api.get(TestTokens.as("worker"), "/plans/NO-SUCH").then().statusCode(404);
    }

    @Test
    void a_draft_is_tried_published_and_then_stays_as_it_is() {
        // Given
        draft("TEST-GOOD", terms("TEST-GOOD"))
                .then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/plans/TEST-GOOD/versions/1"))
                .body("version", equalTo(1))
                .body("state", equalTo("DRAFT"));
        Api.get(TestTokens.as("worker"), "/plans/TEST-GOOD").then().statusCode(404);
        Api.get(Api.persona("plan-admin"), "/plans/TEST-GOOD/versions/1/lint")
                .then()
                .statusCode(200)
                .body("publishable", equalTo(true));

        // When
        Api.as(Api.persona("plan-admin"))
                .body("""
                        {"cases":[{"name":"R2 住院","events":[{"kind":"INPATIENT","selfPay":"1874.43"}],
                        "expected":[{"total":"1312.10"}]},
                        {"name":"wrong","events":[{"kind":"INPATIENT","selfPay":"1733.84"}],
                        "expected":[{"hospital":"1213.70"}]}]}""")
                .post("/api/v1/plans/TEST-GOOD/versions/1/preview")
                .then()
                .statusCode(200)
                .body("asExpected", equalTo(false))
                .body("cases[0].total", equalTo("1312.10"))
                .body("cases[0].asExpected", equalTo(true))
                .body("cases[1].deviations[0].expected", equalTo("1213.70"))
                .body("cases[1].deviations[0].actual", equalTo("1213.69"))
                .body("cases[0].events[0].lines[0].steps.rule", hasItem("/benefits/0/pays/ratio"));
        publish("TEST-GOOD", 1).then().statusCode(200).body("state", equalTo("PUBLISHED"));

        // Then
        publish("TEST-GOOD", 1).then().statusCode(409).body("code", equalTo("PLAN_VERSION_PUBLISHED"));
        Api.as(Api.persona("plan-admin"))
                .body(terms("TEST-GOOD").replace("95.00", "96.00"))
                .put("/api/v1/plans/TEST-GOOD/versions/1")
                .then()
                .statusCode(409);
        assertThatThrownBy(() -> transactions.inScope(
                        AccessScope.all(),
                        () -> transactions
                                .sql()
                                .createUpdate("UPDATE plan_version SET terms = '{}' WHERE plan_code = 'TEST-GOOD'")
                                .execute()))
                .hasMessageContaining("never changes");
        Topic.named(Topics.PLAN_VERSION)
                .await(record ->
                        record.data(PlanVersionPublished.class).planCode().equals("TEST-GOOD"));
    }

    @Test
    void two_versions_for_one_day_are_refused_by_their_place() {
        draft("TEST-TWICE", terms("TEST-TWICE")).then().statusCode(201);
        publish("TEST-TWICE", 1).then().statusCode(200);
        draft("TEST-TWICE", terms("TEST-TWICE").replace("95.00", "99.00"))
                .then()
                .statusCode(201)
                .body("version", equalTo(2));

        publish("TEST-TWICE", 2)
                .then()
                .statusCode(422)
                .body("code", equalTo("PLAN_TERMS_FAULTY"))
                .body("errors.pointer", hasItem("/effective"));
    }

    @Test
    void bad_terms_are_refused_with_every_fault_by_its_place() {
        // Given
        String bad = terms("TEST-BAD").replace("\"70%\"", "\"170%\"");

        // When
        draft("TEST-BAD", bad).then().statusCode(201);

        // Then
        Api.get(Api.persona("plan-admin"), "/plans/TEST-BAD/versions/1/lint")
                .then()
                .body("publishable", equalTo(false))
                .body("findings.pointer", hasItem("/benefits/0/pays/ratio"));
        publish("TEST-BAD", 1)
                .then()
                .statusCode(422)
                .body("code", equalTo("PLAN_TERMS_FAULTY"))
                .body("errors.pointer", hasItem("/benefits/0/pays/ratio"))
                .body("errors.code", not(hasItem("")));
    }

    @Test
    void terms_that_break_the_schema_are_no_draft_at_all() {
        draft("TEST-SHAPE", terms("TEST-SHAPE").replace("\"perShare\":\"95.00\"", "\"perShare\":95,\"sold\":true"))
                .then()
                .statusCode(422)
                .body("code", equalTo("TERMS_NOT_VALID"))
                .body("errors.pointer", hasItems("/contribution/perShare", "/contribution/sold"));
        draft("TEST-OTHER", terms("TEST-SHAPE"))
                .then()
                .statusCode(422)
                .body("code", equalTo("PLAN_CODE_DIFFERS"))
                .body("errors[0].pointer", equalTo("/plan/code"));
        draft("TEST-SHAPE", "{\"plan\":").then().statusCode(400).body("code", equalTo("JSON_MALFORMED"));
    }

    @Test
    void a_preview_names_what_is_wrong_with_its_cases() {
        Api.as(Api.persona("plan-admin"))
                .body("{\"cases\":[{\"name\":\"x\",\"events\":[{\"kind\":\"INPATIENT\",\"selfPay\":\"-1.00\"}]}]}")
                .post("/api/v1/plans/HB-HOSPITAL/versions/1/preview")
                .then()
                .statusCode(422)
                .body("code", equalTo("PREVIEW_NOT_VALID"))
                .body("errors.pointer", contains("/cases/0/events/0/selfPay"));
    }

    @Test
    void a_plan_is_enrolled_in_on_the_days_of_a_published_version_only() {
        TestClock.set("2024-12-20T09:00:00+08:00");
        Api.Unit unit = Api.unit(10);

        Api.post(
                        unit.officer(),
                        "/enrollments",
                        Map.of(
                                "unitId",
                                unit.id(),
                                "planCode",
                                "HB-HOSPITAL",
                                "periodFrom",
                                "2024-12-31",
                                "payers",
                                List.of(Map.of("kind", "SPONSOR", "weight", 1))))
                .then()
                .statusCode(422)
                .body("code", equalTo("PLAN_NOT_OFFERED"));
        Api.post(
                        unit.officer(),
                        "/enrollments",
                        Map.of(
                                "unitId",
                                unit.id(),
                                "planCode",
                                "HB-HOSPITAL",
                                "periodFrom",
                                "2025-04-01",
                                "payers",
                                List.of(Map.of("kind", "SPONSOR", "weight", 1))))
                .then()
                .statusCode(422)
                .body("code", equalTo("PAYER_NOT_ALLOWED"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/payers/0/kind"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "start":"UNIT_START" | "start":"CALENDAR","calendarStart":"02-30" | /period/calendarStart | DAY_UNKNOWN
            "to":null            | "to":"2025-01-01"                         | /effective/to         | EFFECTIVE_GOES_BACK
            "to":null            | "to":"2024-01-01"                         | /effective/to         | EFFECTIVE_GOES_BACK
            "to":null            | "to":"never"                              | /effective/to         | SCHEMA_FORMAT
            """)
    void a_draft_that_cannot_be_read_is_refused_with_every_fault(String good, String bad, String pointer, String code) {
        String json = terms("TEST-UNREAD").replace(good, bad).replace("\"70%\"", "\"170%\"");

        draft("TEST-UNREAD", json)
                .then()
                .statusCode(422)
                .body("code", equalTo("TERMS_NOT_VALID"))
                .body("errors.pointer", hasItems(pointer, "/benefits/0/pays/ratio"))
                .body("errors.code", hasItems(code, "RATIO_ABOVE_WHOLE"));
    }

    @Test
    void plans_and_benefits_that_do_not_exist_are_found() {
        String json =
                terms("TEST-REFERS").replaceFirst("\\{", "{\"requires\":{\"basePlans\":[\"NO-SUCH\",\"HB-SEVERE\"]},");

        draft("TEST-REFERS", json).then().statusCode(201);

        Api.get(Api.persona("plan-admin"), "/plans/TEST-REFERS/versions/1/lint")
                .then()
                .body("findings.pointer", hasItem("/requires/basePlans/0"))
                .body("findings.pointer", not(hasItem("/requires/basePlans/1")));
    }

    @Test
    void drafts_do_not_hide_the_plans_behind_them() {
        for (String code : List.of("AA-1", "AA-2", "AA-3")) {
            draft(code, terms(code)).then().statusCode(201);
        }

        Api.get(TestTokens.as("worker"), "/plans?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("BIJIE-SEVERE"))
                .body("nextCursor", notNullValue());
        Api.get(Api.persona("plan-admin"), "/plans?limit=1").then().body("items[0].code", equalTo("AA-1"));
    }

    @Test
    void a_plan_is_kept_by_its_own_region() {
        TestTokens hunan = TestTokens.as("plan-admin").office("430000");
        draft("TEST-REGION", terms("TEST-REGION")).then().statusCode(201);

        Api.post(hunan, "/plans/TEST-REGION/versions", terms("TEST-REGION"))
                .then()
                .statusCode(422)
                .body("code", equalTo("PLAN_REGION_NOT_YOURS"))
                .body("errors[0].pointer", equalTo("/plan/region"));
        Api.post(hunan, "/plans/TEST-REGION/versions/1/publication", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("PLAN_REGION_NOT_YOURS"));
        Api.as(hunan)
                .body(terms("TEST-REGION").replace("\"420000\"", "\"430000\""))
                .put("/api/v1/plans/TEST-REGION/versions/1")
                .then()
                .statusCode(422)
                .body("code", equalTo("PLAN_REGION_NOT_YOURS"));
    }

    @Test
    void the_schemas_of_terms_and_previews_are_served() {
        for (String name : List.of("plan-terms", "plan-preview")) {
            Api.as(TestTokens.as("worker"))
                    .accept("*/*")
                    .get("/api/v1/schemas/" + name)
                    .then()
                    .statusCode(200)
                    .contentType("application/schema+json")
                    .body(containsString("https://json-schema.org/draft/2020-12/schema"));
        }
        Api.as(TestTokens.as("worker"))
                .accept("*/*")
                .get("/api/v1/schemas/other")
                .then()
                .statusCode(404)
                .body("code", equalTo("SCHEMA_NOT_FOUND"));
    }
}
