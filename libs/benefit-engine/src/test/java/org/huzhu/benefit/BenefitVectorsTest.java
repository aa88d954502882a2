package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.kernel.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published and recomputed cases of real plans: domain.md 8.2 and 8.3. */
class BenefitVectorsTest {

    @ParameterizedTest
    @CsvSource({
        "100.00, 100.00", "500.00, 100.00", "501.00, 100.20", "1000.00, 200.00", "1000.01, 200.01",
        "10000.00, 4700.00", "12800.00, 7220.00", "15000.00, 9200.00", "50000.00, 30200.00", "80000.00, 30200.00"
    })
    void hangzhou_adds_up_its_segments(String selfPay, String expected) {
        assertThat(ACase.of(Plans.hangzhou()).selfPay(selfPay).outcomes()).containsExactly("medical " + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2000.00, 1600.00",
        "2000.01, 1600.01",
        "10000.00, 7200.00",
        "12800.00, 8600.00",
        "95600.00, 50000.00",
        "100000.00, 50000.00"
    })
    void wubu_pays_by_marginal_tiers_up_to_its_cap(String selfPay, String expected) {
        assertThat(ACase.of(Plans.wubu()).selfPay(selfPay).outcomes()).containsExactly("medical " + expected);
    }

    @ParameterizedTest
    @CsvSource({"37499.99, 29999.99", "37500.00, 30000.00", "40000.00, 30000.00"})
    void bijie_pays_listed_illnesses_up_to_its_cap(String selfPay, String expected) {
        assertThat(ACase.of(Plans.bijie())
                        .diagnosis("C34.100")
                        .confirming("CANCER_PATHOLOGY")
                        .selfPay(selfPay)
                        .outcomes())
                .containsExactly("severe-medical " + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1733.84, 1213.69",
        "1874.43, 1312.10",
        "2006.25, 1404.38",
        "2006.26, 1404.38",
        "2006.35, 1404.45",
        "0.01, 0.01",
        "0.00, -NOTHING_ELIGIBLE"
    })
    void hubei_hospital_pays_70_percent(String selfPay, String expected) {
        assertThat(ACase.of(Plans.hubeiHospital()).selfPay(selfPay).outcomes()).containsExactly("hospital " + expected);
    }

    @Test
    void gansu_pays_a_band_and_a_share_that_fall_with_the_second_stay() {
        // Given
        MedicalBill bill = billWithDeductible("1000.00", "1200.00");

        // When
        Determination first = ACase.of(Plans.gansu()).bill(bill).decide();
        Determination second = ACase.of(Plans.gansu())
                .event("event-2")
                .bill(bill)
                .after(first.after())
                .decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("deductible-band 300.00", "co-pay 700.00");
        assertThat(first.total()).isEqualTo(Money.yuan("1000.00"));
        assertThat(Outcomes.of(second)).containsExactly("deductible-band 150.00", "co-pay 400.00");
        assertThat(second.total()).isEqualTo(Money.yuan("550.00"));
    }

    private static MedicalBill billWithDeductible(String coPay, String deductible) {
        Money selfPay = Money.yuan(coPay).plus(Money.yuan(deductible));
        return new MedicalBill(selfPay, selfPay, Money.ZERO, selfPay, Money.ZERO, Money.yuan(deductible));
    }

    @ParameterizedTest
    @CsvSource({"7, 420.00", "90, 5400.00", "120, 5400.00"})
    void zhongshan_pays_60_a_day(long days, String expected) {
        assertThat(ACase.of(Plans.zhongshanAllowance()).stayOf(days).outcomes())
                .containsExactly("allowance " + expected);
    }

    @Test
    void beijing_pays_40_a_day_for_at_most_180_days() {
        assertThat(ACase.of(Plans.beijingAllowance()).stayOf(200).outcomes()).containsExactly("allowance 7200.00");
    }

    @Test
    void three_hubei_plans_pay_one_breast_cancer() {
        // When
        Determination determination = breastCancer(Plans.hubeiSevere(), 4).decide();

        // Then
        assertThat(Outcomes.of(determination)).containsExactly("hospital 1312.10", "severe 40000.00", "women 15000.00");
        assertThat(determination.total()).isEqualTo(Money.yuan("56312.10"));
    }

    private static ACase breastCancer(CompiledPlan severe, int severeShares) {
        return ACase.of(Plans.hubeiHospital())
                .holding(severe, severeShares)
                .holding(Plans.hubeiWomen(), 1)
                .tumour("C50.900", "3", "2025-07-05")
                .confirming("CANCER_PATHOLOGY", "BREAST_PATHOLOGY")
                .selfPay("1874.43");
    }

    @Test
    void a_mild_filing_regraded_before_payment_pays_the_severe_sum() {
        // Given
        ACase filedAsMild = ACase.of(Plans.hubeiSevere()).diagnosis("I21.900");

        // When
        Determination mild =
                filedAsMild.confirming("MILD_INFARCTION_DEFINITION").decide();
        Determination severe =
                filedAsMild.confirming("SYMPTOMS", "ECG", "ENZYMES").decide();

        // Then
        assertThat(Outcomes.of(mild)).containsExactly("severe 3000.00");
        assertThat(Outcomes.of(severe)).containsExactly("severe 10000.00");
    }

    @Test
    void one_cancer_claimed_twice_is_paid_once() {
        // Given
        Determination first = cancerClaim("event-1", Accumulators.NONE);

        // When
        Determination second = cancerClaim("event-2", first.after());

        // Then
        assertThat(Outcomes.of(first)).containsExactly("severe 20000.00", "women 15000.00");
        assertThat(Outcomes.of(second))
                .containsExactly("severe -ALREADY_PAID_FOR_ILLNESS", "women -ALREADY_PAID_FOR_ILLNESS");
    }

    private static Determination cancerClaim(String event, Accumulators used) {
        return ACase.of(Plans.hubeiWomen())
                .holding(Plans.hubeiSevere(), 2)
                .event(event)
                .illness("breast-cancer-1")
                .tumour("C50.900", "3", "2025-07-05")
                .confirming("CANCER_PATHOLOGY", "BREAST_PATHOLOGY")
                .after(used)
                .decide();
    }

    @Test
    void wubu_runs_its_cap_over_the_stays_of_a_year() {
        // Given
        Determination first = ACase.of(Plans.wubu()).selfPay("60000.00").decide();

        // When
        Determination second = ACase.of(Plans.wubu())
                .event("event-2")
                .selfPay("60000.00")
                .after(first.after())
                .decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("medical 32200.00");
        assertThat(Outcomes.of(second)).containsExactly("medical 17800.00");
    }

    @Test
    void zhongshan_pays_80_percent_of_the_first_stay_and_70_of_the_second() {
        // Given
        Determination first =
                ACase.of(Plans.zhongshanHospital()).selfPay("1234.56").decide();

        // When
        Determination second = ACase.of(Plans.zhongshanHospital())
                .event("event-2")
                .selfPay("1234.56")
                .after(first.after())
                .decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("hospital 987.65");
        assertThat(Outcomes.of(second)).containsExactly("hospital 864.19");
    }
}
