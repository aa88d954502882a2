package org.huzhu.enrollment.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.Payer;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.money.Money;
import org.junit.jupiter.api.Test;

class PayerSplitTest {
    private static Payer payer(PayerKind kind, int weight) {
        return new Payer(kind, weight);
    }

    @Test
    void half_and_half_loses_no_fen() {
        assertThat(PayerSplit.of(Money.yuan("95.01"), List.of(payer(PayerKind.UNIT, 1), payer(PayerKind.UNION, 1))))
                .extracting(PayerDue::due)
                .containsExactly(Money.yuan("47.51"), Money.yuan("47.50"));
    }

    @Test
    void a_campus_pays_sixty_of_ninety_five_from_the_union_and_the_rest_from_the_worker() {
        assertThat(PayerSplit.of(
                        Money.yuan("11400.00"), List.of(payer(PayerKind.UNION, 60), payer(PayerKind.WORKER, 35))))
                .extracting(PayerDue::kind, PayerDue::due)
                .containsExactly(
                        tuple(PayerKind.UNION, Money.yuan("7200.00")), tuple(PayerKind.WORKER, Money.yuan("4200.00")));
    }

    @Test
    void a_payer_is_settled_when_all_it_owes_is_confirmed() {
        Money due = Money.yuan("10.00");

        assertThat(new PayerDue(PayerKind.UNIT, due, due, Money.yuan("9.99")).isSettled())
                .isFalse();
        assertThat(new PayerDue(PayerKind.UNIT, due, due, due).isSettled()).isTrue();
        assertThat(PayerDue.open(PayerKind.UNIT, Money.ZERO).isSettled()).isTrue();
    }

    @Test
    void a_contribution_is_confirmed_once_and_by_another() {
        Contribution recorded = new Contribution(
                new ContributionId(new UUID(0, 1)),
                new EnrollmentId(new UUID(0, 2)),
                new UnitId(new UUID(0, 3)),
                PayerKind.UNIT,
                Money.yuan("10.00"),
                LocalDate.of(2025, 3, 20),
                "R-1",
                new PersonKey("a"),
                Optional.empty(),
                Optional.empty());

        assertThat(recorded.state()).isEqualTo(Contribution.State.RECORDED);
        assertThatThrownBy(() -> recorded.confirmed(new PersonKey("a"))).hasMessage("CONFIRMER_NOT_INDEPENDENT");
        Contribution confirmed = recorded.confirmed(new PersonKey("b"));
        assertThat(confirmed.state()).isEqualTo(Contribution.State.CONFIRMED);
        assertThatThrownBy(() -> confirmed.confirmed(new PersonKey("c"))).hasMessage("CONTRIBUTION_CONFIRMED");
        assertThatThrownBy(() -> confirmed.withdrawn(new PersonKey("a"))).hasMessage("CONTRIBUTION_CONFIRMED");
        Contribution withdrawn = recorded.withdrawn(new PersonKey("a"));
        assertThat(withdrawn.state()).isEqualTo(Contribution.State.WITHDRAWN);
        assertThatThrownBy(() -> withdrawn.confirmed(new PersonKey("b"))).hasMessage("CONTRIBUTION_WITHDRAWN");
    }
}
