package org.huzhu.enrollment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.huzhu.enrollment.plan.terms.LibraryTerms;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.json.StrictJson;
import org.huzhu.terms.schema.TermsRefusal;
import org.junit.jupiter.api.Test;

/** The shipped hospital plan as a draft: it pays 70 % of what a stay cost its member. */
class PreviewBenefitTest {
    private static final PlanCode CODE = new PlanCode("TEST-PLAN");
    private static final String ALSO_SEVERE = """
            {"cases":[{"name":"both","alsoHeld":[{"planCode":"HB-SEVERE"}],
            "events":[{"kind":"INPATIENT","selfPay":"1874.43","diagnoses":[{"code":"C50.900","behaviour":"3"}]}]}]}""";

    private final InMemoryPlans plans = new InMemoryPlans();
    private final TermsReader reader = LibraryTerms.reader();
    private final PreviewBenefit previewBenefit = new PreviewBenefit(plans, reader);
    private final PlanVersion.Draft draft = plans.add(
            new PlanVersionId(new UUID(8, 1)), reader.read(PlanFixtures.json("HB-HOSPITAL", "TEST-PLAN")), "author");

    private JsonNode preview(String cases) {
        return StrictJson.read(previewBenefit.preview(CODE, 1, cases));
    }

    private Refused refused(int number, String cases) {
        return catchThrowableOfType(Refused.class, () -> previewBenefit.preview(CODE, number, cases));
    }

    @Test
    void a_case_says_what_is_paid_and_by_which_rule_of_the_draft() {
        // When
        JsonNode answer = preview("""
                {"cases":[{"name":"R2 住院","events":[{"kind":"INPATIENT","selfPay":"1874.43"}],
                "expected":[{"total":"1312.10"}]}]}""");

        // Then
        assertThat(answer.at("/asExpected").asBoolean()).isTrue();
        assertThat(answer.at("/cases/0/name").asText()).isEqualTo("R2 住院");
        assertThat(answer.at("/cases/0/total").asText()).isEqualTo("1312.10");
        assertThat(answer.at("/cases/0/events/0/lines/0/planCode").asText()).isEqualTo("TEST-PLAN");
        assertThat(answer.at("/cases/0/events/0/lines/0/steps").findValuesAsText("rule"))
                .contains("/benefits/0/pays/ratio");
        assertThat(plans.versions(CODE)).containsExactly(draft);
    }

    @Test
    void an_amount_that_was_not_expected_is_named_with_both_numbers() {
        // When
        JsonNode answer = preview("""
                {"cases":[{"name":"wrong","events":[{"kind":"INPATIENT","selfPay":"1733.84"}],
                "expected":[{"hospital":"1213.70"}]}]}""");

        // Then
        assertThat(answer.at("/asExpected").asBoolean()).isFalse();
        assertThat(answer.at("/cases/0/deviations")).hasSize(1);
        assertThat(answer.at("/cases/0/deviations/0/expected").asText()).isEqualTo("1213.70");
        assertThat(answer.at("/cases/0/deviations/0/actual").asText()).isEqualTo("1213.69");
    }

    @Test
    void a_plan_held_too_is_one_that_is_published() {
        // Given
        plans.given(new PlanVersion.Draft(PlanFixtures.VERSION, 1, PlanFixtures.shipped("HB-SEVERE")));
        for (String held : List.of("\"HB-SEVERE\"", "\"HB-SEVERE\",\"version\":1")) {
            assertThat(refused(1, ALSO_SEVERE.replace("\"HB-SEVERE\"", held)).faults())
                    .extracting(fault -> fault.code() + " " + fault.pointer())
                    .containsExactly("PLAN_UNKNOWN /cases/0/alsoHeld/0/planCode");
        }
        plans.given(PlanFixtures.published("HB-SEVERE"));

        // When
        JsonNode answer = preview(ALSO_SEVERE);

        // Then
        assertThat(answer.at("/cases/0/total").asText()).isEqualTo("11312.10");
    }

    @Test
    void a_case_that_cannot_be_is_refused_by_its_place() {
        // When
        Refused refused = refused(1, """
                {"cases":[{"name":"x","events":[{"kind":"INPATIENT","selfPay":"-1.00"}]}]}""");

        // Then
        assertThat(refused.code()).isEqualTo(TermsRefusal.PREVIEW_NOT_VALID);
        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/cases/0/events/0/selfPay");
    }

    @Test
    void a_version_that_is_not_there_is_refused() {
        assertThat(refused(2, "{\"cases\":[{\"name\":\"x\",\"events\":[{\"kind\":\"INPATIENT\"}]}]}")
                        .code())
                .isEqualTo(PlanRefusal.PLAN_VERSION_NOT_FOUND);
    }
}
