package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.kernel.money.Money.yuan;

import java.util.List;
import java.util.Set;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.explain.Explanation;
import org.huzhu.benefit.explain.Language;
import org.huzhu.benefit.explain.ReasonTexts;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.outcome.ReasonCode;
import org.huzhu.benefit.outcome.Step;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.Benefit.Base;
import org.huzhu.benefit.plan.Benefit.BeyondPeriod;
import org.huzhu.benefit.plan.Cap.Per;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.huzhu.kernel.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps in words: what was done, with which numbers, by which rule. */
class ExplanationTest {

    private static List<String> explained(ACase aCase, Language language) {
        return Explanation.of(aCase.decide().lines().getFirst(), language);
    }

    @Test
    void a_rate_is_explained_to_a_worker() {
        assertThat(explained(ACase.of(Plans.hubeiHospital()).selfPay("1733.84"), Language.ZH))
                .containsExactly(
                        "保障期间 2025-04-01 起至 2026-04-01 前，计 1 份",
                        "2025-07-16 申请，最迟 2027-07-12",
                        "医保范围内个人自付：1733.84 元",
                        "1733.84 元按 70% 计 1213.688 元",
                        "四舍五入到分：1213.688 元得 1213.69 元",
                        "给付 1213.69 元");
    }

    @Test
    void tiers_with_a_minimum_and_a_limit_are_explained_in_english() {
        assertThat(explained(ACase.of(Plans.hangzhou()).selfPay("80000.00"), Language.EN))
                .containsExactly(
                        "Cover from 2025-04-01 up to, not including, 2026-04-01; 1 share(s) count",
                        "Filed on 2025-07-16; the last day is 2027-07-12",
                        "In-scope self-pay: 80000.00 yuan",
                        "1000.00 yuan of this tier at 20% is 200.00 yuan",
                        "9000.00 yuan of this tier at 50% is 4500.00 yuan",
                        "5000.00 yuan of this tier at 90% is 4500.00 yuan",
                        "35000.00 yuan of this tier at 60% is 21000.00 yuan",
                        "30000.00 yuan of this tier at 0% is 0.00 yuan",
                        "Rounded once to the fen: 30200.00 yuan is 30200.00 yuan",
                        "Paid: 30200.00 yuan");
        assertThat(explained(ACase.of(Plans.hangzhou()).selfPay("1.00"), Language.EN))
                .contains("0.20 yuan is below the minimum of 100.00 yuan: 100.00 yuan");
        assertThat(explained(ACase.of(Plans.wubu()).selfPay("95600.02"), Language.EN))
                .contains("Limit per period, 50000.00 yuan left: 50000.01 yuan become 50000.00 yuan");
    }

    @Test
    void every_step_names_its_rule_in_codes() {
        assertThat(explained(ACase.of(Plans.wubu()).selfPay("60000.00").level(2), Language.CODES))
                .containsExactly(
                        "COVERAGE first=2025-04-01 second=2026-04-01 result=1 rule=/period",
                        "FILING first=2025-07-16 second=2027-07-12 rule=/filing",
                        "BASE result=60000.00 subject=IN_SCOPE_SELF_PAY rule=/benefits/0/base",
                        "TIER first=2000.00 second=80% result=1600.00 rule=/benefits/0/pays/tiers/0",
                        "TIER first=8000.00 second=70% result=5600.00 rule=/benefits/0/pays/tiers/1",
                        "TIER first=50000.00 second=50% result=25000.00 rule=/benefits/0/pays/tiers/2",
                        "ROUNDED first=32200.00 result=32200.00 rule=/benefits/0",
                        "PAID amount=32200.00");
    }

    @Test
    void a_lump_sum_is_explained_with_its_illness_and_shares() {
        ACase cancer = new ACase()
                .holding(Plans.hubeiSevere(), 4)
                .tumour("C50.900", "3", "2025-07-05")
                .at(Stage.PROPOSAL);
        assertThat(explained(cancer, Language.ZH))
                .contains(
                        "编码提示病种 CANCER：已确认 0 项条件，需要 1 项，1 项待审核",
                        "重度定额 10000.00 元",
                        "10000.00 元乘 4 份得 40000.00 元",
                        "给付 40000.00 元，待审核人确认：CANCER_PATHOLOGY");
        assertThat(explained(cancer, Language.EN)).contains("Paid: 40000.00 yuan, to be confirmed: CANCER_PATHOLOGY");
        assertThat(explained(cancer, Language.CODES)).contains("PAID amount=40000.00 toConfirm=CANCER_PATHOLOGY");
        assertThat(explained(cancer.at(Stage.DECISION), Language.ZH)).contains("待定：审核人尚未确认临床条件：CANCER_PATHOLOGY");
        assertThat(explained(cancer.confirming("CANCER_PATHOLOGY"), Language.EN))
                .contains("Illness CANCER: 1 condition(s) confirmed, 1 needed");
        assertThat(explained(cancer.found(Set.of(), Set.of("CANCER_PATHOLOGY"), Set.of()), Language.EN))
                .contains(
                        "Illness CANCER ruled out: 0 condition(s) confirmed, 1 needed",
                        "Not payable: the clinical conditions are not met (CANCER)");
    }

    @Test
    void a_time_condition_is_explained_with_its_day() {
        ACase stroke = ACase.of(Plans.hubeiSevere()).diagnosis("I61").diagnosedOn("2025-07-03");
        assertThat(explained(stroke, Language.ZH))
                .containsSubsequence(
                        "条件 SEQUELAE_180_DAYS 自 2025-07-03 起须满 180 天，2025-12-30 起可以确认",
                        "待定：需要时间才能确认的条件，最早 2025-12-30 可以确认：SEQUELAE_180_DAYS");
        assertThat(explained(stroke, Language.CODES))
                .contains("PENDING reason=EVIDENCE_NEEDS_TIME until=2025-12-30 conditions=SEQUELAE_180_DAYS");
        assertThat(explained(stroke, Language.EN))
                .contains("Pending: a condition can only be seen later, from 2025-12-30: SEQUELAE_180_DAYS");
    }

    @Test
    void an_amount_without_end_says_so() {
        var plan = Plans.plan(
                "P",
                new Benefit.Reimbursement(
                        Plans.frame("b", Plans.cap(Per.STAY, "1.00")),
                        Base.PERSONAL_BURDEN,
                        new Deductible.None(),
                        Plans.flat(50),
                        Money.ZERO,
                        0,
                        BeyondPeriod.PRO_RATA));
        assertThat(explained(
                        ACase.of(plan).stay("2026-03-31", 3).filed("2026-05-01").selfPay("100.00"), Language.EN))
                .contains(
                        "The stay runs past the period; 1 of 3 days count: 33.33333333… yuan",
                        "33.33333333… yuan at 50% is 16.66666666… yuan",
                        "Rounded once to the fen: 16.66666666… yuan is 16.67 yuan",
                        "Limit per stay, 1.00 yuan left: 16.67 yuan become 1.00 yuan");
    }

    @Test
    void a_line_that_is_closed_before_any_step_is_explained_by_its_outcome_alone() {
        // Given
        ACase outpatient = ACase.of(Plans.hubeiHospital()).kind(EventKind.OUTPATIENT);

        // When
        List<String> sentences = explained(outpatient, Language.EN);

        // Then
        assertThat(sentences).containsExactly("Not payable: the benefit does not answer to this kind of event");
    }

    @Test
    void negative_and_small_amounts_are_written_in_full() {
        Step step = new Step(StepCode.RATE, "/r", -50, 0, -1_005, 10_000, "");
        assertThat(Explanation.of(step, Language.EN)).isEqualTo("-0.00005 yuan at 0% is -0.001005 yuan");
    }

    @Test
    void an_open_cover_and_an_unknown_word_stay_readable() {
        assertThat(Explanation.of(Step.of(StepCode.COVERAGE, "/period", 20_000, 0, 2), Language.EN))
                .isEqualTo("Cover from 2024-10-04 up to, not including, -; 2 share(s) count");
        assertThat(Explanation.of(Step.about(StepCode.EXCLUSION, "/e", "DRUNK_DRIVING", 0, 0, 0), Language.ZH))
                .isEqualTo("属于责任免除：DRUNK_DRIVING");
    }

    @ParameterizedTest
    @EnumSource(StepCode.class)
    void every_step_has_words_without_holes(StepCode code) {
        Step step = new Step(code, "/rule", 12_300, 4_500, 6_700, 1, "SUBJECT");
        for (Language language : Language.values()) {
            assertThat(Explanation.of(step, language))
                    .isNotBlank()
                    .doesNotContain("{")
                    .doesNotContain("}");
        }
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void every_reason_has_words(ReasonCode reason) {
        assertThat(ReasonTexts.chinese(reason)).isNotBlank();
        assertThat(ReasonTexts.english(reason)).isNotBlank();
        Outcome outcome = new Outcome.NotPayable(reason, "");
        assertThat(Explanation.of(outcome, Language.CODES)).isEqualTo("NOT_PAYABLE reason=" + reason);
        assertThat(Explanation.of(outcome, Language.ZH)).isEqualTo("不予给付：" + ReasonTexts.chinese(reason));
        assertThat(Explanation.of(outcome, Language.EN)).isEqualTo("Not payable: " + ReasonTexts.english(reason));
    }

    @ParameterizedTest
    @EnumSource(Outcome.PendingReason.class)
    void every_pending_reason_has_words(Outcome.PendingReason reason) {
        Outcome outcome = new Outcome.Pending(reason, null, List.of());
        assertThat(Explanation.of(outcome, Language.CODES)).isEqualTo("PENDING reason=" + reason);
        assertThat(Explanation.of(outcome, Language.ZH)).startsWith("待定：").hasSizeGreaterThan(6);
        assertThat(Explanation.of(outcome, Language.EN)).startsWith("Pending: ").hasSizeGreaterThan(20);
    }

    @Test
    void a_detail_is_named_in_the_language_of_the_reader() {
        Outcome cap = new Outcome.NotPayable(ReasonCode.CAP_USED_UP, "PERIOD");
        assertThat(Explanation.of(cap, Language.ZH)).isEqualTo("不予给付：限额已用完（保障期内）");
        assertThat(Explanation.of(cap, Language.EN)).isEqualTo("Not payable: the limit is used up (per period)");
        assertThat(Explanation.of(cap, Language.CODES)).isEqualTo("NOT_PAYABLE reason=CAP_USED_UP detail=PERIOD");
        Outcome paid = new Outcome.Paid(yuan("1.50"), AfterPayment.COVER_ENDS, List.of());
        assertThat(Explanation.of(paid, Language.EN)).isEqualTo("Paid: 1.50 yuan");
    }
}
