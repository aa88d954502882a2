package org.huzhu.payout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.batch.BatchDesk.APPROVER;
import static org.huzhu.payout.batch.BatchDesk.MAKER;
import static org.huzhu.payout.batch.BatchDesk.RELEASER;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.other;

import java.util.List;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.BarredPerson;
import org.huzhu.payout.obligation.BarredPerson.Because;
import org.huzhu.payout.obligation.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarredFromBatchTest {

    private static final Obligation SECOND = other(1, "88.00");

    private final BatchDesk desk = new BatchDesk();

    private void bar(ObligationId obligation, String person, Because because) {
        desk.owing.barred.bar(new BarredPerson(obligation, person, because));
    }

    private Refused composition(List<ObligationId> wanted) {
        return catchThrowableOfType(Refused.class, () -> desk.barred.requireMayCompose(wanted, MAKER));
    }

    private Refused decision(String person) {
        return catchThrowableOfType(Refused.class, () -> desk.barred.requireMayDecide(desk.content(), person));
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEWED_AT_OFFICE,   BATCH_BY_OFFICE_REVIEWER",
        "REVIEWED_AT_PROVINCE, BATCH_BY_PROVINCE_REVIEWER",
        "UPLOADED_LINE,        BATCH_BY_LINE_UPLOADER",
        "CONFIRMED_LINE,       BATCH_BY_LINE_CONFIRMER"
    })
    void who_had_a_hand_in_the_claim_or_its_evidence_composes_no_batch_of_it(Because because, BatchRefusal code) {
        // Given
        desk.owing.funded(EXAMPLE);
        bar(OBLIGATION, MAKER, because);

        // When
        Refused refused = composition(List.of(OBLIGATION));

        // Then
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.faults()).containsExactly(Fault.at("/obligationIds/0", code.name()));
    }

    @Test
    void each_obligation_at_fault_is_named_by_its_place_in_what_was_wanted() {
        // Given
        desk.owing.funded(EXAMPLE);
        desk.owing.funded(SECOND);
        desk.owing.funded(other(2, "99.00"));
        bar(OBLIGATION, MAKER, Because.UPLOADED_LINE);
        bar(SECOND.id(), MAKER, Because.REVIEWED_AT_OFFICE);

        // When
        Refused refused = composition(List.of(other(2, "99.00").id(), SECOND.id(), OBLIGATION));

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_BY_LINE_UPLOADER);
        assertThat(refused.faults())
                .containsExactly(
                        Fault.at("/obligationIds/2", "BATCH_BY_LINE_UPLOADER"),
                        Fault.at("/obligationIds/1", "BATCH_BY_OFFICE_REVIEWER"));
    }

    @Test
    void who_is_barred_from_another_obligation_or_is_another_person_is_not_kept_away() {
        // Given
        desk.owing.funded(EXAMPLE);
        desk.owing.funded(SECOND);
        bar(OBLIGATION, APPROVER, Because.REVIEWED_AT_OFFICE);
        bar(SECOND.id(), MAKER, Because.REVIEWED_AT_OFFICE);

        // When / Then
        assertThatCode(() -> desk.barred.requireMayCompose(List.of(OBLIGATION), MAKER))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEWED_AT_OFFICE,   BATCH_BY_OFFICE_REVIEWER",
        "REVIEWED_AT_PROVINCE, BATCH_BY_PROVINCE_REVIEWER",
        "UPLOADED_LINE,        BATCH_BY_LINE_UPLOADER",
        "CONFIRMED_LINE,       BATCH_BY_LINE_CONFIRMER"
    })
    void who_had_a_hand_in_one_of_its_claims_decides_no_batch(Because because, BatchRefusal code) {
        // Given
        desk.approved(EXAMPLE, SECOND);
        bar(SECOND.id(), RELEASER, because);

        // When
        Refused refused = decision(RELEASER);

        // Then
        assertThat(refused.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({MAKER, APPROVER})
    void a_batch_whose_maker_or_approver_was_barred_meanwhile_goes_no_further(String person) {
        // Given
        desk.approved(EXAMPLE);
        bar(OBLIGATION, person, Because.UPLOADED_LINE);

        // When
        Refused refused = decision(RELEASER);

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_PERSON_BARRED);
    }

    @Test
    void a_barred_person_is_told_of_herself_before_she_is_told_of_others() {
        // Given
        desk.approved(EXAMPLE);
        bar(OBLIGATION, MAKER, Because.CONFIRMED_LINE);
        bar(OBLIGATION, RELEASER, Because.UPLOADED_LINE);

        // When
        Refused refused = decision(RELEASER);

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_BY_LINE_UPLOADER);
    }

    @Test
    void who_has_no_hand_in_the_batch_does_not_stop_it() {
        // Given
        desk.approved(EXAMPLE);
        bar(OBLIGATION, "p-office", Because.REVIEWED_AT_OFFICE);

        // When / Then
        assertThatCode(() -> desk.barred.requireMayDecide(desk.content(), RELEASER))
                .doesNotThrowAnyException();
    }
}
