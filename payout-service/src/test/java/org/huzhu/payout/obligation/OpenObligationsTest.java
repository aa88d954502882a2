package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.DETERMINATION;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FUND;
import static org.huzhu.payout.obligation.ObligationFixtures.LINE;
import static org.huzhu.payout.obligation.ObligationFixtures.OTHER_CLAIM;
import static org.huzhu.payout.obligation.ObligationFixtures.OTHER_LINE;
import static org.huzhu.payout.obligation.ObligationFixtures.OTHER_PAYEE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.PayeeId;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.obligation.ApprovedDetermination.Decider;
import org.huzhu.payout.obligation.ApprovedDetermination.Line;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.junit.jupiter.api.Test;

class OpenObligationsTest {

    private static final Origin ORIGIN = EXAMPLE.origin();
    private static final FundId ACCIDENTS = new FundId("420000", "ACCIDENT");

    private final ObligationDesk desk = new ObligationDesk();

    private static ApprovedDetermination determination(int version, Line... lines) {
        return determination(ORIGIN.claimId(), version, EXAMPLE.identity().payeeId(), lines);
    }

    private static ApprovedDetermination determination(ClaimId claim, int version, PayeeId payee, Line... lines) {
        return new ApprovedDetermination(
                claim,
                ORIGIN.claimNumber(),
                DETERMINATION,
                version,
                ORIGIN.memberId(),
                ORIGIN.unitId(),
                EXAMPLE.identity().careEventId(),
                payee,
                EXAMPLE.payee(),
                Arrays.asList(lines),
                Set.of());
    }

    private static ApprovedDetermination decidedBy(ApprovedDetermination determination, Decider... deciders) {
        return new ApprovedDetermination(
                determination.claimId(),
                determination.claimNumber(),
                determination.id(),
                determination.version(),
                determination.memberId(),
                determination.unitId(),
                determination.careEventId(),
                determination.payeeId(),
                determination.payee(),
                determination.lines(),
                Set.of(deciders));
    }

    private static Line inpatient(String amount) {
        return new Line(LINE, "HB-HOSPITAL", "INPATIENT", FUND, Money.yuan(amount));
    }

    private static Line allowance(String amount) {
        return new Line(OTHER_LINE, "HB-ACCIDENT", "ALLOWANCE", ACCIDENTS, Money.yuan(amount));
    }

    private Obligation only() {
        assertThat(desk.obligations.all()).hasSize(1);
        return desk.obligations.all().getFirst();
    }

    private List<String> amounts() {
        return desk.obligations.all().stream()
                .map(one -> "%s %d %s"
                        .formatted(one.identity().kind(), one.identity().ordinal(), one.amount()))
                .toList();
    }

    @Test
    void an_approved_line_is_owed_sealed_and_has_money_set_aside() {
        // Given
        desk.deposit(FUND, Money.yuan("5000.00"));

        // When
        desk.opening.handle(determination(1, inpatient("1312.10")));

        // Then
        Obligation opened = Obligation.opened(
                        EXAMPLE.identity().id(),
                        EXAMPLE.identity(),
                        ORIGIN,
                        FUND,
                        Money.yuan("1312.10"),
                        EXAMPLE.payee(),
                        NOW)
                .after();
        assertThat(only()).isEqualTo(opened.withMoney(NOW).after());
        assertThat(desk.seals.broken(List.of(only()))).isEmpty();
        assertThat(desk.booked()).containsExactly("COMMITMENT " + opened.id() + " 2025-07-16 FUND>PAYABLE 1312.10");
        assertThat(desk.audit.actions())
                .containsExactly("OBLIGATION_OPENED determination " + DETERMINATION, "OBLIGATION_FUNDED");
        assertThat(desk.told).containsExactly("OPEN");
        assertThat(desk.items.all()).isEmpty();
    }

    @Test
    void what_the_fund_cannot_pay_yet_is_owed_all_the_same() {
        // When
        desk.opening.handle(determination(1, inpatient("1312.10")));

        // Then
        assertThat(only().funded()).isFalse();
        assertThat(desk.ledger.isOpen(FUND)).isTrue();
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.audit.actions()).containsExactly("OBLIGATION_OPENED determination " + DETERMINATION);
        assertThat(desk.told).containsExactly("OPEN FUND_INSUFFICIENT");
    }

    @Test
    void a_determination_that_is_told_twice_is_owed_once() {
        // Given
        desk.deposit(FUND, Money.yuan("5000.00"));
        desk.opening.handle(determination(1, inpatient("1312.10")));
        Obligation before = only();

        // When
        desk.opening.handle(determination(1, inpatient("1312.10")));

        // Then
        assertThat(only()).isEqualTo(before);
        assertThat(desk.booked()).hasSize(1);
        assertThat(desk.audit.lines()).hasSize(2);
        assertThat(desk.told).hasSize(1);
    }

    @Test
    void a_determination_that_arrives_after_a_later_one_changes_nothing() {
        // Given
        desk.opening.handle(determination(2, inpatient("1000.00")));

        // When
        desk.opening.handle(determination(1, inpatient("1312.10")));

        // Then
        assertThat(amounts()).containsExactly("BENEFIT 1 1000.00");
        assertThat(desk.items.all()).isEmpty();
    }

    @Test
    void a_later_determination_of_the_same_amount_owes_nothing_more() {
        // Given
        desk.opening.handle(determination(1, inpatient("1312.10")));

        // When
        desk.opening.handle(determination(2, inpatient("1312.10")));

        // Then
        assertThat(amounts()).containsExactly("BENEFIT 1 1312.10");
        assertThat(desk.items.all()).isEmpty();
    }

    @Test
    void each_higher_determination_owes_the_difference_as_a_payment_of_its_own() {
        // Given
        desk.opening.handle(determination(1, inpatient("1000.00")));
        desk.opening.handle(determination(2, inpatient("1200.00")));

        // When
        desk.opening.handle(determination(3, inpatient("1312.10")));

        // Then
        assertThat(amounts()).containsExactly("BENEFIT 1 1000.00", "CORRECTION 1 200.00", "CORRECTION 2 112.10");
        assertThat(desk.obligations.all().stream().map(Obligation::id).distinct())
                .hasSize(3);
        assertThat(desk.obligations.all().getLast().origin().determinationVersion())
                .isEqualTo(3);
    }

    @Test
    void a_lower_determination_takes_nothing_back_but_a_person_looks_at_it() {
        // Given
        desk.opening.handle(determination(1, inpatient("1312.10")));
        Obligation before = only();

        // When
        desk.opening.handle(determination(2, inpatient("1000.00")));

        // Then
        assertThat(only()).isEqualTo(before);
        assertThat(desk.items.facts())
                .containsExactly("OVER_DETERMINED " + DETERMINATION + ":" + LINE + " -312.10: determination version 2");
        ReconciliationItem item = desk.items.all().getFirst();
        assertThat(item.reference()).contains("C25-000042-K");
        assertThat(item.obligationId()).contains(before.id());
    }

    @Test
    void after_a_lower_determination_a_higher_one_owes_only_what_was_never_owed() {
        // Given
        desk.opening.handle(determination(1, inpatient("1312.10")));
        desk.opening.handle(determination(2, inpatient("1000.00")));

        // When
        desk.opening.handle(determination(3, inpatient("1400.00")));

        // Then
        assertThat(amounts()).containsExactly("BENEFIT 1 1312.10", "CORRECTION 1 87.90");
    }

    @Test
    void a_line_that_fell_away_is_an_item_over_all_that_is_owed_for_it() {
        // Given
        desk.opening.handle(determination(1, inpatient("1312.10"), allowance("300.00")));

        // When
        desk.opening.handle(determination(2, inpatient("1312.10")));

        // Then
        assertThat(amounts()).containsExactly("BENEFIT 1 300.00", "BENEFIT 1 1312.10");
        assertThat(desk.items.facts())
                .containsExactly(
                        "OVER_DETERMINED " + DETERMINATION + ":" + OTHER_LINE + " -300.00: determination version 2");
    }

    @Test
    void two_payees_together_never_get_more_than_the_line() {
        // Given
        desk.opening.handle(determination(1, inpatient("1312.10")));

        // When
        desk.opening.handle(determination(OTHER_CLAIM, 1, OTHER_PAYEE, inpatient("1312.10")));

        // Then
        assertThat(only().identity().payeeId()).isEqualTo(EXAMPLE.identity().payeeId());
        assertThat(desk.items.facts())
                .containsExactly("LINE_EXCEEDED " + DETERMINATION + ":" + LINE + " 1312.10: determination version 1");
        assertThat(desk.items.all().getFirst().obligationId()).isEmpty();
        assertThat(desk.told).hasSize(1);
    }

    @Test
    void the_same_benefit_of_the_same_event_in_a_second_claim_is_not_owed_twice() {
        // Given
        desk.opening.handle(determination(1, inpatient("1312.10")));

        // When
        desk.opening.handle(determination(OTHER_CLAIM, 1, EXAMPLE.identity().payeeId(), inpatient("1312.10")));

        // Then
        assertThat(only().origin().claimId()).isEqualTo(ORIGIN.claimId());
        assertThat(desk.items.all()).isEmpty();
    }

    @Test
    void funds_are_locked_in_one_order_before_anything_is_owed() {
        // When
        desk.opening.handle(determination(1, inpatient("1312.10"), allowance("300.00")));

        // Then
        assertThat(desk.ledger.locked()).containsExactly(ACCIDENTS, FUND, ACCIDENTS, FUND);
        assertThat(desk.obligations.all().stream().map(Obligation::fund)).containsExactly(ACCIDENTS, FUND);
    }

    @Test
    void who_decided_the_claim_is_barred_from_paying_it() {
        // Given
        Decider office = new Decider("p-office", BarredPerson.Because.REVIEWED_AT_OFFICE);
        Decider province = new Decider("p-province", BarredPerson.Because.REVIEWED_AT_PROVINCE);

        // When
        desk.opening.handle(decidedBy(determination(1, inpatient("1312.10")), office, province));

        // Then
        assertThat(desk.barred.all())
                .containsExactly(
                        new BarredPerson(only().id(), "p-office", BarredPerson.Because.REVIEWED_AT_OFFICE),
                        new BarredPerson(only().id(), "p-province", BarredPerson.Because.REVIEWED_AT_PROVINCE));
    }

    @Test
    void who_decides_a_later_determination_is_barred_from_the_earlier_obligations_too() {
        // Given
        desk.opening.handle(determination(1, inpatient("1312.10")));
        Decider late = new Decider("p-late", BarredPerson.Because.REVIEWED_AT_PROVINCE);

        // When
        desk.opening.handle(decidedBy(determination(2, inpatient("1312.10")), late));

        // Then
        assertThat(desk.barred.all())
                .containsExactly(new BarredPerson(only().id(), "p-late", BarredPerson.Because.REVIEWED_AT_PROVINCE));
    }
}
