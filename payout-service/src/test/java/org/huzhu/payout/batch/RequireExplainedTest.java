package org.huzhu.payout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.other;
import static org.huzhu.payout.obligation.ObligationFixtures.redirected;
import static org.huzhu.payout.obligation.ObligationFixtures.unreadable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.Concerns.Concern;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.junit.jupiter.api.Test;

class RequireExplainedTest {

    private static final Obligation ELSEWHERE = redirected(other(1, "88.00"));
    private static final About ACCOUNT = new About(Optional.empty(), Optional.of("index of account"));

    private final BatchDesk desk = new BatchDesk();

    private ReconciliationItem item(ItemKind kind, Obligation about) {
        return desk.owing.items.given(kind, "-1312.10", Optional.of(about.id()), About.NOBODY);
    }

    private Refused refusal(Obligation... obligations) {
        return catchThrowableOfType(Refused.class, () -> desk.explained.check("/items", List.of(obligations)));
    }

    private static Fault fault(int place, ReconciliationItem item) {
        return Fault.at(
                "/items/" + place,
                "OBLIGATION_CONCERNED_BY_OPEN_ITEM",
                Map.of("item", item.id().toString(), "kind", item.kind().name()));
    }

    @Test
    void without_an_open_item_everything_may_be_paid() {
        // Given
        desk.owing.items.given(ItemKind.UNMATCHED_LINE, "88.00");

        // When / Then
        assertThatCode(() -> desk.explained.check("/items", List.of(EXAMPLE, ELSEWHERE)))
                .doesNotThrowAnyException();
    }

    @Test
    void what_open_items_concern_is_named_by_its_place_and_each_item() {
        // Given
        ReconciliationItem debit = item(ItemKind.DUPLICATE_DEBIT, EXAMPLE);
        ReconciliationItem status = item(ItemKind.UNEXPECTED_STATUS, EXAMPLE);

        // When
        Refused refused = refusal(ELSEWHERE, EXAMPLE);

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_CONCERNED_BY_OPEN_ITEM);
        assertThat(refused.params()).isEqualTo(Map.of("count", 2L));
        assertThat(refused.faults()).containsExactly(fault(1, debit), fault(1, status));
    }

    @Test
    void a_movement_to_the_payees_account_that_nobody_explained_stops_the_payment() {
        // Given
        ReconciliationItem line =
                desk.owing.items.given(ItemKind.UNMATCHED_LINE, "-1312.10", Optional.empty(), ACCOUNT);

        // When
        Refused refused = refusal(EXAMPLE, ELSEWHERE);

        // Then
        assertThat(refused.faults()).containsExactly(fault(0, line));
    }

    @Test
    void one_item_about_two_obligations_counts_once_and_names_both() {
        // Given
        ReconciliationItem line =
                desk.owing.items.given(ItemKind.UNMATCHED_LINE, "-1312.10", Optional.empty(), ACCOUNT);

        // When
        Refused refused = refusal(EXAMPLE, other(2, "99.00"));

        // Then
        assertThat(refused.params()).isEqualTo(Map.of("count", 1L));
        assertThat(refused.faults()).containsExactly(fault(0, line), fault(1, line));
    }

    @Test
    void a_payee_that_no_key_opens_is_still_known_by_its_obligation() {
        // Given
        desk.owing.items.given(ItemKind.UNMATCHED_LINE, "-1312.10", Optional.empty(), ACCOUNT);
        ReconciliationItem own = item(ItemKind.PAYEE_ALTERED, EXAMPLE);

        // When
        List<Concern> found = desk.explained.of(List.of(unreadable(EXAMPLE)));

        // Then
        assertThat(found).containsExactly(new Concern(OBLIGATION, own.id(), ItemKind.PAYEE_ALTERED));
    }

    @Test
    void an_item_that_is_closed_stops_nothing_any_more() {
        // Given
        ReconciliationItem item = item(ItemKind.DUPLICATE_DEBIT, EXAMPLE);
        desk.owing.items.close(item.id());

        // When
        List<Concern> found = desk.explained.of(List.of(EXAMPLE));

        // Then
        assertThat(found).isEmpty();
    }
}
