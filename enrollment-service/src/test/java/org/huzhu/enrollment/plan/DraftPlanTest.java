package org.huzhu.enrollment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.office.ActingFor;
import org.huzhu.enrollment.office.Office;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.enrollment.office.Territory;
import org.huzhu.enrollment.plan.terms.LibraryTerms;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.json.JsonRefusal;
import org.huzhu.terms.schema.TermsRefusal;
import org.huzhu.testkit.AuditActions;
import org.huzhu.testkit.AuditActions.Became;
import org.huzhu.testkit.AuditActions.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftPlanTest {
    private static final PlanCode CODE = new PlanCode("TEST-PLAN");
    private static final String TERMS = PlanFixtures.json("HB-HOSPITAL", "TEST-PLAN");
    private static final String DEARER = TERMS.replace("\"95.00\"", "\"96.00\"");
    private static final Optional<String> ANY = Optional.empty();

    private final InMemoryPlans plans = new InMemoryPlans();
    private final TermsReader reader = LibraryTerms.reader();
    private final AuditActions audit = new AuditActions();
    private long ids;
    private final DraftPlan hubei = actingIn(ActingFor.office("420000"));
    private final DraftPlan hunan = actingIn(ActingFor.office("430000"));

    private DraftPlan actingIn(Territory territory) {
        return new DraftPlan(plans, reader, territory, audit, () -> new UUID(9, ++ids));
    }

    private static Refused refused(Runnable command) {
        return catchThrowableOfType(Refused.class, command::run);
    }

    private void assertRegionNotYours(Refused refused, String region) {
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_REGION_NOT_YOURS);
        assertThat(refused.faults())
                .containsExactly(Fault.at("/plan/region", "PLAN_REGION_NOT_YOURS", Map.of("region", region)));
    }

    @Test
    void a_new_code_begins_a_plan_with_its_first_version() {
        // When
        PlanVersion.Draft draft = hubei.draft(CODE, TERMS, "author");

        // Then
        assertThat(draft).isEqualTo(new PlanVersion.Draft(new PlanVersionId(new UUID(9, 1)), 1, reader.read(TERMS)));
        assertThat(draft.terms().forEnrolling().price().perShare()).isEqualTo(Money.yuan("95.00"));
        assertThat(plans.find(CODE, 1)).contains(draft);
        assertThat(plans.author(draft.id())).isEqualTo("author");
        assertThat(plans.publishedCodes()).isEmpty();
        assertThat(audit.lines())
                .containsExactly(new Line(
                        Became.CREATED,
                        "PLAN_DRAFTED",
                        new Subject("plan-version", draft.id().toString()),
                        ""));
    }

    @Test
    void the_next_draft_is_the_next_version() {
        // Given
        PlanVersion.Draft first = hubei.draft(CODE, TERMS, "author");

        // When
        PlanVersion.Draft second = hubei.draft(CODE, DEARER, "author");

        // Then
        assertThat(second.number()).isEqualTo(2);
        assertThat(plans.versions(CODE)).containsExactly(first, second);
    }

    @Test
    void a_draft_may_have_faults_that_a_publication_must_not() {
        // When
        PlanVersion.Draft draft = hubei.draft(CODE, TERMS.replace("\"70%\"", "\"170%\""), "author");

        // Then
        assertThat(plans.find(CODE, 1)).contains(draft);
    }

    @Test
    void terms_that_break_the_schema_are_no_draft_at_all() {
        // When
        Refused refused = refused(() ->
                hubei.draft(CODE, TERMS.replace("\"perShare\":\"95.00\"", "\"perShare\":95,\"sold\":true"), "author"));

        // Then
        assertThat(refused.code()).isEqualTo(TermsRefusal.TERMS_NOT_VALID);
        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/contribution/perShare", "/contribution/sold");
        assertThat(plans.versions(CODE)).isEmpty();
        assertThat(audit.actions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "start":"UNIT_START" | "start":"CALENDAR","calendarStart":"02-30" | /period/calendarStart | DAY_UNKNOWN
            "to":null            | "to":"2025-01-01"                         | /effective/to         | EFFECTIVE_GOES_BACK
            """)
    void terms_that_cannot_be_read_are_refused_with_every_other_fault(
            String good, String bad, String pointer, String code) {
        // Given
        String json = TERMS.replace(good, bad).replace("\"70%\"", "\"170%\"");

        // When
        Refused refused = refused(() -> hubei.draft(CODE, json, "author"));

        // Then
        assertThat(refused.code()).isEqualTo(TermsRefusal.TERMS_NOT_VALID);
        assertThat(refused.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .contains(pointer + " " + code, "/benefits/0/pays/ratio RATIO_ABOVE_WHOLE");
        assertThat(plans.versions(CODE)).isEmpty();
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThat(refused(() -> hubei.draft(CODE, "{\"plan\":", "author")).code())
                .isEqualTo(JsonRefusal.JSON_MALFORMED);
    }

    @Test
    void the_terms_of_another_plan_are_refused() {
        // When
        Refused refused = refused(() -> hubei.draft(new PlanCode("TEST-OTHER"), TERMS, "author"));

        // Then
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_CODE_DIFFERS);
        assertThat(refused.faults())
                .containsExactly(Fault.at("/plan/code", "PLAN_CODE_DIFFERS", Map.of("path", "TEST-OTHER")));
        assertThat(plans.versions(CODE)).isEmpty();
    }

    @Test
    void a_plan_of_another_region_is_not_drafted() {
        // When
        Refused refused = refused(() -> hunan.draft(CODE, TERMS, "author"));

        // Then
        assertRegionNotYours(refused, "420000");
        assertThat(plans.versions(CODE)).isEmpty();
        assertThat(audit.actions()).isEmpty();
    }

    @Test
    void a_draft_gets_other_terms_and_stays_the_same_version() {
        // Given
        PlanVersion.Draft draft = hubei.draft(CODE, TERMS, "author");

        // When
        PlanVersion.Draft redrafted =
                hubei.redraft(CODE, 1, DEARER, Optional.of(draft.terms().digest()));

        // Then
        assertThat(redrafted).isEqualTo(new PlanVersion.Draft(draft.id(), 1, reader.read(DEARER)));
        assertThat(redrafted.terms().forEnrolling().price().perShare()).isEqualTo(Money.yuan("96.00"));
        assertThat(plans.versions(CODE)).containsExactly(redrafted);
        assertThat(audit.lines().getLast())
                .isEqualTo(new Line(
                        Became.CHANGED,
                        "PLAN_REDRAFTED",
                        new Subject("plan-version", draft.id().toString()),
                        ""));
    }

    @Test
    void other_terms_than_the_caller_saw_are_left_alone() {
        // Given
        PlanVersion.Draft draft = hubei.draft(CODE, TERMS, "author");
        PlanVersion.Draft redrafted = hubei.redraft(CODE, 1, DEARER, ANY);

        // When
        Refused refused = refused(
                () -> hubei.redraft(CODE, 1, TERMS, Optional.of(draft.terms().digest())));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertThat(plans.find(CODE, 1)).contains(redrafted);
    }

    @Test
    void of_two_who_change_a_draft_at_once_the_second_is_told() {
        // Given somebody who is faster while the second's terms are looked at
        PlanVersion.Draft draft = hubei.draft(CODE, TERMS, "author");
        PlanVersion.Draft faster = new PlanVersion.Draft(draft.id(), 1, reader.read(DEARER));
        DraftPlan second = actingIn(new Meanwhile(() -> plans.given(faster)));

        // When
        Refused refused = refused(() -> second.redraft(CODE, 1, TERMS.replace("95.00", "97.00"), ANY));

        // Then
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_VERSION_CHANGED);
        assertThat(plans.find(CODE, 1)).contains(faster);
        assertThat(audit.actions()).containsExactly("PLAN_DRAFTED");
    }

    @Test
    void what_is_published_never_changes() {
        // Given
        PlanVersion.Published published = plans.given(PlanFixtures.published("HB-HOSPITAL"));

        // When
        Refused refused = refused(() ->
                hubei.redraft(published.code(), 1, published.terms().json().replace("95.00", "96.00"), ANY));

        // Then
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_VERSION_PUBLISHED);
        assertThat(plans.find(published.code(), 1)).contains(published);
    }

    @Test
    void a_version_that_is_not_there_is_refused() {
        // Given
        hubei.draft(CODE, TERMS, "author");

        // When
        Refused refused = refused(() -> hubei.redraft(CODE, 2, TERMS, ANY));

        // Then
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_VERSION_NOT_FOUND);
    }

    @Test
    void a_draft_is_neither_taken_from_another_region_nor_given_to_it() {
        // Given
        PlanVersion.Draft draft = hubei.draft(CODE, TERMS, "author");
        String ofHunan = TERMS.replace("\"420000\"", "\"430000\"");

        // When
        Refused taken = refused(() -> hunan.redraft(CODE, 1, ofHunan, ANY));
        Refused given = refused(() -> hubei.redraft(CODE, 1, ofHunan, ANY));

        // Then
        assertRegionNotYours(taken, "420000");
        assertRegionNotYours(given, "430000");
        assertThat(plans.find(CODE, 1)).contains(draft);
        assertThat(audit.actions()).containsExactly("PLAN_DRAFTED");
    }

    /** Acts for all; something happens while it is asked for a region. */
    private record Meanwhile(Runnable happens) implements Territory {
        @Override
        public boolean isWhole() {
            return true;
        }

        @Override
        public boolean isOwn(OfficeCode office) {
            return false;
        }

        @Override
        public boolean holds(Office office) {
            return true;
        }

        @Override
        public boolean holdsRegion(String region) {
            happens.run();
            return true;
        }
    }
}
