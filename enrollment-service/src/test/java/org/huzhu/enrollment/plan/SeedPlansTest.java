package org.huzhu.enrollment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huzhu.enrollment.office.ActingFor;
import org.huzhu.enrollment.plan.terms.LibraryTerms;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.ShippedPlan;
import org.huzhu.testkit.AuditActions;
import org.junit.jupiter.api.Test;

class SeedPlansTest {
    private static final int SHIPPED = ShippedCatalogue.load().plans().size();
    private static final Instant NOW = Instant.parse("2025-03-20T02:00:00Z");

    private final InMemoryPlans plans = new InMemoryPlans();
    private final TermsReader reader = LibraryTerms.reader();
    private final List<PlanVersion.Published> told = new ArrayList<>();
    private final AuditActions audit = new AuditActions();
    private long ids;
    private final SeedPlans seedPlans = new SeedPlans(
            plans,
            reader,
            new PublishPlan(
                    plans, reader, new Publications(told), ActingFor.ALL, audit, Clock.fixed(NOW, ZoneOffset.UTC)),
            () -> new UUID(9, ++ids));

    private record Publications(List<PlanVersion.Published> told) implements PlanEvents {
        @Override
        public void published(PlanVersion.Published version) {
            told.add(version);
        }

        @Override
        public void ended(PlanVersion.Published version) {
            throw new AssertionError("shipped versions follow one another: " + version.code());
        }
    }

    @Test
    void every_shipped_version_is_published_under_the_products_name() {
        // When
        int published = seedPlans.seed();

        // Then
        assertThat(published).isEqualTo(SHIPPED);
        assertThat(told)
                .extracting(version -> version.code().value() + " " + version.number())
                .containsExactlyElementsOf(ShippedCatalogue.load().plans().stream()
                        .map(plan -> plan.code() + " " + plan.version())
                        .toList());
        assertThat(told)
                .extracting(version -> version.terms().digest())
                .containsExactlyElementsOf(ShippedCatalogue.load().plans().stream()
                        .map(ShippedPlan::terms)
                        .map(terms -> terms.digest().hex())
                        .toList());
        assertThat(told).allMatch(version -> version.at().equals(NOW));
        assertThat(told)
                .allMatch(version -> plans.author(version.id()).equals("system:shipped-plans")
                        && plans.publisher(version.id()).equals("system:shipped-plans"));
        assertThat(audit.actions()).hasSize(SHIPPED).containsOnly("PLAN_PUBLISHED");
        assertThat(plans.seedings()).isEqualTo(1);
    }

    @Test
    void two_shipped_versions_of_a_plan_follow_one_another() {
        // When
        seedPlans.seed();

        // Then
        assertThat(plans.versions(new PlanCode("CR11-FUND")))
                .extracting(PlanVersion::effective)
                .containsExactly(
                        DateSpan.of(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1)),
                        DateSpan.openFrom(LocalDate.of(2022, 1, 1)));
    }

    @Test
    void seeding_again_adds_nothing() {
        // Given
        seedPlans.seed();

        // When
        int again = seedPlans.seed();

        // Then
        assertThat(again).isZero();
        assertThat(told).hasSize(SHIPPED);
        assertThat(plans.seedings()).isEqualTo(2);
    }

    @Test
    void a_version_that_is_there_already_is_left_as_it_is() {
        // Given the shipped hospital plan with another price
        Terms dearer = reader.read(PlanFixtures.shipped("HB-HOSPITAL").json().replace("95.00", "96.00"));
        PlanVersion.Published own = plans.given(new PlanVersion.Published(
                PlanFixtures.VERSION, 1, dearer, PlanFixtures.PUBLISHED_AT, dearer.effective()));

        // When
        int published = seedPlans.seed();

        // Then
        assertThat(published).isEqualTo(SHIPPED - 1);
        assertThat(plans.versions(own.code())).containsExactly(own);
    }

    @Test
    void a_version_that_a_successor_ended_is_there_already_too() {
        // Given
        PlanVersion.Published ended =
                plans.given(PlanFixtures.published("HB-HOSPITAL").until(LocalDate.of(2025, 7, 1)));

        // When
        seedPlans.seed();

        // Then
        assertThat(plans.versions(ended.code())).containsExactly(ended);
    }
}
