package org.huzhu.claims.adjudication;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.coverage.CoverageSnapshots;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.Sight;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.scope.WiderScope;
import org.huzhu.kernel.time.Shanghai;

/** Tells what would be paid for an event (试算), with what was used before. Files nothing, keeps nothing. */
@Singleton
public final class EstimateBenefits {

    private final CoverageSnapshots coverages;
    private final CareEvents careEvents;
    private final WeighCase weighCase;
    private final WiderScope scope;
    private final IdSource ids;
    private final Clock clock;

    EstimateBenefits(
            CoverageSnapshots coverages,
            CareEvents careEvents,
            WeighCase weighCase,
            WiderScope scope,
            IdSource ids,
            Clock clock) {
        this.coverages = coverages;
        this.careEvents = careEvents;
        this.weighCase = weighCase;
        this.scope = scope;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What would be paid under the coverages within the caller's scope. All that the member holds is weighed, but what she
     * holds through others is not shown.
     *
     * @param asOf the day it is estimated for
     * @param engineVersion the arithmetic
     * @param total of the lines shown
     * @param lines one for each plan and benefit
     */
    public record Estimate(LocalDate asOf, String engineVersion, Money total, List<BenefitLine> lines) {

        public Estimate {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Estimates; an event that is known already counts as itself, so that what was paid for it is not paid again.
     *
     * @throws Refused with MEMBER_UNKNOWN, PLAN_VERSION_MISSING or INPUT_ABSURD
     */
    public Estimate estimate(MemberId member, EventFacts facts) {
        Set<UUID> visible = coverages.ofMember(member).stream()
                .map(coverage -> coverage.id().value())
                .collect(Collectors.toSet());
        if (visible.isEmpty()) {
            throw new Refused(ClaimRefusal.MEMBER_UNKNOWN);
        }
        CareEventId event = scope.widened(Sight.TWO_CHANNELS_ONE_EVENT, () -> careEvents.same(member, facts))
                .orElseGet(() -> new CareEventId(ids.next()));
        LocalDate today = Shanghai.dateOf(clock.instant());
        Decision decision =
                weighCase.weigh(new WeighCase.Case(member, event, facts, today, Findings.NONE), Stage.PROPOSAL, today);
        List<BenefitLine> lines = decision.outcome().lines().stream()
                .filter(line -> visible.contains(line.coverage().value()))
                .toList();
        return new Estimate(
                today,
                decision.outcome().engineVersion(),
                Money.sum(lines.stream().map(BenefitLine::amount).toList()),
                lines);
    }
}
