package org.huzhu.payout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.other;

import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.Obligation;
import org.junit.jupiter.api.Test;

class BatchContentsTest {

    private static final Obligation OTHER = other(1, "88.00");

    private final BatchDesk desk = new BatchDesk();

    @Test
    void a_batch_holds_each_attempt_with_what_it_pays_in_order_of_the_obligations() {
        // Given
        PaymentBatch draft = desk.draft(OTHER, EXAMPLE);

        // When
        BatchContent content = desk.contents.of(BATCH);

        // Then
        assertThat(content.batch()).isEqualTo(draft);
        assertThat(content.obligations()).containsExactly(OBLIGATION, OTHER.id());
        assertThat(content.payments().getFirst().attempt()).isEqualTo(desk.owing.attempts.now(FIRST));
        assertThat(content.owed().getFirst()).isEqualTo(desk.owing.obligations.now(OBLIGATION));
    }

    @Test
    void an_attempt_that_was_cancelled_is_not_in_it() {
        // Given
        desk.draft(OTHER, EXAMPLE);
        Attempt attempt = desk.owing.attempts.now(FIRST);
        desk.owing.attempts.given(attempt.to(AttemptState.CANCELLED));

        // When
        BatchContent content = desk.contents.of(BATCH);

        // Then
        assertThat(content.obligations()).containsExactly(OTHER.id());
    }

    @Test
    void an_unknown_batch_is_not_found() {
        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> desk.contents.of(BATCH));

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_NOT_FOUND);
    }
}
