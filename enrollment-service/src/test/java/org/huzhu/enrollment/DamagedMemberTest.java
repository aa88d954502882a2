package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.kit.personal.DamagedFields;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A damaged field of a member is a state of that member, and nobody else's trouble. */
@QuarkusTest
class DamagedMemberTest {
    @Inject
    MeterRegistry meters;

    @BeforeEach
    void march() {
        TestClock.set("2025-03-20T09:00:00+08:00");
    }

    @Test
    void a_damaged_name_is_shown_as_unreadable_and_the_others_are_shown() throws SQLException {
        // Given
        Api.Unit unit = Api.unit(3);
        Api.enrolled(unit, "HB-HOSPITAL", People.roster(75_000, 75_003, 1));
        List<String> members =
                Api.get(unit.officer(), "/members?unitId=" + unit.id()).path("items.memberId");
        String damaged = members.get(1);
        damage(damaged, "name_cipher");
        double before = meters.counter(DamagedFields.COUNTER).count();

        // When
        Api.get(unit.officer(), "/members?unitId=" + unit.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.name", contains("测*", null, "测*"))
                .body("items.unreadable", contains(List.of(), List.of("name"), List.of()));

        // Then
        assertThat(meters.counter(DamagedFields.COUNTER).count()).isEqualTo(before + 1);
        Api.get(unit.officer(), "/members/" + damaged)
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("unreadable", contains("name"));
        Api.get(Api.persona("office-reviewer"), "/members/" + damaged + "/identity")
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("unreadable", contains("name"));
        assertThat(damageTold(damaged)).containsExactly("member.name");
    }

    @Test
    void a_damaged_id_number_and_phone_are_shown_as_unreadable() throws SQLException {
        // Given
        Api.Unit unit = Api.unit(1);
        Api.enrolled(
                unit,
                "HB-HOSPITAL",
                "姓名,性别,证件号码,份数,用工形式,手机\n" + People.worker(75_100).row(1) + ",13800000001\n");
        String member = Api.get(unit.officer(), "/members").path("items[0].memberId");
        damage(member, "id_cipher");
        damage(member, "phone_cipher");

        // Then
        Api.as(unit.officer())
                .body(Map.of("idNumber", People.worker(75_100).idNumber()))
                .post("/api/v1/member-searches")
                .then()
                .statusCode(200)
                .body("name", equalTo("测*"))
                .body("idNumber", nullValue())
                .body("phone", nullValue())
                .body("unreadable", contains("idNumber", "phone"));
        assertThat(damageTold(member)).containsExactlyInAnyOrder("member.idNumber", "member.phone");
    }

    @Test
    void a_roster_with_a_member_whose_name_is_damaged_is_read_and_the_reviewers_compare() throws SQLException {
        // Given
        Api.Unit unit = Api.unit(2);
        Api.enrolled(unit, "HB-HOSPITAL", People.roster(75_200, 75_202, 1));
        String damaged = Api.get(unit.officer(), "/members").path("items[0].memberId");
        damage(damaged, "name_cipher");
        UUID next = UUID.fromString(Api.open(unit, "HB-HOSPITAL", "2026-04-01")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        // When
        Api.roster(unit.officer(), next, People.roster(75_200, 75_202, 1))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2));
        Api.post(unit.officer(), "/enrollments/" + next + "/submission", Map.of())
                .then()
                .statusCode(200);

        // Then
        String findings = "/enrollments/" + next + "/roster/findings";
        Api.get(Api.persona("office-reviewer"), findings)
                .then()
                .body("items.memberId", contains(damaged))
                .body("items.code", contains("NAME_UNREADABLE"))
                .body("items.registeredName", contains(nullValue()));
        int row = Api.get(Api.persona("office-reviewer"), findings).path("items[0].row");
        Api.confirm(Api.persona("office-reviewer"), next, "OFFICE", row).statusCode(200);
        Api.confirm(Api.persona("province-reviewer"), next, "PROVINCE", row).statusCode(200);
        Api.pay(unit, next);
        Api.get(unit.officer(), "/enrollments/" + next + "/roster/lines")
                .then()
                .body("items.findAll { it.coverageId == null }", empty());
    }

    private static List<String> damageTold(String member) {
        return Api.get(
                        TestTokens.as("auditor"),
                        "/audit/enrollment/entries?limit=100&subjectType=member&subjectId=" + member)
                .path("items.findAll { it.action == 'FIELD_UNREADABLE' }.why");
    }

    /** Flips one bit at rest, as the owner of the database. */
    private static void damage(String member, String column) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + System.getProperty("huzhu.test.database-port") + "/enrollment",
                        "enrollment_owner",
                        "huzhu-dev");
                Statement statement = owner.createStatement()) {
            statement.execute("SELECT set_config('app.scope_kind', 'ALL', false)");
            assertThat(statement.executeUpdate("UPDATE member SET " + column + " = set_byte(" + column
                            + ", 90, get_byte(" + column + ", 90) # 1) WHERE member_id = '" + member + "'"))
                    .isEqualTo(1);
        }
    }
}
