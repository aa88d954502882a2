package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.TestStanding;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money for an enrolment: who records and confirms it, that it counts once, and what the unit gets for it. */
@QuarkusTest
class ContributionTest {
    @BeforeEach
    void march() {
        TestClock.set("2025-03-20T09:00:00+08:00");
    }

    @Test
    void who_records_money_does_not_confirm_it() {
        // Given
        Api.Unit unit = Api.unit(30);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        Api.roster(unit.officer(), enrollment, People.roster(10_300, 10_330, 1))
                .then()
                .statusCode(200);
        Api.approve(unit, enrollment);
        UUID contribution = Api.contribute(unit, enrollment, "UNIT", "1425.00");

        // Then
        Api.post(
                        Api.persona("finance-maker").person("officer-of-" + unit.creditCode()),
                        "/enrollments/" + enrollment + "/contributions/" + contribution + "/confirmation",
                        Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("CONFIRMER_NOT_INDEPENDENT"));
        Api.post(
                        unit.officer(),
                        "/enrollments/" + enrollment + "/contributions",
                        Map.of("payerKind", "UNIT", "amount", "0.01", "receivedOn", "2025-03-20", "reference", "more"))
                .then()
                .statusCode(422)
                .body("code", equalTo("CONTRIBUTION_OVER_DUE"))
                .body("errors[0].pointer", equalTo("/amount"));
        Api.confirm(enrollment, contribution).then().statusCode(200).body("state", equalTo("CONFIRMED"));
        Api.confirm(enrollment, contribution).then().statusCode(409).body("code", equalTo("CONTRIBUTION_CONFIRMED"));
    }

    @Test
    void who_lost_the_role_confirms_and_takes_back_nothing() {
        // Given
        String person = "leaver-" + UUID.randomUUID();
        TestTokens leaver = Api.persona("finance-maker").person(person).issuedBefore(Duration.ofMinutes(2));
        String path = "/enrollments/" + UUID.randomUUID() + "/contributions/" + UUID.randomUUID();
        TestStanding.revoke(person);
        int before = TestStanding.questions();

        // When, then
        for (String command : List.of("/confirmation", "/withdrawal")) {
            Api.post(leaver, path + command, Map.of()).then().statusCode(401).body("code", equalTo("TOKEN_INACTIVE"));
        }
        assertThat(TestStanding.questions()).isEqualTo(before + 2);
        TestStanding.restore();
        Api.post(leaver, path + "/confirmation", Map.of()).then().statusCode(404);
    }

    @Test
    void money_recorded_by_mistake_is_taken_back_and_free_again() {
        // Given
        Api.Unit unit = Api.unit(30);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        Api.roster(unit.officer(), enrollment, People.roster(10_400, 10_430, 1))
                .then()
                .statusCode(200);
        Api.approve(unit, enrollment);
        UUID wrong = Api.contribute(unit, enrollment, "UNIT", "1000.00");
        String path = "/enrollments/" + enrollment + "/contributions";

        // When
        Api.post(unit.officer(), path + "/" + wrong + "/withdrawal", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        // Then
        Api.confirm(enrollment, wrong).then().statusCode(409).body("code", equalTo("CONTRIBUTION_WITHDRAWN"));
        Api.pay(unit, enrollment);
        Api.get(unit.officer(), path)
                .then()
                .body("contributions.state", contains("WITHDRAWN", "CONFIRMED", "CONFIRMED"))
                .body("payers.confirmed", contains("1425.00", "1425.00"));
        Api.get(unit.officer(), "/enrollments/" + enrollment).then().body("state", equalTo("PAID"));
    }

    @Test
    void one_receipt_counts_once_over_all_enrolments_of_a_unit() {
        // Given
        Api.Unit unit = Api.unit(30);
        UUID first = Api.enrollment(unit, "HB-HOSPITAL");
        UUID second = Api.enrollment(unit, "HB-SEVERE");
        for (UUID enrollment : List.of(first, second)) {
            Api.roster(unit.officer(), enrollment, People.roster(10_600, 10_630, 1))
                    .then()
                    .statusCode(200);
            Api.approve(unit, enrollment);
        }
        Map<String, String> receipt =
                Map.of("payerKind", "UNIT", "amount", "10.00", "receivedOn", "2025-03-20", "reference", "B-1");
        Api.post(unit.officer(), "/enrollments/" + first + "/contributions", receipt)
                .then()
                .statusCode(201);

        // Then
        Api.post(unit.officer(), "/enrollments/" + second + "/contributions", receipt)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTRIBUTION_REFERENCE_TAKEN"));
        for (String spelling : List.of("b1", "B.1", "Ｂ－１", " b 1 ")) {
            Api.post(
                            unit.officer(),
                            "/enrollments/" + second + "/contributions",
                            Map.of(
                                    "payerKind",
                                    "UNIT",
                                    "amount",
                                    "10.00",
                                    "receivedOn",
                                    "2025-03-20",
                                    "reference",
                                    spelling))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("CONTRIBUTION_REFERENCE_TAKEN"));
        }
    }

    @Test
    void the_unit_gets_receipts_a_letter_and_can_follow_what_happened() {
        // Given
        Api.Unit unit = Api.unit(30);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        String path = "/enrollments/" + enrollment;
        Api.roster(unit.officer(), enrollment, People.roster(10_700, 10_730, 1))
                .then()
                .statusCode(200);
        Api.as(unit.officer())
                .accept("*/*")
                .get("/api/v1" + path + "/confirmation-letter")
                .then()
                .statusCode(409)
                .body("code", equalTo("ENROLLMENT_NOT_PAID"));
        Api.approve(unit, enrollment);

        // When
        Api.pay(unit, enrollment);

        // Then
        Api.get(unit.officer(), path + "/receipts")
                .then()
                .statusCode(200)
                .body("receipts", hasSize(2))
                .body("receipts.payerKind", contains("UNIT", "UNION"))
                .body("receipts.amount", contains("1425.00", "1425.00"))
                .body("receipts[0].number", matchesPattern("R25-[0-9]{6}-[0-9A-Z]"));
        Api.as(unit.officer())
                .accept("text/html")
                .get("/api/v1" + path + "/confirmation-letter")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("湖北职工住院医疗互助保障"))
                .body(containsString("2025年4月1日零时起至2026年3月31日二十四时止"))
                .body(containsString("30人"))
                .body(containsString("2850.00元"));
        Api.get(unit.officer(), path + "/timeline")
                .then()
                .statusCode(200)
                .body(
                        "items.text",
                        contains(
                                "已新建参保",
                                "名册已导入",
                                "单位已提交",
                                "经办机构初审通过",
                                "省办复审通过",
                                "已登记款项",
                                "款项已确认",
                                "已登记款项",
                                "款项已确认",
                                "款项已全部确认"));
    }
}
