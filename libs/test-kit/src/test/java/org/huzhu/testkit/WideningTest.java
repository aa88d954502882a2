package org.huzhu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.scope.WiderScope;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.union.access.UnionScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a rule looks past the caller's scope, and how typed values go in and out of SQL. */
@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
class WideningTest extends SampleScopes {

    private enum Reason implements WiderScope.Reason {
        TWO_CHANNELS,
        LIMITS
    }

    record NoteId(UUID value) {}

    record NoteLine(NoteId id, Optional<NoteId> absent, Money price, Instant at) {}

    @Inject
    AuditTrail audit;

    private NoteId foreign;

    @BeforeEach
    void aNoteOfTheSecondUnit() {
        foreign = new NoteId(UUID.fromString(asUnit(U2)
                .header("Idempotency-Key", key())
                .body(note(U2_ID, "12.34"))
                .post("/api/v1/notes")
                .path("id")));
    }

    private long seen() {
        return transactions
                .sql()
                .createQuery("SELECT count(*) FROM note WHERE id = :id")
                .bind("id", foreign)
                .mapTo(Long.class)
                .one();
    }

    @Test
    void a_rule_sees_everything_for_the_length_of_its_question_and_no_longer() {
        // When
        List<Long> found = transactions.inScope(
                UnionScope.unit(U1),
                () -> List.of(seen(), transactions.widened(Reason.TWO_CHANNELS, this::seen), seen()));

        // Then
        assertThat(found).containsExactly(0L, 1L, 0L);
    }

    @Test
    void a_rule_that_writes_whole_sees_everything_to_the_end_of_its_transaction() {
        // When
        List<Long> found = transactions.inScope(UnionScope.unit(U1), () -> {
            long before = seen();
            transactions.widened(Reason.TWO_CHANNELS, () -> transactions.widen(Reason.LIMITS));
            return List.of(before, seen(), transactions.widened(Reason.TWO_CHANNELS, this::seen), seen());
        });

        // Then
        assertThat(found).containsExactly(0L, 1L, 1L, 1L);
        assertThat(transactions.inScope(UnionScope.unit(U1), this::seen)).isZero();
    }

    @Test
    void the_scope_is_given_back_when_the_question_throws() {
        // When
        long after = transactions.inScope(UnionScope.unit(U1), () -> {
            assertThatThrownBy(() -> transactions.widened(Reason.LIMITS, () -> {
                        throw new IllegalArgumentException("no answer");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            return seen();
        });

        // Then
        assertThat(after).isZero();
    }

    @Test
    void a_question_within_a_question_does_not_end_the_outer_one() {
        // When
        List<Long> found = transactions.inScope(
                UnionScope.unit(U1),
                () -> transactions.widened(
                        Reason.LIMITS, () -> List.of(transactions.widened(Reason.TWO_CHANNELS, this::seen), seen())));

        // Then
        assertThat(found).containsExactly(1L, 1L);
    }

    @Test
    void the_audit_lines_of_the_transaction_name_each_reason() {
        // Given
        String subject = key();

        // When
        transactions.inScope(UnionScope.unit(U1), () -> {
            transactions.widened(Reason.TWO_CHANNELS, this::seen);
            transactions.widened(Reason.LIMITS, this::seen);
            audit.created("NOTE_WEIGHED", new Subject("note", subject), "", "after");
            return null;
        });

        // Then
        assertThat(widened(subject)).contains("LIMITS,TWO_CHANNELS");
    }

    @Test
    void who_stays_within_the_scope_leaves_no_reason() {
        // Given
        String subject = key();

        // When
        transactions.inScope(UnionScope.unit(U1), () -> {
            audit.created("NOTE_WEIGHED", new Subject("note", subject), "", "after");
            return null;
        });

        // Then
        assertThat(widened(subject)).isEmpty();
    }

    private Optional<String> widened(String subject) {
        return transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT coalesce(widened, '') FROM audit_entry WHERE subject_id = :subject")
                        .bind("subject", subject)
                        .mapTo(String.class)
                        .findOne()
                        .filter(text -> !text.isEmpty()));
    }

    @Test
    void typed_ids_money_and_moments_go_in_and_out_as_they_are() {
        // When
        NoteLine line = transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createQuery("""
                        SELECT id, NULL::uuid AS absent, price, :at::timestamptz AS at FROM note WHERE id = :id
                        """)
                        .bind("id", foreign)
                        .bind("at", Instant.parse("2026-11-27T03:00:00Z"))
                        .mapTo(NoteLine.class)
                        .one());

        // Then
        assertThat(line)
                .isEqualTo(new NoteLine(
                        foreign, Optional.empty(), Money.fen(1234), Instant.parse("2026-11-27T03:00:00Z")));
    }

    @Test
    void a_typed_id_is_read_from_one_column() {
        // When
        NoteId read = transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT id FROM note WHERE id = :id")
                        .bind("id", foreign)
                        .mapTo(NoteId.class)
                        .one());

        // Then
        assertThat(read).isEqualTo(foreign);
    }
}
