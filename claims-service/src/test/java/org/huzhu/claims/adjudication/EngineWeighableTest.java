package org.huzhu.claims.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.huzhu.claims.careevent.CareEventRefusal;
import org.huzhu.claims.careevent.Facts;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class EngineWeighableTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 16);

    private final EngineWeighable weighable = new EngineWeighable();

    @Test
    void facts_of_the_worked_example_can_be_weighed() {
        assertThatCode(() -> weighable.require(Facts.aStay().done(), TODAY)).doesNotThrowAnyException();
    }

    @Test
    void what_the_engine_refuses_is_named_where_the_claimant_stated_it() {
        assertThatThrownBy(() -> weighable.require(
                        Facts.aStay()
                                .diedOn("2025-07-01")
                                .settlement(Facts.settlement(
                                        "100.00", "100.00", "0.00", "100.00", "0.00", "0.00", "200.00", "0.00"))
                                .done(),
                        TODAY))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(CareEventRefusal.EVENT_FACTS_WRONG);
                    assertThat(refused.faults())
                            .extracting(Fault::pointer, Fault::code)
                            .containsExactly(
                                    tuple("/event/diedOn", "BEFORE_OCCURRENCE"),
                                    tuple("/settlement/prePayment", "ABOVE_TOTAL_COST"));
                });
    }
}
