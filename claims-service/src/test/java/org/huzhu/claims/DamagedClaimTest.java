package org.huzhu.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.huzhu.claims.support.Bodies;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.huzhu.kit.personal.DamagedFields;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** A damaged field of a claim is a state of that claim: it is shown, and nothing is decided on it. */
@QuarkusTest
class DamagedClaimTest extends ClaimsQuarkusTest {

    @Inject
    MeterRegistry meters;

    private Worker covered() {
        return aWorker().holds(TestPlans.HOSPITAL, 1).holds(TestPlans.SEVERE, 1).arrived();
    }

    @Test
    void damaged_diagnoses_are_shown_as_unreadable_and_nothing_is_decided_on_them() throws SQLException {
        // Given
        Worker worker = covered();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), newReference()));
        String event = worker.asHerself().get("/api/v1/claims/" + claim).path("careEventId");
        damage("care_event", "clinical_cipher", "care_event_id = '" + event + "'");
        double before = meters.counter(DamagedFields.COUNTER).count();

        // When
        worker.asHerself()
                .get("/api/v1/claims/" + claim)
                .then()
                .statusCode(200)
                .body("event.diagnoses", empty())
                .body("payee.name", equalTo("盛*"))
                .body("unreadable", contains("careevent.clinical"));
        assertThat(meters.counter(DamagedFields.COUNTER).count()).isEqualTo(before + 1);

        // Then
        approveAtOffice(claim, "p-damage-1")
                .statusCode(409)
                .body("code", equalTo("FIELD_UNREADABLE"))
                .body("detail", equalTo("编号 " + event + " 的一项已存信息损坏，本次操作未执行；系统已通知管理人员处理。"));
        assertThat(stateOf(worker, claim)).isEqualTo("OFFICE_REVIEW");
        assertThat(damageTold("care-event", event)).containsExactly("careevent.clinical");
        worker.asHerself()
                .get("/api/v1/claims?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(claim));
    }

    @Test
    void a_damaged_account_is_shown_as_unreadable_and_no_obligation_leaves_with_it() throws SQLException {
        // Given
        Worker worker = covered();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), newReference()));
        damage("payee", "account_cipher", "claim_id = '" + claim + "'");
        Worker.asOffice("420200", "p-damage-2")
                .body(approval(claim, "OFFICE", Bodies.CONFIRMING))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(200);

        // When
        Worker.asProvince("p-damage-3")
                .body(approval(claim, "PROVINCE", Bodies.CONFIRMING))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(409)
                .body("code", equalTo("FIELD_UNREADABLE"));

        // Then
        worker.asHerself()
                .get("/api/v1/claims/" + claim)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROVINCIAL_REVIEW"))
                .body("payee.name", equalTo("盛*"))
                .body("payee.account", nullValue())
                .body("unreadable", contains("payee.account"));
        assertThat(damageTold("claim", claim)).containsExactly("payee.account");
    }

    @Test
    void a_damaged_document_is_marked_in_the_list_and_the_others_are_read() throws SQLException {
        // Given
        Worker worker = covered();
        String claim = file(worker, Bodies.workedExample(worker.member(), newReference()));
        String damaged = added(worker, claim, "SETTLEMENT_SLIP", "damaged");
        String whole = added(worker, claim, "OTHER", "whole");
        damage("document", "name_cipher", "document_id = '" + damaged + "'");
        damage("document", "content", "document_id = '" + damaged + "'");

        // Then
        worker.asHerself()
                .get("/api/v1/claims/" + claim + "/documents")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("id", contains(damaged, whole))
                .body("readable", contains(false, true));
        worker.asHerself()
                .get("/api/v1/claims/" + claim + "/documents/" + damaged + "/content")
                .then()
                .statusCode(409)
                .body("code", equalTo("FIELD_UNREADABLE"));
        worker.asHerself()
                .get("/api/v1/claims/" + claim + "/documents/" + whole + "/content")
                .then()
                .statusCode(200);
        assertThat(damageTold("document", damaged)).containsExactly("document.name", "document.content");
    }

    private static String added(Worker worker, String claim, String kind, String text) {
        byte[] pdf = ("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        return worker.asHerself()
                .contentType("multipart/form-data")
                .multiPart("kind", kind)
                .multiPart("file", text + ".pdf", pdf, "application/pdf")
                .post("/api/v1/claims/" + claim + "/documents")
                .then()
                .statusCode(201)
                .body("readable", equalTo(true))
                .extract()
                .path("id");
    }

    private static List<String> damageTold(String type, String id) {
        return Worker.as(TestTokens.as("auditor"))
                .get("/api/v1/audit/claims/entries?subjectType=" + type + "&limit=100&subjectId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.action == 'FIELD_UNREADABLE' }.why");
    }

    /** Flips one bit at rest, as the owner of the database. */
    private static void damage(String table, String column, String where) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + System.getProperty("huzhu.test.database-port") + "/claims",
                        "claims_owner",
                        "huzhu-dev");
                Statement statement = owner.createStatement()) {
            statement.execute("SELECT set_config('app.scope_kind', 'ALL', false)");
            assertThat(statement.executeUpdate("UPDATE " + table + " SET " + column + " = set_byte(" + column
                            + ", 90, get_byte(" + column + ", 90) # 1) WHERE " + where))
                    .isEqualTo(1);
        }
    }
}
