package org.huzhu.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huzhu.claims.support.Bodies;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.huzhu.contracts.CoverageChanged;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.junit.jupiter.api.Test;

/** A claim that cannot go on must keep no other one waiting, and must not wait where nobody sees it. */
@QuarkusTest
class VerificationWaitTest extends ClaimsQuarkusTest {

    @Inject
    Transactions transactions;

    private static String diagnosis(Worker worker, LocalDate day) {
        return """
                {"memberId":"%s","event":{"kind":"DIAGNOSIS","occurredOn":"%s",
                 "diagnoses":[{"code":"J18.900","system":"ICD-10-NHSA","version":"2.0"}]},
                 "payee":{"name":"盛红梅","account":"%s","bankLineNumber":"313537000059"}}
                """.formatted(worker.member(), day, Bodies.ACCOUNT);
    }

    @Test
    void claims_whose_terms_are_on_their_way_keep_no_other_one_waiting() {
        // Given more claims than are begun at once, each under a plan version that has not arrived
        Worker waiting = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        Worker.publish(new CoverageChanged(
                UUID.randomUUID(),
                waiting.member(),
                waiting.unit(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "HB-NOT-YET",
                null,
                List.of(Worker.row(1, Worker.COVER_FROM.plusYears(1), null)),
                1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> waiting.asHerself()
                                .body(Bodies.estimate(waiting.member()))
                                .post("/api/v1/benefit-estimates")
                                .statusCode()
                        == 503);
        List<String> stuck = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            String one =
                    file(waiting, diagnosis(waiting, LocalDate.of(2025, 5, 10).plusDays(i)));
            submit(waiting, one);
            stuck.add(one);
        }

        // When another one claims
        Worker other = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = file(other, diagnosis(other, LocalDate.of(2025, 6, 10)));
        submit(other, claim);

        // Then it comes before the office
        awaitState(other, claim, "OFFICE_REVIEW");
        for (String one : stuck) {
            assertThat(stateOf(waiting, one)).isEqualTo("SUBMITTED");
            waiting.asHerself()
                    .body("{}")
                    .post("/api/v1/claims/" + one + "/withdrawal")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void facts_that_cannot_be_weighed_come_before_the_office_and_go_back_to_the_claimant() {
        // Given facts that were kept before they were checked
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String reference = newReference();
        String claim = file(worker, Bodies.workedExample(worker.member(), reference));
        transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createUpdate("UPDATE care_event SET died_on = occurred_on - 1 WHERE member_id = :member")
                        .bind("member", worker.member())
                        .execute());
        submit(worker, claim);

        // When they cannot be weighed
        awaitState(worker, claim, "OFFICE_REVIEW");
        worker.asHerself()
                .get("/api/v1/claims/" + claim)
                .then()
                .body("verification", equalTo("UNWEIGHED"))
                .body("determinationVersion", equalTo(0));
        worker.asHerself()
                .header("Accept-Language", "en")
                .get("/api/v1/claims/" + claim + "/timeline")
                .then()
                .body(
                        "text",
                        hasItem(
                                "Before the handling office; the facts cannot be weighed (they contradict each other)"));

        // Then nothing is decided on them, and corrected ones go their way
        approveAtOffice(claim, "first").statusCode(409).body("code", equalTo("CLAIM_NOT_WEIGHED"));
        Worker.asOffice("420200", "first")
                .body("{\"question\":\"身故日期早于出险日期\"}")
                .post("/api/v1/claims/" + claim + "/supplement-requests")
                .then()
                .statusCode(200);
        worker.asHerself()
                .body("{%s,\"settlement\":%s}"
                        .formatted(Bodies.event("2025-07-02", "C50.900"), Bodies.settlement(reference)))
                .post("/api/v1/claims/" + claim + "/supplements")
                .then()
                .statusCode(200);
        awaitState(worker, claim, "OFFICE_REVIEW");
        worker.asHerself()
                .get("/api/v1/claims/" + claim)
                .then()
                .body("verification", equalTo("UNVERIFIED"))
                .body("amounts.proposed", equalTo("1312.10"));
    }

    @Test
    void absurd_facts_are_refused_when_they_are_stated() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        worker.asHerself()
                .body(Bodies.workedExample(worker.member(), newReference())
                        .replace("\"kind\":\"INPATIENT\"", "\"kind\":\"INPATIENT\",\"diedOn\":\"2025-07-01\""))
                .post("/api/v1/claims")
                .then()
                .statusCode(422)
                .body("code", equalTo("EVENT_FACTS_WRONG"))
                .body("errors.pointer", contains("/event/diedOn"))
                .body("errors.code", contains("DEATH_BEFORE_EVENT"));
    }
}
