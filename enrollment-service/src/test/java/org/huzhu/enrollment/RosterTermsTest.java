package org.huzhu.enrollment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the terms of a plan demand of a roster. */
@QuarkusTest
class RosterTermsTest {
    private static final String HEADER = "姓名,性别,证件号码,份数,用工形式\n";

    @BeforeEach
    void march() {
        TestClock.set("2025-03-20T09:00:00+08:00");
    }

    @Test
    void too_few_of_the_unit_cannot_be_handed_in() {
        Api.Unit unit = Api.unit(100);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        Api.roster(unit.officer(), enrollment, People.roster(20_500, 20_549, 1))
                .then()
                .statusCode(200);

        Api.post(unit.officer(), "/enrollments/" + enrollment + "/submission", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("PARTICIPATION_TOO_LOW"))
                .body("detail", equalTo("单位100人，至少须有50人参保，现为49人。"));
    }

    @Test
    void what_the_unit_says_in_more_columns_is_held_against_the_terms() {
        Api.Unit unit = Api.unit(10);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        String header = "姓名,性别,证件号码,份数,用工形式,工会会员,基本医保,健康,工龄月数,入职日期\n";

        Api.roster(
                        unit.officer(),
                        enrollment,
                        header
                                + String.join(
                                        "\n",
                                        People.worker(20_660).row(1) + ",是,是,健康,,2020-07-01",
                                        People.worker(20_661).row(1) + ",否,no,不健康,x,1 July",
                                        People.worker(20_662).row(1).replace("在职", "临时") + ",,,,11,",
                                        People.worker(20_663).row(1) + ",maybe,,,,"))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(3));

        Api.get(unit.officer(), "/enrollments/" + enrollment + "/roster/rejections")
                .then()
                .body("items.row", contains(3, 3, 4, 5))
                .body(
                        "items.code",
                        contains("MONTHS_NOT_A_NUMBER", "DAY_MALFORMED", "SERVICE_TOO_SHORT", "ANSWER_UNKNOWN"));
    }

    @Test
    void a_family_member_is_enrolled_with_the_worker_who_holds_the_base_plan_in_the_same_unit() {
        // Given
        Api.Unit unit = Api.unit(3);
        Api.enrolled(unit, "GZ-SEVERE", People.roster(20_900, 20_903, 1));
        Api.Unit other = Api.unit(3);
        Api.enrolled(other, "GZ-SEVERE", People.roster(20_910, 20_913, 1));
        UUID enrollment = Api.enrollment(unit, "GZ-FAMILY-SEVERE");
        String header = "姓名,性别,证件号码,份数,用工形式,职工证件号码\n";

        // When
        Api.roster(
                        unit.officer(),
                        enrollment,
                        header
                                + String.join(
                                        "\n",
                                        family(20_920) + People.worker(20_900).idNumber(),
                                        family(20_921) + People.worker(20_910).idNumber(),
                                        family(20_922) + People.worker(20_999).idNumber(),
                                        family(20_923),
                                        family(20_924) + People.worker(20_924).idNumber()))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(4));

        // Then
        Api.get(unit.officer(), "/enrollments/" + enrollment + "/roster/rejections")
                .then()
                .body("items.row", contains(3, 4, 5, 6))
                .body("items.column", everyItem(equalTo("workerIdNumber")))
                .body(
                        "items.code",
                        contains("BASE_PLAN_MISSING", "BASE_PLAN_MISSING", "WORKER_ID_MISSING", "WORKER_IS_SAME"));
        Api.approve(unit, enrollment);
        Api.pay(unit, enrollment);
        Api.get(unit.officer(), "/enrollments/" + enrollment).then().body("state", equalTo("PAID"));
    }

    private static String family(int n) {
        return People.worker(n).row(1).replace("在职", "家属") + ",";
    }

    @Test
    void a_trade_of_higher_risk_pays_its_own_price() {
        Api.Unit unit = Api.unit(10);
        Map<String, Object> request = Map.of(
                "unitId",
                unit.id(),
                "planCode",
                "HB-ACCIDENT",
                "periodFrom",
                "2025-04-01",
                "riskClass",
                "HIGH_RISK",
                "payers",
                List.of(Map.of("kind", "UNIT", "weight", 1)));
        Response opened = Api.post(unit.officer(), "/enrollments", request);
        opened.then().statusCode(201).body("riskClass", equalTo("HIGH_RISK"));

        Api.roster(
                        unit.officer(),
                        UUID.fromString(opened.path("id")),
                        HEADER + People.worker(20_950).row(2) + "\n"
                                + People.worker(20_951).row(1))
                .then()
                .body("contributionDue", equalTo("94.00"));
        Map<String, Object> unknown = new HashMap<>(request);
        unknown.put("riskClass", "NONE");
        Api.post(unit.officer(), "/enrollments", unknown)
                .then()
                .statusCode(422)
                .body("code", equalTo("RISK_CLASS_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/riskClass"));
    }

    @Test
    void a_plan_for_women_needs_the_number_of_women() {
        Api.Unit unit = Api.unit(10);
        UUID enrollment = Api.enrollment(unit, "HB-WOMEN");
        Api.roster(unit.officer(), enrollment, People.roster(20_650, 20_654, 1))
                .then()
                .statusCode(200);

        Api.post(unit.officer(), "/enrollments/" + enrollment + "/submission", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("HEAD_COUNT_MISSING"));
    }

    @Test
    void who_is_covered_through_the_unit_counts_when_others_join_later() {
        Api.Unit unit = Api.unit(30);
        Api.enrolled(unit, "HB-HOSPITAL", People.roster(20_800, 20_830, 1));
        UUID joiners = Api.enrollment(unit, "HB-HOSPITAL", "2025-06-01");
        Api.roster(unit.officer(), joiners, People.roster(20_830, 20_831, 1))
                .then()
                .statusCode(200);

        Api.post(unit.officer(), "/enrollments/" + joiners + "/submission", Map.of())
                .then()
                .statusCode(200);
    }

    @Test
    void a_plan_for_women_takes_women_only() {
        Api.Unit unit = Api.unit(10);
        UUID enrollment = Api.enrollment(unit, "HB-WOMEN");

        Api.roster(unit.officer(), enrollment, People.roster(20_600, 20_604, 1))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(2));
        Api.get(unit.officer(), "/enrollments/" + enrollment + "/roster/rejections")
                .then()
                .body("items.row", contains(3, 5))
                .body("items.code", contains("SEX_NOT_ELIGIBLE", "SEX_NOT_ELIGIBLE"));
    }

    @Test
    void shares_held_through_another_unit_are_told_to_the_reviewers_and_void_in_the_end() {
        // Given
        Api.Unit first = Api.unit(30);
        Api.enrolled(first, "HB-HOSPITAL", People.roster(20_700, 20_730, 1));
        Api.Unit second = Api.unit(2);
        UUID enrollment = Api.enrollment(second, "HB-HOSPITAL");

        // When
        Api.roster(second.officer(), enrollment, People.roster(20_729, 20_731, 1))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(0));
        Api.post(second.officer(), "/enrollments/" + enrollment + "/submission", Map.of())
                .then()
                .statusCode(200);

        // Then
        Api.get(Api.persona("office-reviewer"), "/enrollments/" + enrollment + "/roster/findings")
                .then()
                .statusCode(200)
                .body("items.row", contains(2))
                .body("items.code", contains("SHARES_OVER_MAXIMUM"))
                .body("items.text", contains("已持有1份，合计超过上限1份（含其他单位）。"));
        Api.confirm(Api.persona("office-reviewer"), enrollment, "OFFICE", 2).statusCode(200);
        Api.confirm(Api.persona("province-reviewer"), enrollment, "PROVINCE", 2).statusCode(200);
        Api.pay(second, enrollment);
        Api.get(second.officer(), "/enrollments/" + enrollment + "/roster/lines")
                .then()
                .body("items.voidCode", contains("SHARES_OVER_MAXIMUM", null));
    }
}
