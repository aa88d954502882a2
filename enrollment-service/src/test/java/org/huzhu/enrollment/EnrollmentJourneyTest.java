package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huzhu.contracts.ContributionConfirmed;
import org.huzhu.contracts.CoverageChanged;
import org.huzhu.contracts.MemberUnitChanged;
import org.huzhu.contracts.PlanVersionPublished;
import org.huzhu.contracts.Topics;
import org.huzhu.testkit.HuzhuTestResources;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The enrolment of the worked example, from the offices to the coverages that the other services hear of. */
@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
class EnrollmentJourneyTest {
    @BeforeEach
    void march() {
        TestClock.set("2025-03-20T09:00:00+08:00");
    }

    @Test
    void a_unit_of_120_enrols_and_is_covered_from_april_on() {
        // Given
        Api.Unit unit = Api.unit(120);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");

        // When
        Api.roster(unit.officer(), enrollment, People.roster(0, 120, 1))
                .then()
                .statusCode(200)
                .body("rowsRead", equalTo(120))
                .body("accepted", equalTo(120))
                .body("rejected", equalTo(0))
                .body("unchanged", equalTo(0))
                .body("contributionDue", equalTo("11400.00"));
        Api.approve(unit, enrollment);
        Api.get(unit.officer(), "/enrollments/" + enrollment)
                .then()
                .body("state", equalTo("APPROVED"))
                .body("number", matchesPattern("E25-[0-9]{6}-[0-9A-Z]"))
                .body("allowedCommands", contains("contributions"))
                .body("period.from", equalTo("2025-04-01"))
                .body("period.to", equalTo("2026-04-01"));
        Api.get(unit.officer(), "/enrollments/" + enrollment + "/contributions")
                .then()
                .body("payers.payerKind", contains("UNIT", "UNION"))
                .body("payers.due", contains("5700.00", "5700.00"));
        Api.pay(unit, enrollment);

        // Then
        Api.get(unit.officer(), "/enrollments/" + enrollment).then().body("state", equalTo("PAID"));
        Api.get(unit.officer(), "/coverages?unitId=" + unit.id() + "&validAt=2025-07-02&limit=100")
                .then()
                .statusCode(200)
                .body("items", hasSize(100))
                .body("items[0].planCode", equalTo("HB-HOSPITAL"))
                .body("items[0].shares", equalTo(1))
                .body("items[0].from", equalTo("2025-04-01"))
                .body("items[0].to", equalTo("2026-04-01"))
                .body("items[0].observationUntil", equalTo("2025-05-01"))
                .body("items[0].status", equalTo("SCHEDULED"));
        Api.get(unit.officer(), "/coverages?unitId=" + unit.id() + "&validAt=2025-03-31")
                .then()
                .body("items", hasSize(0));
        assertTold(unit, enrollment);
        becomesEffective(unit, enrollment);
    }

    private static void assertTold(Api.Unit unit, UUID enrollment) {
        Topic.Received contribution = Topic.named(Topics.CONTRIBUTION)
                .await(record -> enrollment.toString().equals(record.key()));
        ContributionConfirmed confirmed = contribution.data(ContributionConfirmed.class);
        assertThat(confirmed.amount().yuan()).isEqualTo("5700.00");
        assertThat(confirmed.planKind()).isEqualTo("HOSPITAL");
        assertThat(confirmed.region()).isEqualTo("420000");
        Topic coverages = Topic.named(Topics.COVERAGE);
        Awaitility.await()
                .untilAsserted(() -> assertThat(coverages.all().stream()
                                .map(record -> record.data(CoverageChanged.class))
                                .filter(coverage -> coverage.enrollmentId().equals(enrollment)))
                        .hasSize(120));
        CoverageChanged coverage = coverages.all().stream()
                .map(record -> record.data(CoverageChanged.class))
                .filter(told -> told.enrollmentId().equals(enrollment))
                .findFirst()
                .orElseThrow();
        assertThat(coverage.stateVersion()).isEqualTo(1);
        assertThat(coverage.memberNameIndex()).matches("[0-9a-f]{32}");
        assertThat(coverage.rows()).hasSize(1);
        assertThat(coverage.rows().getFirst().validFrom()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(coverage.rows().getFirst().validTo()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(coverage.rows().getFirst().status()).isEqualTo("IN_FORCE");
        assertThat(coverage.rows().getFirst().observationWaived()).isFalse();
        assertThat(Topic.named(Topics.MEMBER_UNIT)
                        .await(record -> unit.id().toString().equals(record.key()))
                        .data(MemberUnitChanged.class)
                        .officePath())
                .isEqualTo("/420000/420200/");
        assertThat(Topic.named(Topics.PLAN_VERSION).all().stream()
                        .map(record -> record.data(PlanVersionPublished.class))
                        .map(told -> told.planCode() + "." + told.version()))
                .contains("HB-HOSPITAL.1", "HB-SEVERE.1", "HB-WOMEN.1", "CR11-FUND.2")
                .doesNotHaveDuplicates();
    }

    private static void becomesEffective(Api.Unit unit, UUID enrollment) {
        TestClock.set("2025-04-01T00:00:00+08:00");
        Awaitility.await()
                .untilAsserted(() -> Api.get(unit.officer(), "/enrollments/" + enrollment)
                        .then()
                        .body("state", equalTo("EFFECTIVE")));
        Api.get(unit.officer(), "/coverages?unitId=" + unit.id() + "&validAt=2025-07-02&limit=1")
                .then()
                .body("items[0].status", equalTo("ACTIVE"));
    }

    @Test
    void money_confirmed_after_the_first_day_covers_from_the_next_day_on() {
        // Given
        Api.Unit unit = Api.unit(30);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL", "2025-03-21");
        Api.roster(unit.officer(), enrollment, People.roster(10_000, 10_030, 1))
                .then()
                .statusCode(200);
        Api.approve(unit, enrollment);
        TestClock.set("2025-03-25T16:00:00+08:00");

        // When
        Api.pay(unit, enrollment);

        // Then
        Api.get(unit.officer(), "/enrollments/" + enrollment)
                .then()
                .body("state", equalTo("PAID"))
                .body("period.from", equalTo("2025-03-21"))
                .body("coverFrom", equalTo("2025-03-26"));
        Api.get(unit.officer(), "/coverages?unitId=" + unit.id() + "&validAt=2025-03-25")
                .then()
                .body("items", hasSize(0));
        Api.get(unit.officer(), "/coverages?unitId=" + unit.id() + "&validAt=2025-03-26&limit=100")
                .then()
                .body("items", hasSize(30))
                .body("items[0].from", equalTo("2025-03-26"))
                .body("items[0].to", equalTo("2026-03-21"))
                .body("items[0].observationUntil", equalTo("2025-04-25"));
        TestClock.set("2025-03-26T00:00:00+08:00");
        Awaitility.await()
                .untilAsserted(() -> Api.get(unit.officer(), "/enrollments/" + enrollment)
                        .then()
                        .body("state", equalTo("EFFECTIVE"))
                        .body("allowedCommands", hasSize(0)));
    }

    @Test
    void cover_cannot_begin_on_a_day_that_is_over() {
        // Given
        Api.Unit unit = Api.unit(30);

        // Then
        Api.open(unit, "HB-HOSPITAL", "2025-03-19")
                .then()
                .statusCode(422)
                .body("code", equalTo("PERIOD_START_PAST"))
                .body("errors[0].pointer", equalTo("/periodFrom"));

        // When
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL", "2025-03-20");
        Api.roster(unit.officer(), enrollment, People.roster(10_500, 10_530, 1))
                .then()
                .statusCode(200);
        TestClock.set("2025-03-21T00:00:00+08:00");

        // Then
        Api.post(unit.officer(), "/enrollments/" + enrollment + "/submission", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("PERIOD_START_PAST"));
    }

    @Test
    void a_returned_enrolment_goes_round_again_and_shows_why() {
        // Given
        Api.Unit unit = Api.unit(30);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        String csv = People.roster(10_100, 10_130, 1);
        Api.roster(unit.officer(), enrollment, csv).then().statusCode(200);
        Api.post(unit.officer(), "/enrollments/" + enrollment + "/submission", Map.of())
                .then()
                .statusCode(200);

        // When
        Api.review(Api.persona("office-reviewer"), enrollment, "OFFICE", "RETURN")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("reviews.decision", contains("RETURN"));

        // Then
        Api.roster(unit.officer(), enrollment, csv)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(30));
        Api.approve(unit, enrollment);
        Api.get(unit.officer(), "/enrollments/" + enrollment).then().body("state", equalTo("APPROVED"));
    }

    @Test
    void a_command_out_of_turn_is_told_the_state_and_what_is_allowed() {
        Api.Unit unit = Api.unit(30);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");

        Api.review(Api.persona("office-reviewer"), enrollment, "OFFICE", "APPROVE")
                .then()
                .statusCode(409)
                .body("code", equalTo("ENROLLMENT_COMMAND_NOT_ALLOWED"))
                .body("state", equalTo("DRAFT"))
                .body("allowedCommands", equalTo(List.of("roster", "submission", "cancellation")));
    }

    @Test
    void nobody_answers_for_two_steps() {
        // Given
        Api.Unit unit = Api.unit(30);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        Api.roster(unit.officer(), enrollment, People.roster(10_200, 10_230, 1))
                .then()
                .statusCode(200);
        Api.post(unit.officer(), "/enrollments/" + enrollment + "/submission", Map.of())
                .then()
                .statusCode(200);

        // Then
        Api.review(
                        Api.persona("office-reviewer").person("officer-of-" + unit.creditCode()),
                        enrollment,
                        "OFFICE",
                        "APPROVE")
                .then()
                .statusCode(403)
                .body("code", equalTo("REVIEWER_NOT_INDEPENDENT"));
        Api.review(Api.persona("office-reviewer").person("p-1"), enrollment, "OFFICE", "APPROVE")
                .then()
                .statusCode(200);
        Api.review(Api.persona("province-reviewer").person("p-1"), enrollment, "PROVINCE", "APPROVE")
                .then()
                .statusCode(403)
                .body("code", equalTo("REVIEWER_NOT_INDEPENDENT"));
        Api.review(Api.persona("office-reviewer"), enrollment, "PROVINCE", "APPROVE")
                .then()
                .statusCode(403)
                .body("code", equalTo("REVIEW_LEVEL_NOT_YOURS"));
    }
}
