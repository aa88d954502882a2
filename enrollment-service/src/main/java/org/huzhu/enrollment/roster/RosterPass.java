package org.huzhu.enrollment.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huzhu.enrollment.coverage.Coverages;
import org.huzhu.enrollment.coverage.Holding;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.RosterTotals;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.member.Members;
import org.huzhu.enrollment.member.Person;
import org.huzhu.enrollment.plan.BasePlans;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.enrollment.plan.Price;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.terms.Employment;

/** One reading of one file: rows are judged and written slice by slice. */
final class RosterPass {
    private final Rosters rosters;
    private final HiddenFindings hiddenFindings;
    private final Members members;
    private final Coverages coverages;
    private final AuditTrail audit;
    private final Enrollment enrollment;
    private final EnrollmentTerms terms;
    private final Price price;
    private final RosterId roster;
    private final RosterReading reading;
    private final RosterRules rules;
    private int read;
    private int rejected;
    private int unchanged;
    private int enrolled;
    private Money due = Money.ZERO;

    RosterPass(
            Rosters rosters,
            HiddenFindings hiddenFindings,
            Members members,
            Coverages coverages,
            AuditTrail audit,
            RosterId roster,
            Enrollment enrollment,
            EnrollmentTerms terms) {
        this.rosters = rosters;
        this.hiddenFindings = hiddenFindings;
        this.members = members;
        this.coverages = coverages;
        this.audit = audit;
        this.roster = roster;
        this.enrollment = enrollment;
        this.terms = terms;
        this.price = terms.price(enrollment.riskClass());
        this.reading = new RosterReading(terms.sharesMax());
        this.rules = new RosterRules(
                terms,
                enrollment.period().from(),
                coverages
                        .throughUnit(
                                enrollment.plan(),
                                enrollment.unit(),
                                enrollment.period().from())
                        .leastShares());
    }

    void take(List<RosterRecord> slice) {
        List<RosterFinding> findings = new ArrayList<>();
        List<RosterEntry> entries = new ArrayList<>(slice.size());
        for (RosterRecord row : slice) {
            switch (reading.read(row)) {
                case RosterReading.Outcome.Read outcome -> entries.add(outcome.entry());
                case RosterReading.Outcome.Faulty outcome -> {
                    findings.addAll(outcome.findings());
                    rejected++;
                }
            }
        }
        write(entries, findings);
        read += slice.size();
    }

    private void write(List<RosterEntry> entries, List<RosterFinding> findings) {
        List<Person> people = entries.stream().map(RosterEntry::person).toList();
        Map<CitizenId, Members.Enlisted> ofPerson = members.enlist(enrollment.unit(), people);
        note(ofPerson.values());
        List<MemberId> all =
                ofPerson.values().stream().map(Members.Enlisted::id).toList();
        Map<MemberId, Holding> holdings =
                coverages.holdings(enrollment.plan(), enrollment.unit(), enrollment.period(), all);
        Map<CitizenId, MemberId> workers = members.known(entries.stream()
                .flatMap(entry -> entry.declared().worker().stream())
                .toList());
        Set<MemberId> withBase = withBase(all, workers.values());
        List<RosterLine> lines = new ArrayList<>(entries.size());
        List<HiddenFinding> hidden = new ArrayList<>();
        for (RosterEntry entry : entries) {
            Members.Enlisted enlisted =
                    Objects.requireNonNull(ofPerson.get(entry.person().idNumber()));
            MemberId member = enlisted.id();
            Optional<MemberId> worker = entry.declared().worker().map(workers::get);
            RosterRules.BaseCover base = base(entry, member, worker, withBase);
            RosterRules.Standing standing = new RosterRules.Standing(
                    holdings.getOrDefault(member, Holding.NONE), base, enlisted.identity(), enlisted.tie());
            List<RosterFinding> against = rules.judge(entry, standing);
            if (against.isEmpty()) {
                hidden.addAll(rules.forReviewers(entry, member, standing));
                lines.add(new RosterLine(entry.record().row(), member, entry.shares(), entry.employment(), worker));
                due = due.plus(price.of(entry.shares()));
            } else {
                findings.addAll(against);
                rejected++;
            }
        }
        unchanged += rosters.append(roster, enrollment, lines);
        enrolled += lines.size();
        rosters.reject(roster, enrollment, findings);
        hiddenFindings.add(roster, enrollment, hidden);
    }

    /** Who of the people and of the workers they name holds one of the base plans. */
    private Set<MemberId> withBase(Collection<MemberId> people, Collection<MemberId> workers) {
        BasePlans plans = terms.basePlans();
        if (plans.isEmpty()) {
            return Set.of();
        }
        Set<MemberId> asked = new HashSet<>(people);
        asked.addAll(workers);
        return Set.copyOf(coverages.holders(
                plans.codes(),
                plans.through() == BasePlans.Through.SAME_UNIT ? Optional.of(enrollment.unit()) : Optional.empty(),
                enrollment.period(),
                asked));
    }

    private RosterRules.BaseCover base(
            RosterEntry entry, MemberId member, Optional<MemberId> worker, Set<MemberId> withBase) {
        boolean ofWorker = entry.employment() == Employment.FAMILY;
        boolean held = terms.basePlans().isEmpty()
                || (ofWorker
                        ? entry.declared().worker().isEmpty()
                                || worker.filter(withBase::contains).isPresent()
                        : withBase.contains(member));
        return held ? RosterRules.BaseCover.HELD : RosterRules.BaseCover.MISSING;
    }

    /** Takes down who was written for the first time, and whose name was corrected. */
    private void note(Collection<Members.Enlisted> people) {
        String why = "enrollment " + enrollment.id();
        audit.changedAll("MEMBER_CREATED", "member", why, of(people, Members.Identity.CREATED));
        audit.changedAll("MEMBER_RENAMED", "member", why, of(people, Members.Identity.RENAMED));
    }

    private static Map<String, Members.Identity> of(Collection<Members.Enlisted> people, Members.Identity identity) {
        return people.stream()
                .filter(person -> person.identity() == identity)
                .collect(Collectors.toMap(person -> person.id().toString(), Members.Enlisted::identity));
    }

    int read() {
        return read;
    }

    RosterTotals totals() {
        return new RosterTotals(read, enrolled - unchanged, rejected, unchanged, due);
    }
}
