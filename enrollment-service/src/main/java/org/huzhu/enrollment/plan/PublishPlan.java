package org.huzhu.enrollment.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huzhu.enrollment.office.Territory;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

/** Publishes a draft that the linter finds nothing against. */
@Singleton
public final class PublishPlan {
    private final Plans plans;
    private final TermsReader reader;
    private final PlanEvents events;
    private final Territory territory;
    private final AuditTrail audit;
    private final Clock clock;

    PublishPlan(
            Plans plans, TermsReader reader, PlanEvents events, Territory territory, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.reader = reader;
        this.events = events;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes a draft.
     *
     * @throws Refused PLAN_VERSION_NOT_FOUND, PLAN_VERSION_PUBLISHED, PLAN_TERMS_FAULTY with every fault by its place,
     *     PLAN_VERSION_OVERLAPS, PLAN_VERSION_ENROLLED, PLAN_REGION_NOT_YOURS
     */
    public PlanVersion.Published publish(PlanCode code, int number, String publisher) {
        PlanVersion version =
                plans.find(code, number).orElseThrow(() -> new Refused(PlanRefusal.PLAN_VERSION_NOT_FOUND));
        return switch (version) {
            case PlanVersion.Published _ -> throw new Refused(PlanRefusal.PLAN_VERSION_PUBLISHED);
            case PlanVersion.Draft draft -> {
                DraftPlan.requireRegion(territory, draft.terms().region());
                refuseFaults(lint(draft));
                yield published(draft, publisher);
            }
        };
    }

    /** What the linter says about a version beside the published ones of its plan. */
    public List<TermsFinding> lint(PlanVersion version) {
        return reader.lint(version.terms(), besides(version));
    }

    private TermsReader.Surroundings besides(PlanVersion version) {
        return TermsReader.Surroundings.of(
                version.code(), plans, other -> !other.id().equals(version.id()));
    }

    PlanVersion.Published published(PlanVersion.Draft draft, String publisher) {
        PlanVersion.Published published = draft.published(clock.instant());
        LocalDate from = published.effective().from();
        besides(draft).versions().stream()
                .filter(other -> other.makesRoomFor(from))
                .forEach(other -> end(other, from));
        plans.publish(published, publisher);
        events.published(published);
        audit.changed(
                "PLAN_PUBLISHED",
                DraftPlan.subject(published),
                "",
                "DRAFT",
                published.terms().digest());
        return published;
    }

    /** An open version ends where its successor begins; its terms stay as they are. */
    private void end(PlanVersion.Published open, LocalDate from) {
        PlanVersion.Published ended = open.until(from);
        plans.end(ended);
        events.ended(ended);
        audit.changed(
                "PLAN_ENDED", DraftPlan.subject(ended), "a successor begins", open.effective(), ended.effective());
    }

    private static void refuseFaults(List<TermsFinding> findings) {
        List<Fault> faults = findings.stream()
                .filter(finding -> finding.weight() == TermsFinding.Weight.ERROR)
                .map(finding -> Fault.at(finding.pointer(), finding.code(), finding.params()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refused(PlanRefusal.PLAN_TERMS_FAULTY, Map.of("count", faults.size()), faults);
        }
    }
}
