package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huzhu.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Good and bad roster files: each fault with its place, and never a thing half done. */
@QuarkusTest
class RosterFilesTest {
    private static final String HEADER = "姓名,性别,证件号码,份数,用工形式\n";

    @BeforeEach
    void march() {
        TestClock.set("2025-03-20T09:00:00+08:00");
    }

    @Test
    void each_bad_row_is_named_with_its_row_column_and_code() {
        // Given
        Api.Unit unit = Api.unit(10);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        String good = People.worker(20_000).row(1);
        String twice = People.worker(20_001).row(1);
        String wrongCheck = "张三,男,420202198503150015,1,在职";
        String tooManyShares = People.worker(20_003).row(9);
        String retired = People.worker(20_005).row(1).replace("在职", "退休");
        String otherSex = People.worker(20_007).row(1).replace(",男,", ",女,");

        // When
        Response answer = Api.roster(
                unit.officer(),
                enrollment,
                HEADER
                        + String.join(
                                "\n", good, twice, wrongCheck, twice, "", tooManyShares, retired, otherSex, ",,,,"));

        // Then
        answer.then()
                .statusCode(200)
                .body("rowsRead", equalTo(7))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(5))
                .body("unchanged", equalTo(0))
                .body("contributionDue", equalTo("190.00"));
        Api.get(unit.officer(), "/enrollments/" + enrollment + "/roster/rejections")
                .then()
                .body("items.row", contains(4, 5, 7, 8, 9))
                .body("items.column", contains("idNumber", "idNumber", "shares", "employment", "sex"))
                .body("items.columnZh", contains("证件号码", "证件号码", "份数", "用工形式", "性别"))
                .body(
                        "items.code",
                        contains(
                                "CITIZEN_ID_CHECK",
                                "DUPLICATE_IN_FILE",
                                "SHARES_OUT_OF_RANGE",
                                "EMPLOYMENT_NOT_ELIGIBLE",
                                "SEX_DIFFERS_FROM_ID"))
                .body("items[1].text", equalTo("该职工已在第3行出现。"));
        Api.as(unit.officer())
                .header("Accept-Language", "en")
                .get("/api/v1/enrollments/" + enrollment + "/roster/rejections?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue());
    }

    @Test
    void rejections_come_as_a_table_too() {
        Api.Unit unit = Api.unit(10);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        Api.roster(unit.officer(), enrollment, HEADER + People.worker(20_050).row(9))
                .then()
                .statusCode(200);

        Api.as(unit.officer())
                .accept("text/csv")
                .get("/api/v1/enrollments/" + enrollment + "/roster/rejections")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(equalTo("\uFEFF行,列,代码,说明\r\n2,份数,SHARES_OUT_OF_RANGE,份数须在1至1之间。\r\n"));
    }

    @Test
    void the_same_file_again_leaves_every_row_unchanged() {
        Api.Unit unit = Api.unit(10);
        UUID enrollment = Api.enrollment(unit, "HB-SEVERE");
        Api.roster(unit.officer(), enrollment, People.roster(20_100, 20_110, 2))
                .then()
                .statusCode(200);

        Api.roster(
                        unit.officer(),
                        enrollment,
                        People.roster(20_100, 20_109, 2) + People.worker(20_109).row(3) + "\n"
                                + People.worker(20_110).row(1))
                .then()
                .statusCode(200)
                .body("rowsRead", equalTo(11))
                .body("accepted", equalTo(2))
                .body("unchanged", equalTo(9))
                .body("rejected", equalTo(0));
    }

    @Test
    void a_missing_column_is_named_and_the_roster_before_stays() {
        // Given
        Api.Unit unit = Api.unit(10);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        Api.roster(unit.officer(), enrollment, People.roster(20_200, 20_203, 1))
                .then()
                .statusCode(200);

        // When
        Api.roster(unit.officer(), enrollment, "姓名,性别,份数\n张三,男,1\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("ROSTER_COLUMN_MISSING"))
                .body("errors.pointer", contains("/header/idNumber", "/header/employment"))
                .body("errors[0].detail", containsString("证件号码"));

        // Then
        Api.get(unit.officer(), "/enrollments/" + enrollment + "/roster")
                .then()
                .body("state", equalTo("DONE"))
                .body("accepted", equalTo(3))
                .body("contributionDue", equalTo("285.00"));
    }

    @Test
    void no_rows_at_all_are_refused() {
        Api.Unit unit = Api.unit(10);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");

        for (String csv : List.of(HEADER, "", "\n\n", HEADER + ",,,,\n\n")) {
            Api.roster(unit.officer(), enrollment, csv).then().statusCode(422).body("code", equalTo("ROSTER_EMPTY"));
        }
        Api.post(unit.officer(), "/enrollments/" + enrollment + "/submission", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("ROSTER_EMPTY"));
    }

    @Test
    void gbk_and_utf_8_with_a_mark_are_understood() {
        Api.Unit unit = Api.unit(10);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        String csv = People.roster(20_300, 20_303, 1);

        Api.roster(unit.officer(), enrollment, csv.getBytes(Charset.forName("GBK")), "text/csv")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(3));
        Api.roster(unit.officer(), enrollment, ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8), "text/csv")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(3));
    }

    @Test
    void a_workbook_is_read_like_a_text() {
        Api.Unit unit = Api.unit(10);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        byte[] workbook = Workbooks.of(People.roster(20_400, 20_404, 1));

        Api.roster(
                        unit.officer(),
                        enrollment,
                        workbook,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .then()
                .statusCode(200)
                .body("rowsRead", equalTo(4))
                .body("accepted", equalTo(4));
    }

    @Test
    void a_file_that_lies_about_its_type_or_unpacks_too_far_is_refused() {
        Api.Unit unit = Api.unit(10);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");

        Api.roster(unit.officer(), enrollment, new byte[] {'P', 'K', 3, 4, 0, 1, 2, 3, 4, 5}, "text/csv")
                .then()
                .statusCode(422)
                .body("code", equalTo("ROSTER_UNREADABLE"));
        Api.roster(unit.officer(), enrollment, Workbooks.bomb(), "text/csv")
                .then()
                .statusCode(422)
                .body("code", equalTo("ROSTER_UNPACKS_TOO_LARGE"));
        Api.roster(unit.officer(), enrollment, new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE}, "text/csv")
                .then()
                .statusCode(422)
                .body("code", equalTo("ROSTER_ENCODING_UNKNOWN"));
        Api.roster(unit.officer(), enrollment, "x".getBytes(StandardCharsets.UTF_8), "image/png")
                .then()
                .statusCode(415);
        Api.roster(unit.officer(), enrollment, "姓名,\"性别\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("ROSTER_UNREADABLE"));
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
    void shares_held_through_another_unit_count() {
        // Given
        Api.Unit first = Api.unit(30);
        Api.enrolled(first, "HB-HOSPITAL", People.roster(20_700, 20_730, 1));
        Api.Unit second = Api.unit(2);
        UUID enrollment = Api.enrollment(second, "HB-HOSPITAL");

        // When
        Api.roster(second.officer(), enrollment, People.roster(20_729, 20_731, 1))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1));

        // Then
        Api.get(second.officer(), "/enrollments/" + enrollment + "/roster/rejections")
                .then()
                .body("items.row", contains(2))
                .body("items.column", contains("shares"))
                .body("items.code", contains("SHARES_OVER_MAXIMUM"))
                .body("items.text", contains("已持有1份，合计超过上限1份（含其他单位）。"));
    }

    @Test
    void two_hundred_thousand_rows_are_a_job_that_tells_how_far_it_is() throws Exception {
        // Given
        Api.Unit unit = Api.unit(200_000);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        byte[] file = People.roster(1_000_000, 1_200_000, 1).getBytes(StandardCharsets.UTF_8);

        // When
        HttpResponse<String> answer = send(unit, enrollment, file);

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/enrollments/" + enrollment + "/roster");
        assertThat(answer.body()).contains("\"state\":\"RUNNING\"", "\"rowsTotal\":200000");
        Api.roster(unit.officer(), enrollment, People.roster(0, 1, 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("ROSTER_IMPORT_RUNNING"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> "DONE"
                        .equals(Api.get(unit.officer(), "/enrollments/" + enrollment + "/roster")
                                .path("state")));
        Response roster = Api.get(unit.officer(), "/enrollments/" + enrollment + "/roster");
        roster.then()
                .body("rowsRead", equalTo(200_000))
                .body("rowsDone", equalTo(200_000))
                .body("contributionDue", equalTo("19000000.00"));
        int accepted = roster.path("accepted");
        int rejected = roster.path("rejected");
        assertThat(accepted + rejected).isEqualTo(200_000);
        assertThat(accepted).isEqualTo(200_000);
    }

    @Test
    void fifty_megabytes_are_refused_without_reading_them() throws Exception {
        Api.Unit unit = Api.unit(10);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");

        assertThat(send(unit, enrollment, new byte[50 << 20]).statusCode()).isEqualTo(413);
    }

    /** Sends a large file without keeping it twice. */
    private static HttpResponse<String> send(Api.Unit unit, UUID enrollment, byte[] file) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/enrollments/" + enrollment + "/roster"))
                .header("Authorization", "Bearer " + unit.officer().token())
                .header("Content-Type", "text/csv")
                .expectContinue(true)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
