package org.huzhu.claims.adjudication;

import java.time.Clock;
import java.time.LocalDate;
import org.huzhu.benefit.Stage;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.coverage.CoverageSnapshots;
import org.huzhu.claims.coverage.MemberId;
import org.huzhu.claims.coverage.SystemSight;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;

/** Tells what would be paid for an event (试算), with what was used before. Files nothing, keeps nothing. */
public final class EstimateBenefits {

    private final CoverageSnapshots coverages;
    private final CareEvents careEvents;
    private final WeighCase weighCase;
    private final SystemSight sight;
    private final IdSource ids;
    private final Clock clock;

    /** Takes what it needs. */
    public EstimateBenefits(
            CoverageSnapshots coverages,
            CareEvents careEvents,
            WeighCase weighCase,
            SystemSight sight,
            IdSource ids,
            Clock clock) {
        this.coverages = coverages;
        this.careEvents = careEvents;
        this.weighCase = weighCase;
        this.sight = sight;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Estimates; an event that is known already counts as itself, so that what was paid for it is not paid again.
     *
     * @throws Refused with MEMBER_UNKNOWN
     */
    public Decision estimate(MemberId member, EventFacts facts) {
        if (coverages.ofMember(member).isEmpty()) {
            throw new Refused(ClaimRefusal.MEMBER_UNKNOWN);
        }
        CareEventId event =
                sight.whole(() -> careEvents.same(member, facts)).orElseGet(() -> new CareEventId(ids.next()));
        LocalDate today = Shanghai.dateOf(clock.instant());
        return weighCase.weigh(new WeighCase.Case(member, event, facts, today, Findings.NONE), Stage.PROPOSAL, today);
    }
}
