package org.huzhu.payout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.batch.BatchDesk.APPROVER;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.other;

import java.util.Optional;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.BarredPerson;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.ItemKind;
import org.junit.jupiter.api.Test;

class RequirePayableTest {

    private final BatchDesk desk = new BatchDesk();

    private RefusalCode refusal() {
        return catchThrowableOfType(Refused.class, () -> desk.payable.check(desk.content(), APPROVER))
                .code();
    }

    @Test
    void what_is_as_it_was_declared_goes_on() {
        // Given
        desk.draft(EXAMPLE, other(1, "88.00"));

        // When / Then
        assertThatCode(() -> desk.payable.check(desk.content(), APPROVER)).doesNotThrowAnyException();
    }

    @Test
    void a_barred_person_comes_before_everything_else() {
        // Given
        desk.draft(EXAMPLE, other(1, "88.00"));
        desk.owing.attempts.given(desk.owing.attempts.now(FIRST).to(AttemptState.CANCELLED));
        desk.owing.barred.bar(
                new BarredPerson(other(1, "88.00").id(), APPROVER, BarredPerson.Because.REVIEWED_AT_OFFICE));

        // When
        RefusalCode code = refusal();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_BY_OFFICE_REVIEWER);
    }

    @Test
    void a_batch_that_lost_a_payment_does_not_go_on_whatever_concerns_the_others() {
        // Given
        desk.draft(EXAMPLE, other(1, "88.00"));
        desk.owing.attempts.given(desk.owing.attempts.now(FIRST).to(AttemptState.CANCELLED));
        desk.owing.items.given(
                ItemKind.UNMATCHED_LINE, "-88.00", Optional.of(other(1, "88.00").id()), About.NOBODY);

        // When
        RefusalCode code = refusal();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_CONTENT_CHANGED);
    }

    @Test
    void what_an_open_item_concerns_waits() {
        // Given
        desk.draft(EXAMPLE);
        desk.owing.items.given(ItemKind.UNMATCHED_LINE, "-1312.10", Optional.of(OBLIGATION), About.NOBODY);

        // When
        RefusalCode code = refusal();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_CONCERNED_BY_OPEN_ITEM);
    }
}
