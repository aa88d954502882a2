package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huzhu.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
    @Tag("drill")
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
