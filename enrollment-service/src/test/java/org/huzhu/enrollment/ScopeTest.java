package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees what: a worker, a unit, an office and its subtree; what is foreign does not exist. */
@QuarkusTest
class ScopeTest {
    @BeforeEach
    void march() {
        TestClock.set("2025-03-20T09:00:00+08:00");
    }

    @Test
    void a_foreign_id_answers_404_wherever_it_is_used() {
        // Given
        Api.Unit mine = Api.unit(10);
        UUID enrollment = Api.enrollment(mine, "HB-HOSPITAL");
        Api.roster(mine.officer(), enrollment, People.roster(30_000, 30_010, 1))
                .then()
                .statusCode(200);
        TestTokens other = Api.unit(10).officer();
        TestTokens elsewhere = TestTokens.as("office-reviewer").office("420300");
        String path = "/enrollments/" + enrollment;

        // Then
        for (String read : List.of("", "/roster", "/roster/rejections", "/roster/lines", "/contributions")) {
            Api.get(other, path + read).then().statusCode(404);
            Api.get(elsewhere, path + read).then().statusCode(404);
        }
        Api.roster(other, enrollment, People.roster(30_000, 30_001, 1)).then().statusCode(404);
        Api.post(other, path + "/submission", Map.of()).then().statusCode(404);
        Api.post(other, path + "/cancellation", Map.of()).then().statusCode(404);
        Api.review(elsewhere, enrollment, "OFFICE", "APPROVE").then().statusCode(404);
        Api.post(
                        other,
                        path + "/contributions",
                        Map.of("payerKind", "UNIT", "amount", "1.00", "receivedOn", "2025-03-20", "reference", "x"))
                .then()
                .statusCode(404);
        Api.get(other, "/member-units/" + mine.id()).then().statusCode(404);
        Api.post(
                        other,
                        "/enrollments",
                        Map.of(
                                "unitId",
                                mine.id(),
                                "planCode",
                                "HB-HOSPITAL",
                                "periodFrom",
                                "2025-05-01",
                                "payers",
                                List.of(Map.of("kind", "UNIT", "weight", 1))))
                .then()
                .statusCode(422)
                .body("code", equalTo("ENROLLMENT_UNIT_UNKNOWN"));
    }

    @Test
    void lists_show_what_is_ones_own() {
        // Given
        Api.Unit mine = Api.unit(30);
        Api.enrolled(mine, "HB-HOSPITAL", People.roster(30_100, 30_130, 1));
        Api.Unit other = Api.unit(30);
        Api.enrolled(other, "HB-HOSPITAL", People.roster(30_130, 30_160, 1));
        String member = Api.get(mine.officer(), "/members?limit=1").path("items[0].memberId");
        TestTokens worker = TestTokens.as("worker").member(UUID.fromString(member));

        // Then
        Api.get(mine.officer(), "/member-units")
                .then()
                .body("items.id", contains(mine.id().toString()));
        Api.get(mine.officer(), "/members?limit=100").then().body("items", hasSize(30));
        Api.get(mine.officer(), "/coverages?limit=100")
                .then()
                .body("items", hasSize(30))
                .body("items.unitId", everyItem(equalTo(mine.id().toString())));
        Api.get(other.officer(), "/coverages?memberId=" + member).then().body("items", hasSize(0));
        Api.get(other.officer(), "/members/" + member).then().statusCode(404);
        Api.get(worker, "/coverages").then().body("items.memberId", contains(member));
        Api.get(worker, "/members/" + member).then().statusCode(200);
        Api.get(TestTokens.as("worker").member(UUID.randomUUID()), "/members/" + member)
                .then()
                .statusCode(404);
        Api.get(TestTokens.as("office-reviewer").office("420300"), "/coverages?memberId=" + member)
                .then()
                .body("items", hasSize(0));
        Api.get(TestTokens.as("auditor"), "/coverages?memberId=" + member)
                .then()
                .body("items", hasSize(1));
        Api.get(TestTokens.as("partner"), "/coverages").then().statusCode(403);
    }

    @Test
    void a_moved_unit_is_seen_by_its_new_office_only_from_the_day_of_the_move_on() {
        // Given
        Api.Unit unit = Api.unit(10);
        TestTokens huangshi = Api.persona("office-reviewer");
        TestTokens shiyan = TestTokens.as("office-reviewer").office("420300");

        // When
        Api.post(
                        Api.persona("province-admin"),
                        "/member-units/" + unit.id() + "/moves",
                        Map.of("officeCode", "420300", "from", "2025-03-25"))
                .then()
                .statusCode(201)
                .body("officeCode", equalTo("420200"));

        // Then
        Api.get(huangshi, "/member-units/" + unit.id())
                .then()
                .statusCode(200)
                .body("placements.officeCode", contains("420200", "420300"))
                .body("placements[0].to", equalTo("2025-03-25"));
        Api.get(shiyan, "/member-units/" + unit.id()).then().statusCode(404);
        TestClock.set("2025-03-25T00:00:01+08:00");
        Awaitility.await()
                .untilAsserted(() -> Api.get(shiyan, "/member-units/" + unit.id())
                        .then()
                        .statusCode(200)
                        .body("officePath", equalTo("/420000/420300/")));
        Api.get(huangshi, "/member-units/" + unit.id()).then().statusCode(404);
    }

    @Test
    void an_office_registers_units_under_itself_only() {
        Api.offices();
        Map<String, Object> unit =
                Map.of("creditCode", Api.creditCode(), "name", "单位", "officeCode", "420300", "staffCount", 10);

        Api.post(Api.persona("office-reviewer"), "/member-units", unit)
                .then()
                .statusCode(422)
                .body("code", equalTo("UNIT_OFFICE_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/officeCode"));
    }

    @Test
    void an_early_credit_code_is_warned_of_and_taken_when_somebody_saw_it() {
        Api.offices();
        Map<String, Object> unit =
                Map.of("creditCode", "91350100M0001TGQXM", "name", "试点单位", "officeCode", "420200", "staffCount", 10);

        Api.post(Api.persona("province-admin"), "/member-units", unit)
                .then()
                .statusCode(422)
                .body("code", equalTo("CREDIT_CODE_CHECK"))
                .body("errors[0].pointer", equalTo("/creditCode"));
        Map<String, Object> seen = new HashMap<>(unit);
        seen.put("creditCodeOverride", true);
        Api.post(Api.persona("province-admin"), "/member-units", seen)
                .then()
                .statusCode(201)
                .body("warnings", contains("CREDIT_CODE_CHECK"));
        Api.post(Api.persona("province-admin"), "/member-units", seen)
                .then()
                .statusCode(409)
                .body("code", equalTo("CREDIT_CODE_TAKEN"));
    }

    @Test
    void personal_data_is_masked_and_each_unmasking_leaves_a_line() {
        // Given
        Api.Unit unit = Api.unit(1);
        Api.enrolled(unit, "HB-HOSPITAL", People.roster(30_200, 30_201, 1));
        People.Worker worker = People.worker(30_200);

        // When
        String member = Api.as(unit.officer())
                .body(Map.of("idNumber", worker.idNumber()))
                .post("/api/v1/member-searches")
                .then()
                .statusCode(200)
                .body("name", equalTo("测*"))
                .body("idNumber", equalTo("420*************" + worker.idNumber().substring(16)))
                .extract()
                .path("memberId");

        // Then
        Api.get(unit.officer(), "/members/" + member + "/identity")
                .then()
                .statusCode(403)
                .body("code", equalTo("UNMASKING_FORBIDDEN"));
        Api.get(Api.persona("office-reviewer"), "/members/" + member + "/identity")
                .then()
                .statusCode(200)
                .body("name", equalTo(worker.name()))
                .body("idNumber", equalTo(worker.idNumber()));
        List<String> actions = Api.get(
                        TestTokens.as("auditor"),
                        "/audit/enrollment/entries?limit=100&subjectType=member&subjectId=" + member)
                .path("items.action");
        assertThat(actions).containsExactly("MEMBER_CREATED", "UNMASKED", "UNMASKED");
        Api.as(Api.unit(1).officer())
                .body(Map.of("idNumber", worker.idNumber()))
                .post("/api/v1/member-searches")
                .then()
                .statusCode(404);
        Api.as(unit.officer())
                .body(Map.of("idNumber", "420202198503150015"))
                .post("/api/v1/member-searches")
                .then()
                .statusCode(422)
                .body("code", equalTo("CITIZEN_ID_CHECK"));
    }

    @Test
    void a_roster_shows_its_people_to_the_office_that_reviews_it_and_to_the_unit_once_they_are_covered() {
        // Given
        Api.Unit unit = Api.unit(1);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        Map<String, String> question = Map.of("idNumber", People.worker(30_300).idNumber());

        // When
        Api.roster(unit.officer(), enrollment, People.roster(30_300, 30_301, 1))
                .then()
                .statusCode(200);

        // Then
        search(unit.officer(), question, 404);
        search(Api.persona("office-reviewer"), question, 404);
        Api.approve(unit, enrollment);
        search(unit.officer(), question, 404);
        search(Api.persona("office-reviewer"), question, 200);
        search(TestTokens.as("office-reviewer").office("420300"), question, 404);
        Api.pay(unit, enrollment);
        search(unit.officer(), question, 200);
    }

    private static void search(TestTokens caller, Map<String, String> question, int status) {
        Api.as(caller).body(question).post("/api/v1/member-searches").then().statusCode(status);
    }

    @Test
    void a_name_is_corrected_until_it_is_handed_in_and_fixed_from_then_on() {
        // Given
        People.Worker worker = People.worker(30_400);
        String header = "姓名,性别,证件号码,份数,用工形式\n";
        String wrong = header + worker.row(1).replace(worker.name(), "别人");
        String right = header + worker.row(1);
        Api.Unit first = Api.unit(1);
        Api.Unit second = Api.unit(1);
        UUID one = Api.enrollment(first, "HB-HOSPITAL");
        UUID two = Api.enrollment(second, "HB-HOSPITAL");
        Api.roster(first.officer(), one, wrong).then().body("accepted", equalTo(1));

        // When
        Api.roster(second.officer(), two, right).then().body("accepted", equalTo(1));

        // Then the first unit hears nothing of it, and its reviewers do
        Api.post(first.officer(), "/enrollments/" + one + "/submission", Map.of())
                .then()
                .statusCode(200);
        Api.get(Api.persona("office-reviewer"), "/enrollments/" + one + "/roster/findings")
                .then()
                .body("items.row", contains(2))
                .body("items.code", contains("NAME_CHANGED"))
                .body("items.registeredName", contains(worker.name()));
        Api.post(second.officer(), "/enrollments/" + two + "/submission", Map.of())
                .then()
                .statusCode(200);
        Api.get(Api.persona("office-reviewer"), "/enrollments/" + two + "/roster/findings")
                .then()
                .body("items", hasSize(0));
        Api.review(Api.persona("office-reviewer"), one, "OFFICE", "RETURN")
                .then()
                .statusCode(200);
        Api.roster(first.officer(), one, wrong).then().body("unchanged", equalTo(1));
        Api.post(first.officer(), "/enrollments/" + one + "/submission", Map.of())
                .then()
                .statusCode(200);
        Api.get(Api.persona("office-reviewer"), "/enrollments/" + one + "/roster/findings")
                .then()
                .body("items.code", contains("NAME_DIFFERS"))
                .body("items.statedName", contains("别人"))
                .body("items.registeredName", contains(worker.name()));
    }

    @Test
    void a_unit_hears_another_name_of_those_only_whom_it_covers() {
        // Given
        Api.Unit unit = Api.unit(1);
        Api.enrolled(unit, "HB-HOSPITAL", People.roster(30_450, 30_451, 1));
        People.Worker worker = People.worker(30_450);
        UUID next = UUID.fromString(Api.open(unit, "HB-HOSPITAL", "2026-04-01")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        // When
        Api.roster(unit.officer(), next, "姓名,性别,证件号码,份数,用工形式\n" + worker.row(1).replace(worker.name(), "别人"))
                .then()
                .body("rejected", equalTo(1));

        // Then
        Api.get(unit.officer(), "/enrollments/" + next + "/roster/rejections")
                .then()
                .body("items.column", contains("name"))
                .body("items.code", contains("NAME_DIFFERS"));
    }

    @Test
    void roles_are_kept_apart() {
        Api.offices();
        Map<String, Object> office = Map.of("code", "430000", "name", "x", "level", "PROVINCE");

        Api.post(TestTokens.as("unit-officer"), "/offices", office).then().statusCode(403);
        Api.as(TestTokens.as("unit-officer").expired())
                .get("/api/v1/plans")
                .then()
                .statusCode(401);
        Api.post(TestTokens.as("auditor"), "/plans/HB-HOSPITAL/versions", Map.of())
                .then()
                .statusCode(403);
        Api.get(TestTokens.as("worker"), "/plans?limit=100")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("HB-HOSPITAL"))
                .body("items.code", not(hasItem("NO-SUCH")));
    }

    @Test
    void a_province_acts_in_itself_only() {
        // Given
        Api.Unit unit = Api.unit(10);
        TestTokens hunan = TestTokens.as("province-admin").office("430000");
        Api.post(hunan, "/offices", Map.of("code", "430000", "name", "湖南省办", "level", "PROVINCE"))
                .then()
                .statusCode(201);

        // Then
        Api.post(
                        Api.persona("province-admin"),
                        "/offices",
                        Map.of("code", "440000", "name", "广东省办", "level", "PROVINCE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("OFFICE_NOT_YOURS"));
        Api.post(
                        Api.persona("province-admin"),
                        "/offices",
                        Map.of("code", "430100", "name", "长沙办事处", "level", "HANDLING", "parentCode", "430000"))
                .then()
                .statusCode(422)
                .body("code", equalTo("OFFICE_PARENT_UNKNOWN"));
        Api.post(
                        Api.persona("province-admin"),
                        "/member-units/" + unit.id() + "/moves",
                        Map.of("officeCode", "430000", "from", "2025-03-25"))
                .then()
                .statusCode(422)
                .body("code", equalTo("UNIT_OFFICE_UNKNOWN"));
        Api.post(hunan, "/member-units/" + unit.id() + "/moves", Map.of("officeCode", "430000", "from", "2025-03-25"))
                .then()
                .statusCode(404);
    }
}
