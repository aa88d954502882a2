package org.huzhu.enrollment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.enrollment.office.ActingFor;
import org.huzhu.enrollment.office.Territory;
import org.huzhu.enrollment.plan.terms.LibraryTerms;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.testkit.AuditActions;
import org.huzhu.testkit.AuditActions.Became;
import org.huzhu.testkit.AuditActions.Line;
import org.junit.jupiter.api.Test;

class PublishPlanTest {
    private static final Instant NOW = Instant.parse("2025-03-20T02:00:00Z");
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final PlanCode CODE = new PlanCode("TEST-PLAN");
    private static final String TERMS = PlanFixtures.json("HB-HOSPITAL", "TEST-PLAN");

    private final InMemoryPlans plans = new InMemoryPlans();
    private final TermsReader reader = LibraryTerms.reader();
    private final Told told = new Told(new ArrayList<>(), new ArrayList<>());
    private final AuditActions audit = new AuditActions();
    private final PublishPlan publishPlan = actingIn(ActingFor.office("420000"));

    /** What the other services were told. */
    private record Told(List<PlanVersion.Published> publications, List<PlanVersion.Published> endings)
            implements PlanEvents {
        @Override
        public void published(PlanVersion.Published version) {
            publications.add(version);
        }

        @Override
        public void ended(PlanVersion.Published version) {
            endings.add(version);
        }
    }

    private PublishPlan actingIn(Territory territory) {
        return new PublishPlan(plans, reader, told, territory, audit, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private PlanVersion.Draft draft(String json) {
        int number = plans.versions(CODE).size() + 1;
        return plans.add(new PlanVersionId(new UUID(8, number)), reader.read(json), "author");
    }

    private static String from(LocalDate day) {
        return TERMS.replace("\"from\":\"2025-01-01\"", "\"from\":\"" + day + "\"");
    }

    private Refused refused(int number) {
        return catchThrowableOfType(Refused.class, () -> publishPlan.publish(CODE, number, "publisher"));
    }

    private void assertNothingChanged(PlanVersion.Draft draft) {
        assertThat(plans.find(draft.id())).contains(draft);
        assertThat(told.publications()).isEmpty();
        assertThat(told.endings()).isEmpty();
        assertThat(audit.actions()).isEmpty();
    }

    @Test
    void a_draft_without_faults_takes_enrolments_from_its_first_day_on() {
        // Given
        PlanVersion.Draft draft = draft(TERMS);

        // When
        PlanVersion.Published published = publishPlan.publish(CODE, 1, "publisher");

        // Then
        assertThat(published)
                .isEqualTo(new PlanVersion.Published(draft.id(), 1, draft.terms(), NOW, DateSpan.openFrom(JANUARY)));
        assertThat(plans.offered(CODE, JANUARY)).contains(published);
        assertThat(plans.offered(CODE, JANUARY.minusDays(1))).isEmpty();
        assertThat(plans.publisher(draft.id())).isEqualTo("publisher");
        assertThat(told.publications()).containsExactly(published);
        assertThat(audit.lines())
                .containsExactly(new Line(
                        Became.CHANGED,
                        "PLAN_PUBLISHED",
                        new Subject("plan-version", draft.id().toString()),
                        ""));
    }

    @Test
    void it_is_published_once() {
        // Given
        draft(TERMS);
        PlanVersion.Published published = publishPlan.publish(CODE, 1, "publisher");

        // When
        Refused refused = refused(1);

        // Then
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_VERSION_PUBLISHED);
        assertThat(told.publications()).containsExactly(published);
        assertThat(audit.actions()).containsExactly("PLAN_PUBLISHED");
    }

    @Test
    void faults_stop_a_publication_each_by_its_place() {
        // Given
        PlanVersion.Draft draft = draft(TERMS.replace("\"70%\"", "\"170%\""));

        // When
        Refused refused = refused(1);

        // Then
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_TERMS_FAULTY);
        assertThat(refused.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/benefits/0/pays/ratio RATIO_ABOVE_WHOLE");
        assertThat(refused.params()).isEqualTo(Map.of("count", 1));
        assertNothingChanged(draft);
    }

    @Test
    void warnings_stop_nothing() {
        // Given
        PlanVersion.Draft draft =
                draft(PlanFixtures.json("HB-WOMEN", "TEST-PLAN").replace("\"sex\":\"FEMALE\",", ""));
        assertThat(publishPlan.lint(draft))
                .extracting(finding -> finding.weight() + " " + finding.code())
                .containsExactly("WARNING WOMEN_PLAN_FOR_ALL");

        // When
        PlanVersion.Published published = publishPlan.publish(CODE, 1, "publisher");

        // Then
        assertThat(plans.find(draft.id())).contains(published);
    }

    @Test
    void the_linter_looks_at_the_other_published_versions_and_not_at_the_version_itself() {
        // Given
        draft(TERMS);
        PlanVersion.Published published = publishPlan.publish(CODE, 1, "publisher");
        PlanVersion.Draft twice = draft(TERMS.replace("95.00", "99.00"));

        // When
        List<TermsFinding> findings = publishPlan.lint(twice);

        // Then
        assertThat(findings).extracting(TermsFinding::code).containsExactly("VERSION_OVERLAPS");
        assertThat(publishPlan.lint(published)).isEmpty();
    }

    @Test
    void a_version_for_the_same_first_day_is_a_fault_of_its_days() {
        // Given
        draft(TERMS);
        PlanVersion.Published published = publishPlan.publish(CODE, 1, "publisher");
        PlanVersion.Draft twice = draft(TERMS.replace("95.00", "99.00"));

        // When
        Refused refused = refused(2);

        // Then
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_TERMS_FAULTY);
        assertThat(refused.faults())
                .containsExactly(
                        Fault.at("/effective", "VERSION_OVERLAPS", Map.of("version", "1", "day", "2025-01-01")));
        assertThat(plans.versions(CODE)).containsExactly(published, twice);
        assertThat(told.publications()).containsExactly(published);
    }

    @Test
    void a_version_without_an_end_ends_where_its_successor_begins() {
        // Given
        draft(TERMS);
        PlanVersion.Published first = publishPlan.publish(CODE, 1, "publisher");
        draft(from(JULY));

        // When
        PlanVersion.Published second = publishPlan.publish(CODE, 2, "publisher");

        // Then
        PlanVersion.Published ended = first.until(JULY);
        assertThat(ended.effective()).isEqualTo(DateSpan.of(JANUARY, JULY));
        assertThat(plans.versions(CODE)).containsExactly(ended, second);
        assertThat(plans.offered(CODE, JULY.minusDays(1))).contains(ended);
        assertThat(plans.offered(CODE, JULY)).contains(second);
        assertThat(told.endings()).containsExactly(ended);
        assertThat(told.publications()).containsExactly(first, second);
        assertThat(audit.actions())
                .containsExactly("PLAN_PUBLISHED", "PLAN_ENDED a successor begins", "PLAN_PUBLISHED");
    }

    @Test
    void a_version_does_not_end_before_a_day_for_which_somebody_enrolled() {
        // Given
        draft(TERMS);
        PlanVersion.Published first = publishPlan.publish(CODE, 1, "publisher");
        PlanVersion.Draft second = draft(from(JULY));
        plans.enrolled(first.id(), JULY);

        // When
        Refused refused = refused(2);

        // Then
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_VERSION_ENROLLED);
        assertThat(plans.versions(CODE)).containsExactly(first, second);
        assertThat(told.endings()).isEmpty();
        assertThat(told.publications()).containsExactly(first);
    }

    @Test
    void an_enrolment_for_the_day_before_is_in_nobodys_way() {
        // Given
        draft(TERMS);
        PlanVersion.Published first = publishPlan.publish(CODE, 1, "publisher");
        draft(from(JULY));
        plans.enrolled(first.id(), JULY.minusDays(1));

        // When
        PlanVersion.Published second = publishPlan.publish(CODE, 2, "publisher");

        // Then
        assertThat(plans.versions(CODE)).containsExactly(first.until(JULY), second);
    }

    @Test
    void a_version_with_an_end_makes_no_room_for_another() {
        // Given a version of the whole year, and another from July on that no linter looked at
        PlanVersion.Draft year = draft(TERMS.replace("\"to\":null", "\"to\":\"2026-01-01\""));
        PlanVersion.Published first = publishPlan.publish(CODE, 1, "publisher");
        PlanVersion.Draft second = draft(from(JULY));

        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> publishPlan.published(second, "publisher"));

        // Then
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_VERSION_OVERLAPS);
        assertThat(plans.find(year.id())).contains(first);
        assertThat(told.publications()).containsExactly(first);
        assertThat(told.endings()).isEmpty();
    }

    @Test
    void an_open_version_makes_no_room_for_one_that_begins_before_it() {
        // Given
        draft(from(JULY));
        PlanVersion.Published first = publishPlan.publish(CODE, 1, "publisher");
        PlanVersion.Draft earlier = draft(TERMS);
        assertThat(refused(2).faults())
                .containsExactly(
                        Fault.at("/effective", "VERSION_OVERLAPS", Map.of("version", "1", "day", "2025-07-01")));

        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> publishPlan.published(earlier, "publisher"));

        // Then
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_VERSION_OVERLAPS);
        assertThat(plans.versions(CODE)).containsExactly(first, earlier);
        assertThat(told.endings()).isEmpty();
    }

    @Test
    void a_plan_of_another_region_is_not_published() {
        // Given
        PlanVersion.Draft draft = draft(TERMS);

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> actingIn(ActingFor.office("430000")).publish(CODE, 1, "publisher"));

        // Then
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_REGION_NOT_YOURS);
        assertThat(refused.faults())
                .containsExactly(Fault.at("/plan/region", "PLAN_REGION_NOT_YOURS", Map.of("region", "420000")));
        assertNothingChanged(draft);
    }

    @Test
    void a_version_that_is_not_there_is_refused() {
        // Given
        PlanVersion.Draft draft = draft(TERMS);

        // When
        Refused refused = refused(2);

        // Then
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_VERSION_NOT_FOUND);
        assertNothingChanged(draft);
    }
}
