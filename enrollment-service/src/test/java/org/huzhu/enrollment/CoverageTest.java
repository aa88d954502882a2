package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huzhu.contracts.CoverageChanged;
import org.huzhu.contracts.CoverageExhausted;
import org.huzhu.contracts.CoverageRow;
import org.huzhu.contracts.Topics;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coverages as PostgreSQL, Kafka and callers see them. */
@QuarkusTest
class CoverageTest {
    @Inject
    Transactions transactions;

    @BeforeEach
    void march() {
        TestClock.set("2025-03-20T09:00:00+08:00");
    }

    @Test
    void a_used_up_coverage_ends_once_and_what_was_believed_before_can_still_be_asked() {
        // Given
        Api.Unit unit = Api.unit(30);
        Api.enrolled(unit, "HB-SEVERE", People.roster(40_000, 40_030, 4));
        String id = Api.get(unit.officer(), "/coverages?limit=1").path("items[0].id");
        TestClock.set("2025-07-16T09:00:00+08:00");
        CoverageExhausted exhausted = new CoverageExhausted(
                UUID.fromString(id), UUID.randomUUID(), LocalDate.of(2025, 7, 3), "ENDS_WITH_PAYMENT");
        Topic ending = Topic.named(Topics.COVERAGE_ENDING);

        // When
        String event = ending.publish(id, exhausted);
        ending.publishAs(event, id, exhausted);
        ending.publishAs(event, id, exhausted);
        ending.publish(id, exhausted);

        // Then
        Topic.Received told = Topic.named(Topics.COVERAGE)
                .await(record -> id.equals(record.key())
                        && record.data(CoverageChanged.class).stateVersion() == 2);
        List<CoverageRow> rows = told.data(CoverageChanged.class).rows();
        assertThat(rows).extracting(CoverageRow::status).containsExactly("IN_FORCE", "IN_FORCE", "TERMINATED");
        assertThat(rows)
                .extracting(CoverageRow::validFrom, CoverageRow::validTo)
                .containsExactly(
                        tuple(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 4, 1)),
                        tuple(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 7, 3)),
                        tuple(LocalDate.of(2025, 7, 3), LocalDate.of(2026, 4, 1)));
        assertThat(rows.getFirst().knownTo()).isEqualTo(rows.get(1).knownFrom());
        assertThat(rows.get(1).knownTo()).isNull();
        String path = "/coverages?limit=100&memberId="
                + told.data(CoverageChanged.class).memberId();
        Api.get(unit.officer(), path).then().body("items.status", contains("ENDED", "TERMINATED"));
        Api.get(unit.officer(), path + "&validAt=2025-07-02").then().body("items.status", contains("ENDED"));
        Api.get(unit.officer(), path + "&validAt=2025-07-10").then().body("items.status", contains("TERMINATED"));
        Api.get(unit.officer(), path + "&validAt=2025-07-10&knownAt=2025-06-30T16:00:00Z")
                .then()
                .body("items.status", contains("ACTIVE"))
                .body("items[0].shares", equalTo(4))
                .body("items[0].to", equalTo("2026-04-01"));
        Api.get(unit.officer(), path + "&knownAt=2025-03-01T00:00:00Z").then().body("items", hasSize(0));
        Awaitility.await().untilAsserted(() -> assertThat(deliveries(event)).isEqualTo(1));
        assertThat(Topic.named(Topics.COVERAGE).ofKey(id)).hasSize(2);
    }

    private long deliveries(String event) {
        return transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT count(*) FROM inbox WHERE event_id = :event")
                        .bind("event", event)
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void postgresql_itself_refuses_two_rows_in_force_that_share_a_day_and_a_moment() {
        // Given
        Api.Unit unit = Api.unit(30);
        Api.enrolled(unit, "HB-SEVERE", People.roster(40_100, 40_130, 1));
        String id = Api.get(unit.officer(), "/coverages?limit=1").path("items[0].id");

        // Then
        assertThatThrownBy(() -> again(id, "daterange('2026-03-31', '2026-05-01')", "tstzrange(now(), NULL)"))
                .hasMessageContaining("coverage_spell_overlap");
        assertThatThrownBy(() -> again(id, "daterange('2025-04-01', '2025-04-02')", "tstzrange(now(), NULL)"))
                .hasMessageContaining("coverage_spell_overlap");
        assertThat(again(id, "daterange('2026-04-01', '2027-04-01')", "tstzrange(now(), NULL)"))
                .isEqualTo(1);
    }

    private int again(String id, String valid, String known) {
        return transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createUpdate(
                                "INSERT INTO coverage_spell (coverage_id, member_id, unit_id, plan_code, valid, known,"
                                        + " shares, observation_from, observation_waived, status)"
                                        + " SELECT coverage_id, member_id, unit_id, plan_code, " + valid + ", " + known
                                        + ", 1, '2025-04-01', false, 'IN_FORCE' FROM coverage WHERE coverage_id = CAST(:id AS uuid)")
                        .bind("id", id)
                        .execute());
    }

    @Test
    void a_row_once_believed_cannot_be_changed_or_dropped_by_the_service() {
        assertThatThrownBy(() -> change("UPDATE coverage_spell SET shares = 2"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> change("DELETE FROM coverage_spell")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> change("DELETE FROM contribution")).hasMessageContaining("permission denied");
    }

    private int change(String sql) {
        return transactions.inScope(
                AccessScope.all(), () -> transactions.sql().createUpdate(sql).execute());
    }

    @Test
    void a_question_with_a_day_that_is_none_is_told_so() {
        Api.get(Api.persona("province-admin"), "/coverages?validAt=2025-02-30")
                .then()
                .statusCode(400)
                .body("code", equalTo("COVERAGE_TIME_MALFORMED"))
                .body("errors[0].pointer", equalTo("/validAt"));
    }

    @Test
    void a_renewal_within_the_days_of_the_plan_needs_no_observation() {
        // Given
        Api.Unit unit = Api.unit(30);
        String csv = People.roster(40_200, 40_230, 1);
        Api.enrolled(unit, "HB-HOSPITAL", csv);
        TestClock.set("2026-03-20T09:00:00+08:00");
        UUID renewal = Api.enrollment(unit, "HB-HOSPITAL", "2026-04-01");
        Api.roster(unit.officer(), renewal, csv).then().statusCode(200);
        Api.approve(unit, renewal);

        // When
        Api.pay(unit, renewal);

        // Then
        Api.get(unit.officer(), "/coverages?validAt=2026-04-01&limit=1&unitId=" + unit.id())
                .then()
                .body("items[0].observationWaived", equalTo(true))
                .body("items[0].enrollmentId", equalTo(renewal.toString()));
    }
}
