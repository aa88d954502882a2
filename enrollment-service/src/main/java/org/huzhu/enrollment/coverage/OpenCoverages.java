package org.huzhu.enrollment.coverage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huzhu.enrollment.coverage.CoverageSpell.ObservationStart;
import org.huzhu.enrollment.coverage.CoverageSpell.Waiver;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.member.Members;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.enrollment.plan.Observation;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.time.DateSpan;

/**
 * Opens the coverages of a paid roster, as far as the most shares of the plan allow: what another unit took in the
 * meantime counts, and shares above the maximum are void (domain 2.4).
 */
@Singleton
public final class OpenCoverages {
    private final Coverages coverages;
    private final Members members;
    private final CoverageEvents events;
    private final AuditTrail audit;
    private final IdSource ids;
    private final Clock clock;

    OpenCoverages(
            Coverages coverages, Members members, CoverageEvents events, AuditTrail audit, IdSource ids, Clock clock) {
        this.coverages = coverages;
        this.members = members;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is to be opened for each of some members. */
    public record Order(
            EnrollmentReference enrollment,
            UnitId unit,
            PlanVersion plan,
            DateSpan days,
            Map<MemberId, Integer> shares) {
        public Order {
            shares = Map.copyOf(shares);
        }
    }

    /**
     * What came of it.
     *
     * @param opened the coverage of each member who got one
     * @param voided what each of the others held already
     */
    public record Outcome(Map<MemberId, CoverageId> opened, Map<MemberId, Integer> voided) {
        public Outcome {
            opened = Map.copyOf(opened);
            voided = Map.copyOf(voided);
        }
    }

    /**
     * Opens what is ordered. From then on the unit sees the members: neither a draft nor a submission that nobody
     * reviewed shows it anybody.
     */
    public Outcome open(Order order) {
        EnrollmentTerms terms = order.plan().terms().forEnrolling();
        List<MemberId> ordered = order.shares().keySet().stream().sorted().toList();
        coverages.lockCounters(order.plan().code(), terms.sharesMax(), ordered);
        Map<MemberId, Holding> holdings = coverages.holdings(order.plan().code(), order.unit(), order.days(), ordered);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Coverage> opened = new ArrayList<>();
        Map<MemberId, CoverageId> ofMember = new HashMap<>();
        Map<MemberId, Integer> voided = new HashMap<>();
        Map<MemberId, Integer> counted = new HashMap<>();
        for (MemberId member : ordered) {
            Holding holding = holdings.getOrDefault(member, Holding.NONE);
            int shares = order.shares().getOrDefault(member, 0);
            if (holding.shares() + shares > terms.sharesMax() || holding.inSameUnit() == Holding.Place.SAME_UNIT) {
                voided.put(member, holding.shares());
                continue;
            }
            Coverage coverage = coverage(order, member, shares, observation(terms.observation(), order, holding), now);
            opened.add(coverage);
            ofMember.put(member, coverage.id());
            counted.put(member, holding.shares() + shares);
        }
        coverages.add(opened);
        coverages.count(order.plan().code(), terms.sharesMax(), counted);
        members.employ(order.unit(), ofMember.keySet());
        events.changed(opened);
        audit.changedAll(
                "COVERAGE_OPENED",
                "coverage",
                "enrollment " + order.enrollment(),
                opened.stream()
                        .collect(Collectors.toMap(coverage -> coverage.id().toString(), coverage -> coverage)));
        audit.changedAll(
                "COVERAGE_VOIDED",
                "member",
                "enrollment " + order.enrollment(),
                voided.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue)));
        return new Outcome(ofMember, voided);
    }

    private Coverage coverage(Order order, MemberId member, int shares, ObservationStart observation, Instant now) {
        return new Coverage(
                new CoverageId(ids.next()),
                member,
                order.unit(),
                order.enrollment(),
                order.plan().id(),
                order.plan().code(),
                List.of(new CoverageSpell(
                        order.days(), Knowledge.since(now), shares, observation, CoverageSpell.Status.IN_FORCE)),
                1);
    }

    private static ObservationStart observation(Observation rule, Order order, Holding holding) {
        LocalDate start = order.days().from();
        boolean renewed =
                holding.formerEnd().map(end -> rule.waivedByRenewal(start, end)).orElse(false);
        return new ObservationStart(start, renewed || rule.waivedByStart(start) ? Waiver.WAIVED : Waiver.NONE);
    }
}
