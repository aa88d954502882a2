package org.huzhu.terms.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.terms.Cases;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.codec.DeterminationCodec;
import org.huzhu.terms.json.StrictJson;
import org.huzhu.terms.preview.PreviewCase;
import org.huzhu.terms.preview.PreviewJson;
import org.huzhu.terms.preview.TermsPreview;
import org.huzhu.terms.schema.Text;
import org.junit.jupiter.api.Test;

class LineExplainerTest {

    private static final ShippedCatalogue SHIPPED = ShippedCatalogue.load();

    private final DeterminationCodec codec = new DeterminationCodec(Cases.SHELF);

    @Test
    void a_hospital_line_is_told_step_by_step_with_its_places() {
        // Given
        HeldCoverage hospital = Cases.holding("HB-HOSPITAL", 1);
        BenefitLine line = codec.decide(
                        Cases.input(Cases.stay(hospital).selfPay("1874.43").event(), Accumulators.NONE, hospital))
                .determination()
                .lines()
                .getFirst();
        // When
        List<ExplainedStep> steps = explainer("HB-HOSPITAL").steps(line);
        // Then
        assertThat(steps)
                .extracting(step -> step.text().zh())
                .contains("医保范围内个人自付：1874.43 元", "1874.43 元按 70% 计 1312.101 元", "四舍五入到分：1312.101 元得 1312.10 元");
        assertThat(steps).extracting(ExplainedStep::rule).contains("/benefits/0/base", "/benefits/0/pays/ratio");
        assertThat(explainer("HB-HOSPITAL").outcome(line)).isEqualTo(new Text("给付 1312.10 元", "Paid: 1312.10 yuan"));
    }

    @Test
    void illnesses_and_conditions_are_named_not_coded() {
        // Given
        HeldCoverage women = Cases.holding("HB-WOMEN", 1);
        BenefitLine line = codec.decide(new DeterminationInput(
                        Stage.PROPOSAL,
                        Cases.stay(women).dischargedOn(),
                        Cases.stay(women).with("C50.900", "3").event(),
                        List.of(women),
                        Accumulators.NONE))
                .determination()
                .lines()
                .getFirst();
        // Then
        assertThat(explainer("HB-WOMEN").steps(line))
                .extracting(step -> step.text().en())
                .anyMatch(text -> text.contains("Breast, primary invasive cancer"));
        assertThat(explainer("HB-WOMEN").outcome(line))
                .isEqualTo(new Text(
                        "给付 15000.00 元，待审核人确认：病理报告载明原发浸润性癌",
                        "Paid: 15000.00 yuan, to be confirmed: A pathology report states a primary invasive cancer"));
    }

    @Test
    void a_preview_answers_with_amounts_reasons_and_words() {
        // Given
        PlanTerms terms = SHIPPED.newest("HZ-SEVERE").orElseThrow().terms();
        var cases = PreviewCase.read(StrictJson.read("""
                {"cases": [{"name": "cancer and a stay", "events": [
                  {"kind": "INPATIENT", "days": 20, "diagnoses": [{"code": "C34.900", "behaviour": "3"}]}],
                  "expected": [{"severe": "15000.00", "allowance": "2000.00"}]}]}"""));
        // When
        var answer = PreviewJson.write(TermsPreview.run(terms, SHIPPED.illnesses(), cases), SHIPPED.illnesses());
        // Then
        assertThat(answer.at("/asExpected").booleanValue()).isFalse();
        assertThat(answer.at("/cases/0/total").textValue()).isEqualTo("15000.00");
        assertThat(answer.at("/cases/0/deviations/0/actual").textValue()).isEqualTo("0.00");
        assertThat(answer.at("/cases/0/events/0/lines/1/reason").textValue()).isEqualTo("EXCLUSIVE_WITH_OTHER");
        assertThat(answer.at("/cases/0/events/0/lines/1/text/zh").textValue()).contains("重大疾病补助");
        assertThat(answer.at("/cases/0/events/0/lines/1/name/en").textValue()).isEqualTo("Living allowance");
    }

    private static LineExplainer explainer(String plan) {
        return LineExplainer.of(SHIPPED.newest(plan).orElseThrow().terms(), SHIPPED.illnesses());
    }
}
