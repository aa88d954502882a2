package org.huzhu.payout.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.other;

import java.util.Optional;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.bank.HoldBack.Verdict;
import org.huzhu.payout.batch.BatchRefusal;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.junit.jupiter.api.Test;

class HoldBackTest {

    private final BankDesk desk = new BankDesk();

    private ReconciliationItem item() {
        return desk.owing.items.given(ItemKind.UNMATCHED_LINE, "-1312.10", Optional.of(OBLIGATION), About.NOBODY);
    }

    @Test
    void what_nothing_speaks_against_is_handed_over() {
        // Given
        desk.paying.released(EXAMPLE);

        // When
        Verdict verdict = desk.holding.of(BATCH);

        // Then
        assertThat(verdict).isEqualTo(new Verdict.HandOver());
        assertThat(desk.owing.audit.lines()).isEmpty();
    }

    @Test
    void what_an_open_item_concerns_waits_for_the_first_of_them() {
        // Given
        desk.paying.released(other(1, "88.00"), EXAMPLE);
        ReconciliationItem first = item();
        item();

        // When
        Verdict verdict = desk.holding.of(BATCH);

        // Then
        assertThat(verdict).isEqualTo(new Verdict.Wait(first.id()));
    }

    @Test
    void it_goes_out_once_a_person_has_closed_the_item() {
        // Given
        desk.paying.released(EXAMPLE);
        desk.owing.items.close(item().id());

        // When
        Verdict verdict = desk.holding.of(BATCH);

        // Then
        assertThat(verdict).isEqualTo(new Verdict.HandOver());
    }

    @Test
    void what_the_bank_has_spoken_of_before_is_asked_about_and_never_sent() {
        // Given
        desk.paying.released(EXAMPLE);
        desk.known.add(BATCH);

        // When
        Verdict verdict = desk.holding.of(BATCH);

        // Then
        assertThat(verdict).isEqualTo(new Verdict.Ask());
    }

    @Test
    void a_person_explains_before_the_bank_is_asked() {
        // Given
        desk.paying.released(EXAMPLE);
        desk.known.add(BATCH);
        ReconciliationItem item = item();

        // When
        Verdict verdict = desk.holding.of(BATCH);

        // Then
        assertThat(verdict).isEqualTo(new Verdict.Wait(item.id()));
    }

    @Test
    void an_unknown_batch_is_not_found() {
        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> desk.holding.of(BATCH));

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_NOT_FOUND);
    }
}
