package org.huzhu.claims.support;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huzhu.kit.personal.BlindIndex;
import org.huzhu.testkit.HuzhuTestResources;
import org.huzhu.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;

/** A test on the running service. */
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = OutsideDouble.class, restrictToAnnotatedClass = false)
public abstract class ClaimsQuarkusTest {

    protected static final String NOW = "2025-07-16T10:00:00+08:00";

    @Inject
    BlindIndex index;

    @BeforeEach
    void setTime() {
        TestClock.set(NOW);
        Outside.is("ok");
    }

    protected Worker aWorker() {
        return Worker.below("420200", this::indexOf);
    }

    /** The index under which enrolment tells a member's name. */
    protected String indexOf(UUID member, String name) {
        return index.of("member.name", member + "\n" + name);
    }

    protected static String newReference() {
        return "420200" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    protected static String file(Worker worker, String body) {
        return worker.asHerself()
                .body(body)
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected static void submit(Worker worker, String claim) {
        worker.asHerself()
                .body("{}")
                .post("/api/v1/claims/" + claim + "/submission")
                .then()
                .statusCode(200);
    }

    protected static String stateOf(Worker worker, String claim) {
        return worker.asHerself().get("/api/v1/claims/" + claim).path("state");
    }

    protected static void awaitState(Worker worker, String claim, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> stateOf(worker, claim), state::equals);
    }

    /** The approval of a claim's latest determination. */
    protected static String approval(String claim, String level, String confirmations) {
        int version = Worker.asProvince("looks-on")
                .get("/api/v1/claims/" + claim)
                .then()
                .statusCode(200)
                .extract()
                .path("determinationVersion");
        return Bodies.approval(level, version, confirmations);
    }

    /** Approves at the handling office. */
    protected static ValidatableResponse approveAtOffice(String claim, String person) {
        return Worker.asOffice("420200", person)
                .body(approval(claim, "OFFICE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then();
    }

    /** Approves at the provincial office. */
    protected static ValidatableResponse approveAtProvince(String claim, String person) {
        return Worker.asProvince(person)
                .body(approval(claim, "PROVINCE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then();
    }

    /** Files, submits and waits until it lies before the office. */
    protected static String beforeOffice(Worker worker, String body) {
        String claim = file(worker, body);
        submit(worker, claim);
        awaitState(worker, claim, "OFFICE_REVIEW");
        return claim;
    }
}
