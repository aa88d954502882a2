package org.huzhu.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.outcome.ReasonCode;
import org.huzhu.kernel.money.Money;
import org.huzhu.terms.Cases.Stay;
import org.huzhu.terms.codec.DeterminationCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Illnesses that follow each other, and codes that only propose together, in the shipped plans and catalogues. */
class ShippedIllnessesDecideTest {

    private final DeterminationCodec codec = new DeterminationCodec(Cases.SHELF);

    @ParameterizedTest
    @CsvSource({"HB-WOMEN, 2000.00, 13000.00", "GZ-WOMEN, 2000.00, 13000.00", "HZ-WOMEN, 5000.00, 15000.00"})
    void an_invasive_tumour_after_one_in_situ_pays_the_rest(String plan, String inSitu, String rest) {
        // Given
        HeldCoverage women = Cases.holding(plan, 1);
        Stay stay = Cases.stay(women).confirmed("CERVIX_PRIMARY", "CERVIX_IN_SITU_PATHOLOGY");
        // When
        Determination first = decide(stay.with("D06.900", "2"), Accumulators.NONE, women);
        Determination second = decide(stay.named("event-2").later(40).with("C53.900", "3"), first.after(), women);
        Determination third = decide(stay.named("event-3").later(60).with("D06.900", "2"), second.after(), women);
        // Then
        assertThat(first.total()).isEqualTo(Money.yuan(inSitu));
        assertThat(second.total()).isEqualTo(Money.yuan(rest));
        assertThat(third.total()).isEqualTo(Money.ZERO);
    }

    @Test
    void ovary_and_tube_are_one_site_because_in_situ_they_share_a_code() {
        // Given
        HeldCoverage women = Cases.holding("HB-WOMEN", 1);
        Stay stay = Cases.stay(women).confirmed("TUBE_IN_SITU_PATHOLOGY", "OVARY_PRIMARY");
        // When
        Determination first = decide(stay.with("D07.300", "2"), Accumulators.NONE, women);
        Determination second = decide(stay.named("event-2").with("C56.x00", "3"), first.after(), women);
        // Then
        assertThat(first.total().plus(second.total())).isEqualTo(Money.yuan("15000.00"));
    }

    @Test
    void a_severe_infarction_of_another_code_is_the_same_illness_as_the_mild_one() {
        // Given
        HeldCoverage severe = Cases.holding("HB-SEVERE", 1);
        Stay stay = Cases.stay(severe);
        // When
        Determination mild = decide(stay.with("I21.000", "").confirmed("MI02_DEFINITION"), Accumulators.NONE, severe);
        Determination graver = decide(
                stay.named("event-2").with("I22.000", "").confirmed("SI02_SYMPTOMS", "SI02_ECG", "SI02_ENZYMES"),
                mild.after(),
                severe);
        // Then
        assertThat(mild.total()).isEqualTo(Money.yuan("3000.00"));
        assertThat(graver.total()).isEqualTo(Money.yuan("7000.00"));
    }

    @Test
    void hepatitis_without_liver_failure_proposes_nothing() {
        // Given
        HeldCoverage severe = Cases.holding("HB-SEVERE", 1);
        Stay stay = Cases.stay(severe).confirmed("SI08_LIVER_FAILURE");
        // Then
        assertThat(reason(decide(with(stay, "J18.900", "B18.100"), Accumulators.NONE, severe)))
                .isEqualTo(ReasonCode.ILLNESS_NOT_LISTED);
        assertThat(decide(with(stay, "B18.100", "K72.000"), Accumulators.NONE, severe)
                        .total())
                .isEqualTo(Money.yuan("10000.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I63.900 SI03_SEQUELAE", "G03.900 SI11_SEQUELAE", "G82.200 SI15_SEQUELAE"})
    void sequelae_wait_from_the_day_of_the_diagnosis(String codeAndCondition) {
        // Given: the illness began on the day of admission and was diagnosed five days later
        HeldCoverage severe = Cases.holding("HB-SEVERE", 1);
        String[] parts = codeAndCondition.split(" ");
        LocalDate diagnosed = Cases.stay(severe).admittedOn().plusDays(5);
        Stay stay = Cases.stay(severe).with(new Diagnosis(parts[0], "", "", "", diagnosed));
        // When
        Outcome outcome =
                decide(stay, Accumulators.NONE, severe).lines().getFirst().outcome();
        // Then
        assertThat(outcome)
                .isEqualTo(new Outcome.Pending(
                        Outcome.PendingReason.EVIDENCE_NEEDS_TIME, diagnosed.plusDays(180), List.of(parts[1])));
    }

    @Test
    void the_enterprise_fund_pays_its_threshold_out_once() {
        // Given
        HeldCoverage fund = Cases.holding("CR11-FUND", 1);
        Stay first = Cases.stay(fund).selfPay("12000.00");
        Stay second = first.named("event-2").later(30).selfPay("10000.00");
        // When
        Determination one = decide(first, Accumulators.NONE, fund);
        Determination two = decide(second, one.after(), fund);
        Determination again = decide(first, two.after(), fund);
        Determination grown = decide(first.selfPay("13000.00"), again.after(), fund);
        // Then
        assertThat(List.of(one.total(), two.total(), again.total(), grown.total()))
                .containsExactly(Money.yuan("600.00"), Money.yuan("3000.00"), Money.ZERO, Money.yuan("300.00"));
    }

    private static Stay with(Stay stay, String... codes) {
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (String code : codes) {
            diagnoses.add(Diagnosis.of(code));
        }
        return new Stay(
                stay.key(),
                stay.admittedOn(),
                stay.dischargedOn(),
                stay.level(),
                stay.bill(),
                diagnoses,
                stay.procedures(),
                stay.illnessKey(),
                stay.findings());
    }

    private Determination decide(Stay stay, Accumulators used, HeldCoverage... coverages) {
        return codec.decide(Cases.input(stay.event(), used, coverages)).determination();
    }

    private static ReasonCode reason(Determination determination) {
        BenefitLine line = determination.lines().getFirst();
        return ((Outcome.NotPayable) line.outcome()).reason();
    }
}
