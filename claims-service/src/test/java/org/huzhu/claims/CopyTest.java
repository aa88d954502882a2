package org.huzhu.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.claims.coverage.CoverageSnapshot;
import org.huzhu.claims.coverage.CoverageSnapshots;
import org.huzhu.claims.coverage.CoverageStatus;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.huzhu.contracts.CoverageChanged;
import org.huzhu.contracts.CoverageRow;
import org.huzhu.contracts.Topics;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.testkit.TestTokens;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CopyTest extends ClaimsQuarkusTest {

    @Inject
    Transactions transactions;

    @Inject
    CoverageSnapshots coverages;

    private CoverageSnapshot copyOf(Worker worker) {
        return transactions
                .inScope(AccessScope.all(), () -> coverages.ofMember(new MemberId(worker.member())))
                .getFirst();
    }

    private long count(String sql, String value) {
        return transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createQuery(sql)
                        .bind("value", value)
                        .mapTo(Long.class)
                        .one());
    }

    private static CoverageChanged withShares(CoverageChanged coverage, int shares, long version) {
        Instant corrected = Instant.parse("2025-05-01T00:00:00Z");
        CoverageRow before = Worker.row(1, LocalDate.of(2026, 4, 1), corrected);
        CoverageRow now = new CoverageRow(
                before.validFrom(),
                before.validTo(),
                corrected,
                null,
                shares,
                before.observationFrom(),
                false,
                "IN_FORCE");
        return new CoverageChanged(
                coverage.coverageId(),
                coverage.memberId(),
                coverage.unitId(),
                coverage.enrollmentId(),
                coverage.planVersionId(),
                coverage.planCode(),
                coverage.memberNameIndex(),
                List.of(before, now),
                version);
    }

    @Test
    void an_event_delivered_three_times_and_an_old_one_change_nothing() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        CoverageChanged first = worker.coverage(TestPlans.HOSPITAL);
        String key = first.coverageId().toString();
        CoverageChanged third = withShares(first, 3, 3);
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            Topic.named(Topics.COVERAGE).publishAs(id, key, third);
        }
        String late = Topic.named(Topics.COVERAGE).publish(key, withShares(first, 2, 2));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("SELECT count(*) FROM inbox WHERE event_id = :value", late) == 1);
        assertThat(count("SELECT count(*) FROM inbox WHERE event_id = :value", id))
                .isEqualTo(1);
        CoverageSnapshot kept = copyOf(worker);
        assertThat(kept.stateVersion()).isEqualTo(3);
        assertThat(kept.current())
                .singleElement()
                .satisfies(span -> assertThat(span.shares()).isEqualTo(3));
        assertThat(kept.spans()).hasSize(2);
    }

    @Test
    void a_status_that_nobody_here_knows_does_not_protect() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        CoverageChanged told = withShares(worker.coverage(TestPlans.HOSPITAL), 1, 2);
        CoverageRow row = told.rows().getLast();
        Worker.publish(new CoverageChanged(
                told.coverageId(),
                told.memberId(),
                told.unitId(),
                told.enrollmentId(),
                told.planVersionId(),
                told.planCode(),
                told.memberNameIndex(),
                List.of(new CoverageRow(
                        row.validFrom(),
                        row.validTo(),
                        row.knownFrom(),
                        null,
                        row.shares(),
                        row.observationFrom(),
                        false,
                        "SUSPENDED")),
                2));
        await().atMost(Duration.ofSeconds(20)).until(() -> copyOf(worker).stateVersion() == 2);
        assertThat(copyOf(worker).on(LocalDate.of(2025, 7, 2))).isEmpty();
        assertThat(copyOf(worker).current())
                .singleElement()
                .satisfies(span -> assertThat(span.status()).isEqualTo(CoverageStatus.OTHER));
    }

    @Test
    void poison_goes_to_the_dead_letters_and_the_next_good_record_is_taken() {
        Worker worker = aWorker();
        Topic.named(Topics.COVERAGE).publishRaw("poison", Map.of("ce_type", "x"), new byte[] {0, (byte) 0xff, 0x7b});
        worker.holds(TestPlans.HOSPITAL, 1).arrived();
        Topic.named(Topics.dead(Topics.COVERAGE)).await(record -> "poison".equals(record.key()));
    }

    @Test
    void the_copy_is_built_anew_from_the_topics() {
        Worker worker = aWorker()
                .holds(TestPlans.HOSPITAL, 1)
                .holds(TestPlans.SEVERE, 4)
                .arrived();
        CoverageSnapshot before = copyOf(worker);
        transactions.inScope(AccessScope.all(), () -> {
            transactions.sql().execute("DELETE FROM coverage_copy");
            transactions.sql().execute("DELETE FROM unit_scope");
            return true;
        });
        Worker.as(TestTokens.as("worker").member(worker.member()))
                .post("/internal/coverage-copy/rebuild")
                .then()
                .statusCode(403);
        Worker.as(TestTokens.as("operations"))
                .post("/internal/coverage-copy/rebuild")
                .then()
                .statusCode(200)
                .body("planVersions", equalTo(5))
                .body("coverages", greaterThanOrEqualTo(2));
        assertThat(copyOf(worker)).isEqualTo(before);
        worker.arrived();
    }
}
