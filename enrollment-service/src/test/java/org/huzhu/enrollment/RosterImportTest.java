package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.enrollment.ReceiveRoster;
import org.huzhu.enrollment.enrollment.RosterFile;
import org.huzhu.enrollment.enrollment.RosterId;
import org.huzhu.enrollment.enrollment.RosterImport;
import org.huzhu.enrollment.enrollment.RosterImports;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readings of long rosters that were given up meanwhile: nothing of them may take effect. */
@QuarkusTest
class RosterImportTest {
    @Inject
    Transactions transactions;

    @Inject
    ReceiveRoster receiveRoster;

    @Inject
    RosterImports imports;

    @BeforeEach
    void march() {
        TestClock.set("2025-03-20T09:00:00+08:00");
    }

    @Test
    void a_reading_that_was_taken_for_dead_changes_nothing() {
        // Given
        Api.Unit unit = Api.unit(3);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");

        // When
        RosterImport begun = read(
                enrollment,
                People.roster(60_000, 60_003, 1),
                id -> transactions.inScope(
                        AccessScope.all(),
                        () -> imports.end(id, RosterImport.State.FAILED, "ROSTER_IMPORT_INTERRUPTED")));
        awaitOthers(60_010);

        // Then
        assertThat(begun.rowsTotal()).isEqualTo(3);
        Api.get(unit.officer(), "/enrollments/" + enrollment + "/roster")
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", equalTo("ROSTER_IMPORT_INTERRUPTED"))
                .body("rowsRead", equalTo(0));
    }

    @Test
    void a_reading_that_was_given_up_changes_nothing() {
        // Given
        Api.Unit unit = Api.unit(3);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        String path = "/enrollments/" + enrollment + "/roster";

        // When
        read(
                enrollment,
                People.roster(60_100, 60_103, 1),
                id -> Api.post(unit.officer(), path + "/cancellation", Map.of()).statusCode() == 200);
        awaitOthers(60_110);

        // Then
        Api.get(unit.officer(), path).then().body("state", equalTo("CANCELLED")).body("rowsRead", equalTo(0));
        Api.post(unit.officer(), path + "/cancellation", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("ROSTER_IMPORT_NOT_RUNNING"));
        Api.roster(unit.officer(), enrollment, People.roster(60_100, 60_103, 1))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(3));
    }

    @Test
    void who_sent_a_long_roster_stands_in_the_audit_log() {
        Api.Unit unit = Api.unit(3);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");

        read(enrollment, People.roster(60_200, 60_203, 1), id -> true);
        awaitOthers(60_210);

        List<String> reasons = Api.get(
                        TestTokens.as("auditor"),
                        "/audit/enrollment/entries?limit=100&subjectType=enrollment&subjectId=" + enrollment)
                .path("items.findAll { it.action == 'ENROLLMENT_ROSTER_REPLACED' }.why");
        assertThat(reasons).containsExactly("requested by officer-of-" + unit.creditCode());
    }

    private interface Meanwhile {
        boolean happens(RosterId id);
    }

    /** Has a roster read in the background; something happens after its first row was taken. */
    private RosterImport read(UUID enrollment, String csv, Meanwhile meanwhile) {
        EnrollmentId id = new EnrollmentId(enrollment);
        RosterFile file = receiveRoster.open(csv.getBytes(StandardCharsets.UTF_8));
        PersonKey officer = new PersonKey("officer-of-"
                + Api.get(TestTokens.as("auditor"), "/member-units/" + unitOf(enrollment))
                        .path("creditCode"));
        RosterImport begun = transactions.inScope(AccessScope.all(), () -> receiveRoster.begin(id, file, officer));
        receiveRoster.start(begun, new Interrupted(file, () -> meanwhile.happens(begun.id())), enrolled -> {});
        return begun;
    }

    private static String unitOf(UUID enrollment) {
        return Api.get(TestTokens.as("auditor"), "/enrollments/" + enrollment).path("unitId");
    }

    /** Files are read one after another, so that once another one is done, all before it are over. */
    private void awaitOthers(int first) {
        Api.Unit unit = Api.unit(1);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        read(enrollment, People.roster(first, first + 1, 1), id -> true);
        Awaitility.await()
                .until(() -> "DONE"
                        .equals(Api.get(unit.officer(), "/enrollments/" + enrollment + "/roster")
                                .path("state")));
    }

    private record Interrupted(RosterFile file, BooleanSupplier meanwhile) implements RosterFile {
        @Override
        public List<String> header() {
            return file.header();
        }

        @Override
        public int rows() {
            return file.rows();
        }

        @Override
        public Iterator<Line> lines() {
            Iterator<Line> lines = file.lines();
            assertThat(meanwhile.getAsBoolean()).isTrue();
            return lines;
        }
    }
}
