package org.huzhu.enrollment.coverage.kafka;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.huzhu.contracts.CoverageChanged;
import org.huzhu.contracts.CoverageRow;
import org.huzhu.contracts.EventType;
import org.huzhu.enrollment.coverage.Coverage;
import org.huzhu.enrollment.coverage.CoverageEvents;
import org.huzhu.enrollment.coverage.CoverageSpell;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.member.Members;
import org.huzhu.kit.outbox.Outbox;

/** Coverages as state records with their whole history, keyed by coverage. */
@Singleton
class OutboxCoverageEvents implements CoverageEvents {
    private final Outbox outbox;
    private final Members members;

    @Inject
    OutboxCoverageEvents(Outbox outbox, Members members) {
        this.outbox = outbox;
        this.members = members;
    }

    @Override
    public void changed(List<Coverage> coverages) {
        if (coverages.isEmpty()) {
            return;
        }
        Map<MemberId, String> names =
                members.nameIndexes(coverages.stream().map(Coverage::member).toList());
        for (Coverage coverage : coverages) {
            outbox.append(
                    EventType.COVERAGE_CHANGED,
                    coverage.id().toString(),
                    new CoverageChanged(
                            coverage.id().value(),
                            coverage.member().value(),
                            coverage.unit().value(),
                            coverage.enrollment().value(),
                            coverage.planVersion().value(),
                            coverage.plan().value(),
                            names.get(coverage.member()),
                            coverage.history().stream()
                                    .map(OutboxCoverageEvents::row)
                                    .toList(),
                            coverage.stateVersion()));
        }
    }

    private static CoverageRow row(CoverageSpell spell) {
        return new CoverageRow(
                spell.valid().from(),
                spell.until(),
                spell.known().from(),
                spell.known().to().orElse(null),
                spell.shares(),
                spell.observation().from(),
                spell.observation().waiver() == CoverageSpell.Waiver.WAIVED,
                spell.status().name());
    }
}
