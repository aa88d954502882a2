package org.huzhu.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.huzhu.benefit.held.AccumulatorKey;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.support.Bodies;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.huzhu.claims.utilization.Use;
import org.huzhu.claims.utilization.Utilizations;
import org.huzhu.claims.verification.RetrySchedule;
import org.huzhu.claims.verification.VerificationOutcome;
import org.huzhu.claims.verification.VerificationSource;
import org.huzhu.claims.verification.Verifications;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** What the database itself keeps, whatever the code does. */
@QuarkusTest
class GuardsTest extends ClaimsQuarkusTest {

    @Inject
    Transactions transactions;

    @Inject
    Utilizations utilizations;

    @Inject
    Verifications verifications;

    @Inject
    RetrySchedule schedule;

    @Inject
    Claims claims;

    private <T> T inWhole(java.util.function.Supplier<T> work) {
        return transactions.inScope(AccessScope.all(), work);
    }

    @Test
    void a_counter_moves_only_from_the_value_a_decision_rests_on_and_never_past_its_limit() {
        MemberId member = new MemberId(UUID.randomUUID());
        AccumulatorKey key =
                new AccumulatorKey(AccumulatorKind.PAID_IN_PERIOD, "HB-X", "hospital", LocalDate.of(2025, 4, 1), "");
        assertThat(inWhole(() -> utilizations.use(
                        member, UUID.randomUUID(), List.of(new Use(key, 0, 60_000, OptionalLong.of(100_000))))))
                .isTrue();
        assertThat(inWhole(() -> utilizations.use(
                        member, UUID.randomUUID(), List.of(new Use(key, 0, 10_000, OptionalLong.of(100_000))))))
                .isFalse();
        assertThat(inWhole(() -> utilizations.use(
                        member, UUID.randomUUID(), List.of(new Use(key, 60_000, 40_001, OptionalLong.of(100_000))))))
                .isFalse();
        assertThat(inWhole(() -> utilizations.use(
                        member, UUID.randomUUID(), List.of(new Use(key, 60_000, 40_000, OptionalLong.of(100_000))))))
                .isTrue();
        assertThat(inWhole(() -> utilizations.of(member)).valueOf(key)).isEqualTo(100_000);
        assertThatThrownBy(() -> inWhole(() -> transactions
                        .sql()
                        .createUpdate("UPDATE utilization SET used = used + 1 WHERE member_id = :member")
                        .bind("member", member.value())
                        .execute()))
                .hasStackTraceContaining("within_limit");
    }

    @Test
    void one_person_at_both_levels_is_refused_by_the_database_itself() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = file(worker, Bodies.workedExample(worker.member(), newReference()));
        for (String change : List.of(
                "office_reviewer = 'p', province_reviewer = 'p'",
                "office_reviewer = filed_by",
                "province_reviewer = filed_by",
                "state = 'APPROVED'")) {
            assertThatThrownBy(() -> inWhole(() -> transactions
                            .sql()
                            .createUpdate("UPDATE claim SET " + change + " WHERE claim_id = :claim")
                            .bind("claim", UUID.fromString(claim))
                            .execute()))
                    .as(change)
                    .hasStackTraceContaining("violates check constraint");
        }
    }

    @Test
    void determinations_timelines_and_documents_cannot_be_edited() {
        for (String statement : List.of(
                "UPDATE determination SET payable = 1",
                "UPDATE determination_line SET amount = 1",
                "UPDATE claim_timeline SET state = 'PAID'",
                "UPDATE document SET kind = 'OTHER'",
                "DELETE FROM review",
                "DELETE FROM utilization_entry",
                "DELETE FROM claim")) {
            assertThatThrownBy(() -> inWhole(() -> transactions.sql().execute(statement)))
                    .as(statement)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void a_worker_that_lost_its_lease_keeps_no_answer() {
        // Given a question leased by a worker that then hangs, and a clock that was set back an hour since
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = file(worker, Bodies.workedExample(worker.member(), newReference()));
        ClaimId id = new ClaimId(UUID.fromString(claim));
        Verifications.Leased lost = inWhole(() -> {
            verifications.open(claims.find(id).orElseThrow(), Set.of(VerificationSource.MEDICAL_INSURANCE));
            return verifications.lease(schedule, 100, Duration.ofHours(1)).stream()
                    .filter(leased -> leased.claim().equals(id))
                    .findFirst()
                    .orElseThrow();
        });

        // When another one takes the question over
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> inWhole(() -> verifications
                                .of(claims.find(id).orElseThrow(), 1)
                                .getFirst()
                                .attempts()
                        > 1));

        // Then the late answer is not kept
        assertThat(inWhole(() -> verifications.answered(lost, VerificationOutcome.MATCHED, List.of())))
                .isFalse();
    }

    @Test
    void a_document_comes_back_as_it_was_to_who_may_read_it_and_the_reading_is_audited() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = file(worker, Bodies.workedExample(worker.member(), newReference()));
        byte[] pdf = "%PDF-1.4\n% 结算单\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        String document = worker.asUnit()
                .contentType("multipart/form-data")
                .multiPart("kind", "SETTLEMENT_SLIP")
                .multiPart("file", "slip.pdf", pdf, "application/pdf")
                .post("/api/v1/claims/" + claim + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        worker.asUnit()
                .contentType("multipart/form-data")
                .multiPart("kind", "OTHER")
                .multiPart("file", "again.pdf", pdf, "application/pdf")
                .post("/api/v1/claims/" + claim + "/documents")
                .then()
                .statusCode(409)
                .body("code", equalTo("DOCUMENT_EXISTS"));
        String path = "/api/v1/claims/" + claim + "/documents/" + document + "/content";
        worker.asUnit().get(path).then().statusCode(403);
        Worker.asOffice("420300", "p").get(path).then().statusCode(404);
        byte[] read = Worker.asOffice("420200", "p-9")
                .accept("*/*")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Disposition", equalTo("attachment; filename=\"" + document + ".pdf\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .extract()
                .asByteArray();
        assertThat(read).isEqualTo(pdf);
        Worker.as(TestTokens.as("auditor"))
                .get("/api/v1/audit/claims/entries?subjectType=document&subjectId=" + document)
                .then()
                .body("items.action", hasItem("DOCUMENT_READ"))
                .body("items.person", hasItem("p-9"));
    }
}
