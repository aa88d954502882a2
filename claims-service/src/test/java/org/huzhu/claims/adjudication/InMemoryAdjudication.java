package org.huzhu.claims.adjudication;

import static org.huzhu.claims.claim.ClaimFixtures.CLOCK;
import static org.huzhu.claims.claim.ClaimFixtures.EVENT;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;
import static org.huzhu.claims.claim.ClaimFixtures.UNIT;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huzhu.claims.adjudication.terms.CachedPlans;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.InMemoryCareEvents;
import org.huzhu.claims.coverage.CoverageId;
import org.huzhu.claims.coverage.CoverageSnapshot;
import org.huzhu.claims.coverage.CoverageSpan;
import org.huzhu.claims.coverage.CoverageStatus;
import org.huzhu.claims.coverage.InMemoryCoverages;
import org.huzhu.claims.member.InMemoryScope;
import org.huzhu.claims.member.UnitId;
import org.huzhu.claims.plan.InMemoryPlanVersions;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.claims.support.NumberedIds;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.utilization.InMemoryUtilizations;
import org.huzhu.kernel.time.DateSpan;

/** The arithmetic of real plans on doubles in memory, for the member and the event of the fixtures. */
public final class InMemoryAdjudication {

    /** All that the worked example leaves to a reviewer. */
    public static final Findings CONFIRMING = new Findings(
            Set.of("SI01_PATHOLOGY", "SI01_NOT_SKIN", "SI01_NOT_NET_G1", "BREAST_PRIMARY"), Set.of(), Set.of());

    public final InMemoryScope scope = new InMemoryScope();
    public final InMemoryCoverages coverages = new InMemoryCoverages(scope);
    public final InMemoryPlanVersions planVersions = new InMemoryPlanVersions();
    public final InMemoryUtilizations utilizations = new InMemoryUtilizations();
    public final InMemoryCareEvents careEvents = new InMemoryCareEvents();
    public final InMemoryDeterminations determinations = new InMemoryDeterminations();
    public final NumberedIds ids = new NumberedIds();
    public final CachedPlans plans = new CachedPlans(planVersions);
    public final WeighCase weighCase = new WeighCase(coverages, plans, plans, utilizations, scope);
    public final ProposeDetermination proposals =
            new ProposeDetermination(weighCase, careEvents, determinations, ids, CLOCK);

    private long told;

    /** The worked example: what she holds pays 1,312.10, 40,000.00 and 15,000.00 for it. */
    public static InMemoryAdjudication ofTheWorkedExample() {
        return new InMemoryAdjudication()
                .holds(TestPlans.HOSPITAL, 1)
                .holds(TestPlans.SEVERE, 4)
                .holds(TestPlans.WOMEN, 1);
    }

    /** Names the one coverage of a plan. */
    public static CoverageId coverage(TestPlans.Published plan) {
        return new CoverageId(
                UUID.nameUUIDFromBytes(("coverage " + plan.terms().code()).getBytes(StandardCharsets.UTF_8)));
    }

    /** Names the version of a plan. */
    public static PlanVersionId version(TestPlans.Published plan) {
        return new PlanVersionId(plan.id());
    }

    /** Gives her so many shares of a published plan for a year, in place of those she held. */
    public InMemoryAdjudication holds(TestPlans.Published plan, int shares) {
        planVersions.publish(plan);
        return holdsUnpublished(plan, shares, UNIT);
    }

    /** The same through another unit. */
    public InMemoryAdjudication holdsThrough(UnitId unit, TestPlans.Published plan, int shares) {
        planVersions.publish(plan);
        return holdsUnpublished(plan, shares, unit);
    }

    /** The same of a plan whose terms have not arrived. */
    public InMemoryAdjudication holdsUnpublished(TestPlans.Published plan, int shares) {
        return holdsUnpublished(plan, shares, UNIT);
    }

    private InMemoryAdjudication holdsUnpublished(TestPlans.Published plan, int shares, UnitId unit) {
        told++;
        LocalDate from = LocalDate.of(2025, 4, 1);
        coverages.store(new CoverageSnapshot(
                coverage(plan),
                MEMBER,
                unit,
                version(plan),
                plan.terms().code(),
                Optional.empty(),
                List.of(new CoverageSpan(
                        DateSpan.of(from, from.plusYears(1)),
                        Instant.EPOCH,
                        Optional.empty(),
                        shares,
                        new CoverageSpan.Observation(from, false),
                        CoverageStatus.IN_FORCE)),
                told));
        return this;
    }

    /** States the facts of the event. */
    public InMemoryAdjudication states(EventFacts facts) {
        careEvents.given(new CareEvent(EVENT, MEMBER, UNIT, facts));
        return this;
    }
}
