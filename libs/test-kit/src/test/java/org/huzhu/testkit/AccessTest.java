package org.huzhu.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.UUID;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.audit.Audit;
import org.huzhu.kit.tx.PassingFault;
import org.huzhu.union.access.UnionScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
class AccessTest extends SampleScopes {

    @Inject
    Audit audit;

    private String note;

    @BeforeEach
    void aNoteOfTheFirstUnit() {
        note = asUnit(U1)
                .header("Idempotency-Key", key())
                .body(note(U1_ID, "1.00"))
                .post("/api/v1/notes")
                .path("id");
    }

    private static int status(TestTokens caller, String note) {
        return with(caller).get("/api/v1/notes/{id}", note).statusCode();
    }

    @Test
    void a_caller_sees_its_own_unit_member_or_subtree_and_everything_else_is_404() {
        assertThat(status(TestTokens.as("unit-officer").unit(U1), note)).isEqualTo(200);
        assertThat(status(TestTokens.as("unit-officer").unit(U2), note)).isEqualTo(404);
        assertThat(status(TestTokens.as("unit-officer"), note)).isEqualTo(404);
        assertThat(status(TestTokens.as("worker").member(MEMBER), note)).isEqualTo(200);
        assertThat(status(TestTokens.as("worker").member(UUID.randomUUID()), note))
                .isEqualTo(404);
        assertThat(status(TestTokens.as("worker").claim("huzhu_member", "' OR true --"), note))
                .isEqualTo(404);
        assertThat(status(TestTokens.as("office-reviewer").office("420200"), note))
                .isEqualTo(200);
        assertThat(status(TestTokens.as("office-reviewer").office("420000"), note))
                .isEqualTo(200);
        assertThat(status(TestTokens.as("office-reviewer").office("420300"), note))
                .isEqualTo(404);
        assertThat(status(TestTokens.as("office-reviewer").office("4202"), note))
                .isEqualTo(404);
        assertThat(status(TestTokens.as("office-reviewer").office("%"), note)).isEqualTo(404);
        assertThat(status(TestTokens.as("auditor"), note)).isEqualTo(200);
    }

    @Test
    void a_foreign_row_can_neither_be_changed_nor_made() {
        asUnit(U2)
                .header("Idempotency-Key", key())
                .body("{\"text\":\"mine\"}")
                .post("/api/v1/notes/{id}/text", note)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOTE_NOT_FOUND"));
        asUnit(U2)
                .header("Idempotency-Key", key())
                .body(note(U1_ID, "1.00"))
                .post("/api/v1/notes")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void without_a_scope_the_database_shows_nothing() {
        long seen = transactions.inScope(
                AccessScope.none(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT count(*) FROM note")
                        .mapTo(Long.class)
                        .one());
        assertThat(seen).isZero();
        long changed = transactions.inScope(
                UnionScope.unit(U2),
                () -> transactions.sql().execute("UPDATE note SET text = 'x' WHERE id = ?", UUID.fromString(note)));
        assertThat(changed).isZero();
    }

    @Test
    void a_unit_that_moved_is_seen_by_its_new_office_only() {
        String reviewerOfTheOther = note;
        transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .execute("UPDATE unit_scope SET office_path = '/420000/420300/' WHERE unit_id = ?", U1_ID));
        try {
            assertThat(status(TestTokens.as("office-reviewer").office("420200"), reviewerOfTheOther))
                    .isEqualTo(404);
            assertThat(status(TestTokens.as("office-reviewer").office("420300"), reviewerOfTheOther))
                    .isEqualTo(200);
        } finally {
            transactions.inScope(
                    AccessScope.all(),
                    () -> transactions
                            .sql()
                            .execute("UPDATE unit_scope SET office_path = '/420000/420200/' WHERE unit_id = ?", U1_ID));
        }
    }

    @Test
    void an_audit_line_stands() {
        transactions.inScope(AccessScope.all(), () -> {
            audit.append("TESTED", "note", note, "R-1", "before", "after");
            return null;
        });
        assertThatThrownBy(() -> transactions.inScope(
                        AccessScope.all(), () -> transactions.sql().execute("UPDATE audit_entry SET why = 'x'")))
                .matches(fault -> PassingFault.find(
                                fault, cause -> cause instanceof PSQLException sql && "42501".equals(sql.getSQLState()))
                        .isPresent());
    }

    @Test
    void tokens_are_verified_whole() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        TestTokens valid = TestTokens.as("unit-officer").unit(U1);
        assertThat(status(valid, note)).isEqualTo(200);
        assertThat(status(TestTokens.as("unit-officer").unit(U1).expired(), note))
                .isEqualTo(401);
        assertThat(status(TestTokens.as("unit-officer").unit(U1).forAudience("other"), note))
                .isEqualTo(401);
        assertThat(status(TestTokens.as("unit-officer").unit(U1).fromIssuer("http://evil"), note))
                .isEqualTo(401);
        assertThat(status(
                        TestTokens.as("unit-officer")
                                .unit(U1)
                                .signedWith(generator.generateKeyPair().getPrivate()),
                        note))
                .isEqualTo(401);
        given().auth()
                .oauth2("abc")
                .get("/api/v1/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("UNAUTHENTICATED"));
        given().get("/api/v1/notes")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void roles_are_denied_by_default() {
        with(TestTokens.as("finance-maker").office("420000"))
                .get("/api/v1/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        with(TestTokens.as("auditor"))
                .get("/api/v1/unmarked")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        given().get("/api/v1/unmarked").then().statusCode(401);
        with(TestTokens.as("unit-officer").unit(U1))
                .body("{\"now\":\"2025-03-20T09:00:00+08:00\"}")
                .put("/internal/business-time")
                .then()
                .statusCode(403);
    }

    @Test
    void unmasking_needs_the_scope_and_leaves_a_line() {
        with(TestTokens.as("unit-officer").unit(U1))
                .get("/api/v1/notes/{id}/secret", note)
                .then()
                .statusCode(403)
                .body("code", equalTo("UNMASKING_FORBIDDEN"));
        with(TestTokens.as("unit-officer").unit(U1).person("p-77").unmasking())
                .get("/api/v1/notes/{id}/secret", note)
                .then()
                .statusCode(200)
                .body("secret", equalTo("full secret"));
        Response lines = with(TestTokens.as("auditor"))
                .queryParam("subjectId", note)
                .queryParam("subjectType", "note")
                .get("/api/v1/audit/claims/entries");
        lines.then().statusCode(200);
        assertThat(lines.<List<String>>path("items.action")).containsExactly("NOTE_CREATED", "UNMASKED");
        assertThat(lines.<List<String>>path("items.person")).containsExactly("person-of-unit-officer", "p-77");
        assertThat(lines.<List<String>>path("items.why")).containsExactly("R-1", "secret");
        assertThat(lines.<String>path("items[0].afterDigest")).matches("[0-9a-f]{64}");
        assertThat(lines.<String>path("items[0].beforeDigest")).isNull();
        assertThat(lines.<String>path("items[0].scope")).isEqualTo("UNIT:" + U1);
        with(TestTokens.as("auditor"))
                .get("/api/v1/audit/payout/entries")
                .then()
                .statusCode(404);
        with(TestTokens.as("unit-officer").unit(U1))
                .get("/api/v1/audit/claims/entries")
                .then()
                .statusCode(403);
    }

    @Test
    void business_time_is_set_by_operations_and_stays() {
        TestClock.set("2025-03-20T09:00:00+08:00");
        try {
            with(TestTokens.as("operations"))
                    .get("/internal/business-time")
                    .then()
                    .statusCode(200)
                    .body("now", startsWith("2025-03-20T01:0"))
                    .body("settable", equalTo(true));
            assertThat(count("SELECT offset_seconds FROM business_time")).isNegative();
            transactions.inScope(AccessScope.all(), () -> {
                audit.append("TESTED", "clock", "shifted", "R-1", null, null);
                return null;
            });
            assertThat(count("SELECT count(*) FROM audit_entry WHERE occurred_at < now() - interval '1 hour'"))
                    .isZero();
            assertThat(count("SELECT count(*) FROM audit_entry WHERE action = 'BUSINESS_TIME_SET'"
                            + " AND actor_person = 'person-of-operations' AND subject_id = 'claims'"))
                    .isPositive();
        } finally {
            TestClock.reset();
        }
    }
}
