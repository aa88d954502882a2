package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.roster.ReceiveRoster;
import org.huzhu.enrollment.roster.RosterFile;
import org.huzhu.enrollment.roster.RosterId;
import org.huzhu.enrollment.roster.RosterImport;
import org.huzhu.enrollment.roster.RosterImports;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.TestTokens;
import org.huzhu.union.access.Roles;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
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

    @Inject
    CurrentIdentityAssociation identity;

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
    void a_new_roster_is_taken_once_nothing_was_heard_of_the_one_before_for_twelve_seconds() {
        // Given a reading whose process died before it began
        Api.Unit unit = Api.unit(3);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        RosterImport dead = begin(enrollment, receiveRoster.open(bytes(People.roster(60_300, 60_303, 1))));
        Api.roster(unit.officer(), enrollment, People.roster(60_310, 60_312, 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("ROSTER_IMPORT_RUNNING"));

        // When
        silentFor(dead, 13);
        Api.roster(unit.officer(), enrollment, People.roster(60_310, 60_312, 1))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2));

        // Then
        Api.get(unit.officer(), "/enrollments/" + enrollment + "/roster")
                .then()
                .body("rowsRead", equalTo(2))
                .body("accepted", equalTo(2));
        assertThat(stateOf(dead)).isEqualTo("FAILED ROSTER_IMPORT_INTERRUPTED");
    }

    @Test
    void a_reading_that_slept_and_was_overtaken_writes_nothing() {
        // Given a reading that falls silent after its first row, and another that takes over meanwhile
        Api.Unit unit = Api.unit(4);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        RosterFile other = receiveRoster.open(bytes(People.roster(60_410, 60_414, 1)));
        AtomicReference<RosterImport> over = new AtomicReference<>();
        AtomicReference<String> patience = new AtomicReference<>();

        // When
        RosterImport asleep = begin(enrollment, receiveRoster.open(bytes(People.roster(60_400, 60_403, 1))));
        start(asleep, receiveRoster.open(bytes(People.roster(60_400, 60_403, 1))), () -> {
            patience.set(transactions
                    .sql()
                    .createQuery("SHOW idle_in_transaction_session_timeout")
                    .mapTo(String.class)
                    .one());
            silentFor(asleep, 13);
            over.set(begin(enrollment, other));
            return true;
        });
        awaitOthers(60_420);
        start(over.get(), other, () -> true);
        awaitOthers(60_430);

        // Then
        assertThat(patience.get()).isEqualTo("10s");
        assertThat(stateOf(asleep)).isEqualTo("FAILED ROSTER_IMPORT_INTERRUPTED");
        assertThat(stateOf(over.get())).isEqualTo("DONE ");
        Api.get(unit.officer(), "/enrollments/" + enrollment + "/roster")
                .then()
                .body("rowsRead", equalTo(4))
                .body("accepted", equalTo(4));
        List<String> reasons = Api.get(
                        TestTokens.as("auditor"),
                        "/audit/enrollment/entries?limit=100&subjectType=enrollment&subjectId=" + enrollment)
                .path("items.findAll { it.action == 'ENROLLMENT_ROSTER_REPLACED' }.why");
        assertThat(reasons).hasSize(1);
    }

    @Test
    void a_reading_that_waits_renews_its_lease_every_three_seconds() {
        // Given a reading that waits behind one that takes its time, and was not heard of for eleven seconds
        Api.Unit unit = Api.unit(3);
        UUID slow = Api.enrollment(unit, "HB-HOSPITAL");
        Api.Unit behind = Api.unit(3);
        UUID enrollment = Api.enrollment(behind, "HB-HOSPITAL");
        RosterFile file = receiveRoster.open(bytes(People.roster(60_500, 60_502, 1)));
        RosterImport waits = begin(enrollment, file);
        CountDownLatch renewed = new CountDownLatch(1);
        RosterFile slowFile = receiveRoster.open(bytes(People.roster(60_510, 60_512, 1)));

        // When
        start(begin(slow, slowFile), slowFile, () -> within(renewed));
        start(waits, file, () -> true);
        silentFor(waits, 11);
        Awaitility.await().until(() -> silence(waits) < 4);
        renewed.countDown();
        awaitOthers(60_520);

        // Then
        assertThat(stateOf(waits)).isEqualTo("DONE ");
    }

    @Test
    void who_sent_a_slowFileroster_stands_in_the_audit_log() {
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
        RosterFile file = receiveRoster.open(bytes(csv));
        RosterImport begun = begin(enrollment, file);
        start(begun, file, () -> meanwhile.happens(begun.id()));
        return begun;
    }

    private RosterImport begin(UUID enrollment, RosterFile file) {
        EnrollmentId id = new EnrollmentId(enrollment);
        PersonKey officer = new PersonKey("officer-of-"
                + Api.get(TestTokens.as("auditor"), "/member-units/" + unitOf(enrollment))
                        .path("creditCode"));
        return transactions.inScope(AccessScope.all(), () -> receiveRoster.begin(id, file, officer));
    }

    private void start(RosterImport begun, RosterFile file, BooleanSupplier meanwhile) {
        actAsOfficer(begun);
        receiveRoster.start(begun, new Interrupted(file, meanwhile), ExpectedVersion.ANY);
    }

    /** The officer of the unit sends the file, as in a request of his. */
    private void actAsOfficer(RosterImport begun) {
        String token = TestTokens.as(Roles.UNIT_OFFICER)
                .unit(Api.get(
                                TestTokens.as("auditor"),
                                "/member-units/" + unitOf(begun.enrollment().value()))
                        .path("creditCode"))
                .token();
        JwtClaims claims;
        try {
            claims = new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setSkipSignatureVerification()
                    .build()
                    .processToClaims(token);
        } catch (InvalidJwtException impossible) {
            throw new AssertionError(impossible);
        }
        Arc.container().requestContext().terminate();
        Arc.container().requestContext().activate();
        identity.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(token, "JWT", claims))
                .addRole(Roles.UNIT_OFFICER)
                .build());
    }

    /** Sets back when a reading was heard last. */
    private void silentFor(RosterImport begun, int seconds) {
        int changed = transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createUpdate(
                                "UPDATE roster_import SET heard_at = clock_timestamp() - make_interval(secs => :seconds)"
                                        + " WHERE roster_id = :id")
                        .bind("seconds", seconds)
                        .bind("id", begun.id().value())
                        .execute());
        assertThat(changed).isEqualTo(1);
    }

    private double silence(RosterImport begun) {
        return transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT EXTRACT(EPOCH FROM clock_timestamp() - heard_at) FROM roster_import"
                                + " WHERE roster_id = :id")
                        .bind("id", begun.id().value())
                        .mapTo(Double.class)
                        .one());
    }

    private String stateOf(RosterImport begun) {
        return transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT state || ' ' || refusal FROM roster_import WHERE roster_id = :id")
                        .bind("id", begun.id().value())
                        .mapTo(String.class)
                        .one());
    }

    private static boolean within(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
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
