package org.huzhu.claims;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.huzhu.claims.support.Bodies;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.junit.jupiter.api.Test;

/** What cannot be decided yet is filed, shown as such and decided when the evidence comes. */
@QuarkusTest
class PendingEvidenceTest extends ClaimsQuarkusTest {

    private static String disability(Worker worker, String grades) {
        return """
                {"memberId":"%s","event":{"kind":"DISABILITY","cause":"ACCIDENT","occurredOn":"2025-06-02"%s,
                 "diagnoses":[{"code":"S68.100","system":"ICD-10-NHSA","version":"2.0"}]},
                 "payee":{"name":"盛红梅","account":"%s","bankLineNumber":"313537000059"}}
                """.formatted(worker.member(), grades, Bodies.ACCOUNT);
    }

    @Test
    void a_disability_waits_for_its_assessment_and_the_worst_of_its_grades_counts() {
        // Given a disability that nobody has assessed yet
        Worker worker = aWorker().holds(TestPlans.NEWFORM, 1).arrived();
        String claim = beforeOffice(worker, disability(worker, ""));
        String path = "/api/v1/claims/" + claim;
        worker.asHerself()
                .get(path + "/determination")
                .then()
                .body("lines.findAll { it.outcome == 'PENDING' }.benefitCode", contains("disability"))
                .body("lines.findAll { it.outcome == 'PENDING' }.reason", contains("ASSESSMENT_NEEDED"));
        approveAtOffice(claim, "first").statusCode(409).body("code", equalTo("EVIDENCE_PENDING"));

        // When the claimant gives two grades
        Worker.asOffice("420200", "first")
                .body("{\"question\":\"请补充伤残评定\"}")
                .post(path + "/supplement-requests")
                .then()
                .statusCode(200);
        worker.asHerself()
                .body(disability(worker, ",\"disabilityGrades\":[10,9]")
                        .replaceAll("(?s)^\\{\"memberId\":\"[^\"]*\",", "{")
                        .replaceAll("(?s),\\s*\"payee\".*$", "}"))
                .post(path + "/supplements")
                .then()
                .statusCode(200);
        awaitState(worker, claim, "OFFICE_REVIEW");

        // Then grade 9 pays 20 % of 20,000.00
        worker.asHerself().get(path).then().body("amounts.proposed", equalTo("4000.00"));
    }

    @Test
    void a_stay_that_still_runs_is_filed_and_a_late_notice_is_told() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String reference = newReference();
        String claim = beforeOffice(
                worker,
                Bodies.workedExample(worker.member(), reference).replace("\"dischargedOn\":\"2025-07-12\",", ""));
        worker.asHerself()
                .get("/api/v1/claims/" + claim + "/determination")
                .then()
                .statusCode(200)
                .body("lines.planCode", contains("HB-HOSPITAL"))
                .body("lines[0].notice", equalTo(null));
        String late = beforeOffice(
                worker,
                Bodies.claim(
                        worker.member(), newReference(), "2025-06-02", "J18.900", Bodies.settlement(newReference())));
        worker.asHerself()
                .get("/api/v1/claims/" + late + "/determination")
                .then()
                .body("lines[0].notice.dueOn", equalTo("2025-06-22"))
                .body("lines[0].notice.givenOn", equalTo("2025-07-16"))
                .body("lines[0].notice.late", equalTo(true))
                .body("lines.amount", hasItem("1312.10"));
    }
}
