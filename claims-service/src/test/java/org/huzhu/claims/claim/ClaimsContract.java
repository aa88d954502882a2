package org.huzhu.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.WORKER;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.careevent.Facts;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.UnitId;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

/** What every store of claims keeps to, as tests to inherit: what plain tests rest on holds in the database as well. */
public abstract class ClaimsContract {

    /** Returns the store. */
    protected abstract Claims claims();

    /** Makes an event known that a claim is about. */
    protected abstract void know(CareEvent event);

    /** Does work in a transaction that sees everything. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    /** A claim of a new member about a new event, not saved yet. */
    private Changed<Claim, ClaimEvent> begun() {
        CareEvent event = new CareEvent(
                new CareEventId(UUID.randomUUID()),
                new MemberId(UUID.randomUUID()),
                new UnitId(UUID.randomUUID()),
                Facts.aStay().settlement(null).done());
        know(event);
        return Claim.filed(
                new ClaimId(UUID.randomUUID()),
                claims().nextNumber(2025),
                new ClaimSubject(event.member(), event.unit(), event.id(), Optional.empty()),
                WORKER,
                Channel.WORKER,
                NOW);
    }

    private Claim saved() {
        return inTransaction(() -> claims().save(begun()));
    }

    private Claim withdrawn(Claim draft) {
        return inTransaction(() -> claims().save(draft.withdrawn(WORKER, NOW)));
    }

    private Optional<Claim> found(ClaimId id) {
        return inTransaction(() -> claims().find(id));
    }

    @Test
    void what_is_saved_is_found_as_it_was() {
        // Given
        Changed<Claim, ClaimEvent> begun = inTransaction(this::begun);

        // When
        Claim saved = inTransaction(() -> claims().save(begun));

        // Then
        assertThat(saved).isEqualTo(begun.after());
        assertThat(saved.version()).isZero();
        assertThat(found(saved.id())).contains(saved);
        assertThat(inTransaction(() -> claims().lock(saved.id()))).contains(saved);
        assertThat(inTransaction(() -> claims().memberOf(saved.id()))).contains(saved.member());
        assertThat(inTransaction(() -> claims().liveClaimOf(saved.subject().careEvent())))
                .contains(saved.number());
    }

    @Test
    void what_was_never_saved_is_not_found() {
        // Given
        ClaimId unknown = new ClaimId(UUID.randomUUID());

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> inTransaction(() -> claims().locked(unknown, ExpectedVersion.ANY)));

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_UNKNOWN);
        assertThat(found(unknown)).isEmpty();
        assertThat(inTransaction(() -> claims().memberOf(unknown))).isEmpty();
    }

    @Test
    void no_number_is_given_twice() {
        // Given
        Claim first = saved();

        // When
        Claim second = saved();

        // Then
        assertThat(first.number()).startsWith("C25-");
        assertThat(second.number()).startsWith("C25-").isNotEqualTo(first.number());
    }

    @Test
    void a_change_raises_the_version_by_one() {
        // Given
        Claim draft = saved();

        // When
        Claim withdrawn = withdrawn(draft);

        // Then
        assertThat(withdrawn.version()).isEqualTo(1);
        assertThat(withdrawn.state()).isEqualTo(ClaimState.WITHDRAWN);
        assertThat(found(draft.id())).contains(withdrawn);
    }

    @Test
    void what_is_only_told_of_a_claim_leaves_its_version() {
        // Given
        Claim draft = saved();
        ClaimEvent noted = new ClaimEvent.Noted(WORKER, NOW, ClaimEventKind.DOCUMENT_ADDED, Map.of("kind", "OTHER"));

        // When
        Claim told = inTransaction(() -> claims().save(draft.noting(noted)));

        // Then
        assertThat(told).isEqualTo(draft);
        assertThat(found(draft.id())).contains(draft);
    }

    @Test
    void the_version_that_the_caller_saw_is_locked() {
        // Given
        Claim withdrawn = withdrawn(saved());

        // When
        Claim locked = inTransaction(() -> claims().locked(withdrawn.id(), ExpectedVersion.of(1)));

        // Then
        assertThat(locked).isEqualTo(withdrawn);
    }

    @Test
    void another_version_than_the_caller_saw_is_not() {
        // Given
        Claim withdrawn = withdrawn(saved());

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> inTransaction(() -> claims().locked(withdrawn.id(), ExpectedVersion.of(0))));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
    }

    @Test
    void a_change_of_an_outdated_claim_is_not_saved() {
        // Given
        Claim draft = saved();
        Claim withdrawn = withdrawn(draft);

        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> withdrawn(draft));

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_CHANGED);
        assertThat(found(draft.id())).contains(withdrawn);
    }

    @Test
    void a_claim_that_was_taken_back_is_no_live_one_of_its_event() {
        // Given
        Claim draft = saved();

        // When
        withdrawn(draft);

        // Then
        assertThat(inTransaction(() -> claims().liveClaimOf(draft.subject().careEvent())))
                .isEmpty();
    }

    @Test
    void a_page_holds_what_is_asked_for() {
        // Given
        Claim draft = saved();
        Claim other = saved();
        Claims.ClaimFilter hers = new Claims.ClaimFilter(
                Optional.of(draft.member()), Optional.of(ClaimState.DRAFT), Optional.of(draft.number()));
        Claims.ClaimFilter nobodys = new Claims.ClaimFilter(
                Optional.of(other.member()), Optional.of(ClaimState.DRAFT), Optional.of(draft.number()));

        // When
        var page = inTransaction(() -> claims().page(hers, 10, Optional.empty()));

        // Then
        assertThat(page).containsExactly(draft);
        assertThat(inTransaction(() -> claims().page(nobodys, 10, Optional.empty())))
                .isEmpty();
        assertThat(inTransaction(() -> claims().page(hers, 10, Optional.of(draft.id()))))
                .isEmpty();
    }
}
