package org.huzhu.claims.coverage.kafka;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.huzhu.claims.coverage.CoverageId;
import org.huzhu.claims.coverage.CoverageSnapshot;
import org.huzhu.claims.coverage.CoverageSnapshots;
import org.huzhu.claims.coverage.CoverageSpan;
import org.huzhu.claims.coverage.CoverageStatus;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.UnitId;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.claims.plan.PlanVersionSnapshot;
import org.huzhu.claims.plan.PlanVersionSnapshots;
import org.huzhu.contracts.ContractEvent;
import org.huzhu.contracts.CoverageChanged;
import org.huzhu.contracts.CoverageRow;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.MemberUnitChanged;
import org.huzhu.contracts.OfficeChanged;
import org.huzhu.contracts.PlanVersionPublished;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.kit.inbox.EventRouter;
import org.huzhu.union.place.OfficeTreeFeed;

/** Translates enrolment's events into the words of the copy. */
@Singleton
public final class CopyRoutes {

    private final PlanVersionSnapshots planVersions;
    private final CoverageSnapshots coverages;
    private final OfficeTreeFeed places;

    CopyRoutes(PlanVersionSnapshots planVersions, CoverageSnapshots coverages, OfficeTreeFeed places) {
        this.planVersions = planVersions;
        this.coverages = coverages;
        this.places = places;
    }

    EventRouter router() {
        return EventRouter.create()
                .on(EventType.PLAN_VERSION_PUBLISHED, PlanVersionPublished.class, event -> apply(event.data()))
                .on(EventType.COVERAGE_CHANGED, CoverageChanged.class, event -> apply(event.data()))
                .on(EventType.MEMBER_UNIT_CHANGED, MemberUnitChanged.class, event -> apply(event.data()))
                .on(EventType.OFFICE_CHANGED, OfficeChanged.class, event -> apply(event.data()));
    }

    /** Keeps one state; a state older than the one kept changes nothing, and what is no state of the copy is passed by. */
    void apply(ContractEvent event) {
        switch (event) {
            case PlanVersionPublished told -> planVersions.store(planVersion(told));
            case CoverageChanged told -> coverages.store(coverage(told));
            case MemberUnitChanged told -> places.store(told);
            case OfficeChanged told -> places.store(told);
            default -> {}
        }
    }

    private static PlanVersionSnapshot planVersion(PlanVersionPublished told) {
        return new PlanVersionSnapshot(
                new PlanVersionId(told.planVersionId()),
                told.planCode(),
                told.kind(),
                told.version(),
                told.region(),
                told.nameZh(),
                told.nameEn(),
                told.from(),
                Optional.ofNullable(told.to()),
                told.termsDigest(),
                told.termsJson(),
                told.stateVersion());
    }

    private static CoverageSnapshot coverage(CoverageChanged told) {
        return new CoverageSnapshot(
                new CoverageId(told.coverageId()),
                new MemberId(told.memberId()),
                new UnitId(told.unitId()),
                new PlanVersionId(told.planVersionId()),
                told.planCode(),
                Optional.ofNullable(told.memberNameIndex()),
                told.rows().stream().map(CopyRoutes::span).toList(),
                told.stateVersion());
    }

    private static CoverageSpan span(CoverageRow row) {
        return new CoverageSpan(
                new DateSpan(row.validFrom(), row.validTo()),
                row.knownFrom(),
                Optional.ofNullable(row.knownTo()),
                row.shares(),
                new CoverageSpan.Observation(row.observationFrom(), row.observationWaived()),
                CoverageStatus.of(row.status()));
    }
}
