package org.huzhu.enrollment.coverage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.refusal.Refused;

/** Ends a coverage that a benefit used up. */
@Singleton
public final class EndCoverage {
    private final Coverages coverages;
    private final CoverageEvents events;
    private final AuditTrail audit;
    private final Clock clock;

    EndCoverage(Coverages coverages, CoverageEvents events, AuditTrail audit, Clock clock) {
        this.coverages = coverages;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends a coverage from a day on; one that is ended already stays as it is.
     *
     * @param reasonCode the rule of the plan that ends it
     * @throws Refused COVERAGE_NOT_FOUND
     */
    public Coverage end(CoverageId id, LocalDate from, String reasonCode) {
        Coverage before = coverages.find(id).orElseThrow(() -> new Refused(CoverageRefusal.COVERAGE_NOT_FOUND));
        Coverage after = before.endedFrom(from, clock.instant());
        if (after.stateVersion() != before.stateVersion()) {
            coverages.correct(before, after);
            events.changed(List.of(after));
            audit.changed(
                    "COVERAGE_ENDED",
                    new Subject("coverage", id.toString()),
                    reasonCode,
                    before.current(),
                    after.current());
        }
        return after;
    }
}
