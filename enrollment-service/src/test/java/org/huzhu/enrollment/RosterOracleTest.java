package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A roster must not tell a unit whether a stranger is known, how a stranger is called, or what a stranger holds. */
@QuarkusTest
class RosterOracleTest {
    private static final String HEADER = "姓名,性别,证件号码,份数,用工形式\n";

    @BeforeEach
    void march() {
        TestClock.set("2025-03-20T09:00:00+08:00");
    }

    @Test
    void a_known_stranger_a_wrong_guess_and_somebody_unknown_get_the_same_bytes() {
        // Given somebody whom another unit covers with all the shares that the plan allows, and somebody nobody knows
        Api.Unit elsewhere = Api.unit(1);
        Api.enrolled(elsewhere, "HB-HOSPITAL", People.roster(70_000, 70_001, 1));
        People.Worker known = People.worker(70_000);
        People.Worker unknown = People.worker(70_002);

        // When
        List<String> rightName = asked(known.row(1));
        List<String> wrongName = asked(known.row(1).replace(known.name(), "别人"));
        List<String> nobody = asked(unknown.row(1));
        List<String> faultyKnown = asked(known.row(1).replace("在职", "临时"));
        List<String> faultyNobody = asked(unknown.row(1).replace("在职", "临时"));

        // Then
        assertThat(rightName).isEqualTo(nobody);
        assertThat(wrongName).isEqualTo(nobody);
        assertThat(faultyKnown).isEqualTo(faultyNobody);
        assertThat(nobody.get(0)).contains("\"accepted\":1").contains("\"rejected\":1");
        assertThat(nobody.get(1))
                .contains("CITIZEN_ID_CHECK")
                .doesNotContain("NAME_")
                .doesNotContain("SHARES_");
        assertThat(nobody.get(3)).contains("\"memberId\":null");
    }

    /** All that a unit is told of a roster of a person and of a row that is wrong by itself, ids of the enrolment left out. */
    private static List<String> asked(String row) {
        Api.Unit unit = Api.unit(1);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        String path = "/enrollments/" + enrollment;
        String broken = "李四,男,420202198503150015,1,在职\n";
        Response sent = Api.roster(unit.officer(), enrollment, HEADER + row + "\n" + broken);
        return List.of(
                text(sent, enrollment),
                text(Api.get(unit.officer(), path + "/roster/rejections"), enrollment),
                Api.as(unit.officer())
                        .accept("text/csv")
                        .get("/api/v1" + path + "/roster/rejections")
                        .asString(),
                text(Api.get(unit.officer(), path + "/roster/lines"), enrollment),
                text(Api.get(unit.officer(), path + "/roster"), enrollment),
                Api.post(unit.officer(), path + "/submission", Map.of()).statusCode() + "",
                text(Api.get(unit.officer(), path + "/roster/lines"), enrollment),
                Api.get(unit.officer(), path + "/roster/findings").statusCode() + "");
    }

    private static String text(Response answer, UUID enrollment) {
        return answer.statusCode() + " " + answer.asString().replace(enrollment.toString(), "E");
    }

    @Test
    void a_differing_name_is_for_the_reviewers_who_answer_for_it_and_the_register_stays() {
        // Given
        Api.Unit elsewhere = Api.unit(1);
        Api.enrolled(elsewhere, "HB-HOSPITAL", People.roster(70_100, 70_101, 1));
        People.Worker known = People.worker(70_100);
        Api.Unit unit = Api.unit(1);
        UUID enrollment = Api.enrollment(unit, "HB-SEVERE");
        Api.roster(unit.officer(), enrollment, HEADER + known.row(1).replace(known.name(), "别人"))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        String findings = "/enrollments/" + enrollment + "/roster/findings";
        Api.post(unit.officer(), "/enrollments/" + enrollment + "/submission", Map.of())
                .then()
                .statusCode(200);

        // When
        Api.get(unit.officer(), findings).then().statusCode(403);
        Api.get(TestTokens.as("auditor"), findings).then().statusCode(403);
        Api.get(TestTokens.as("office-reviewer").office("420300"), findings)
                .then()
                .statusCode(404);
        Api.get(Api.persona("office-reviewer"), findings)
                .then()
                .statusCode(200)
                .body("items.row", contains(2))
                .body("items.code", contains("NAME_DIFFERS"))
                .body("items.statedName", contains("别人"))
                .body("items.registeredName", contains(known.name()));
        Api.get(Api.persona("office-reviewer").claim("scope", ""), findings)
                .then()
                .body("items.statedName", contains("别*"))
                .body("items.registeredName", contains("测*"));

        // Then each level answers for the row, and cover attaches to whom the register names
        Api.review(Api.persona("office-reviewer"), enrollment, "OFFICE", "APPROVE")
                .then()
                .statusCode(409)
                .body("code", equalTo("ROSTER_FINDINGS_OPEN"))
                .body("detail", equalTo("名册中有1行需审核人核实后确认（第 2 行），请查看核实事项，确认后再通过，或退回单位。"));
        Api.confirm(Api.persona("office-reviewer"), enrollment, "OFFICE", 2).statusCode(200);
        Api.review(Api.persona("province-reviewer"), enrollment, "PROVINCE", "APPROVE")
                .then()
                .statusCode(409)
                .body("code", equalTo("ROSTER_FINDINGS_OPEN"));
        Api.confirm(Api.persona("province-reviewer"), enrollment, "PROVINCE", 2).statusCode(200);
        Api.get(unit.officer(), "/coverages").then().body("items", hasSize(0));
        Api.pay(unit, enrollment);
        String member = Api.get(elsewhere.officer(), "/members").path("items[0].memberId");
        Api.get(unit.officer(), "/coverages").then().body("items.memberId", contains(member));
        Api.get(Api.persona("office-reviewer"), "/members/" + member + "/identity")
                .then()
                .body("name", equalTo(known.name()));
        List<String> reasons = Api.get(
                        TestTokens.as("auditor"),
                        "/audit/enrollment/entries?limit=100&subjectType=enrollment&subjectId=" + enrollment)
                .path("items.findAll { it.action == 'ENROLLMENT_REVIEWED' }.why");
        assertThat(reasons)
                .containsExactly("OFFICE:APPROVE confirmed 1 rows: 2", "PROVINCE:APPROVE confirmed 1 rows: 2");
    }

    @Test
    void a_correction_by_another_unit_is_not_told_either() {
        // Given a wrong name that another unit corrects while neither has handed in
        People.Worker worker = People.worker(70_200);
        Api.Unit first = Api.unit(1);
        Api.Unit second = Api.unit(1);
        UUID one = Api.enrollment(first, "HB-HOSPITAL");
        Api.roster(first.officer(), one, HEADER + worker.row(1).replace(worker.name(), "别人"))
                .then()
                .statusCode(200);
        Api.roster(second.officer(), Api.enrollment(second, "HB-HOSPITAL"), HEADER + worker.row(1))
                .then()
                .statusCode(200);

        // When
        Api.post(first.officer(), "/enrollments/" + one + "/submission", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("findings", nullValue());

        // Then
        Api.get(Api.persona("office-reviewer"), "/enrollments/" + one + "/roster/findings")
                .then()
                .body("items.code", contains("NAME_CHANGED"));
    }
}
