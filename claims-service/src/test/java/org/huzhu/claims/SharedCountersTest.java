package org.huzhu.claims;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.huzhu.claims.support.Bodies;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharedCountersTest extends ClaimsQuarkusTest {

    @Test
    void two_indemnities_of_one_event_are_approved_together_up_to_her_own_burden() {
        // Given a stay after an accident, of which 4,480.00 were left to her, under two plans that indemnify
        Worker worker = aWorker()
                .holds(TestPlans.HOSPITAL, 1)
                .holds(TestPlans.NEWFORM, 1)
                .arrived();
        String reference = newReference();
        String body = Bodies.claim(worker.member(), reference, "2025-07-02", "S72.000", Bodies.settlement(reference))
                .replace("\"kind\":\"INPATIENT\"", "\"kind\":\"INPATIENT\",\"cause\":\"ACCIDENT\"");
        String claim = beforeOffice(worker, body);

        // When both levels approve
        approveAtOffice(claim, "first-shared").statusCode(200);
        approveAtProvince(claim, "second-shared")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("amounts.approved", equalTo("4480.00"));

        // Then the two lines share the burden
        worker.asHerself()
                .get("/api/v1/claims/" + claim + "/determination")
                .then()
                .body("lines.findAll { it.outcome == 'PAYABLE' }.amount", contains("1312.10", "3167.90"));
    }
}
