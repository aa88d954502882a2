package org.huzhu.enrollment.enrollment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.huzhu.enrollment.coverage.Coverages;
import org.huzhu.enrollment.coverage.Holding;
import org.huzhu.enrollment.journal.Journal;
import org.huzhu.enrollment.journal.Subject;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.member.Members;
import org.huzhu.enrollment.member.Person;
import org.huzhu.enrollment.plan.BasePlans;
import org.huzhu.enrollment.plan.Employment;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.enrollment.plan.Price;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.refusal.Refused;

/**
 * Reads a roster file and puts it in the place of the enrolment's roster, in one transaction: all of it or nothing.
 *
 * <p>Rows are read, judged and written in slices, so that a long roster needs no more memory than a short one beside the
 * set of persons seen.
 */
public final class ImportRoster {
    /** Most rows of one roster. */
    public static final int ROWS_MAX = 250_000;

    private static final int SLICE = 1_000;

    private final Enrollments enrollments;
    private final Rosters rosters;
    private final HiddenFindings hiddenFindings;
    private final Plans plans;
    private final Members members;
    private final Coverages coverages;
    private final Journal journal;
    private final IdSource ids;

    public ImportRoster(
            Enrollments enrollments,
            Rosters rosters,
            HiddenFindings hiddenFindings,
            Plans plans,
            Members members,
            Coverages coverages,
            Journal journal,
            IdSource ids) {
        this.enrollments = enrollments;
        this.rosters = rosters;
        this.hiddenFindings = hiddenFindings;
        this.plans = plans;
        this.members = members;
        this.coverages = coverages;
        this.journal = journal;
        this.ids = ids;
    }

    /**
     * Checks what can be said of a file before its rows are read.
     *
     * @throws Refused ROSTER_EMPTY, ROSTER_TOO_LONG, ROSTER_COLUMN_MISSING, ROSTER_COLUMN_TWICE
     */
    public static RosterHeader check(RosterFile file) {
        RosterHeader header = RosterHeader.of(file.header());
        int rows = file.rows();
        if (rows == 0) {
            throw new Refused(EnrollmentRefusal.ROSTER_EMPTY);
        }
        if (rows > ROWS_MAX) {
            throw new Refused(EnrollmentRefusal.ROSTER_TOO_LONG, Map.of("max", ROWS_MAX));
        }
        return header;
    }

    /**
     * Puts a file in the place of an enrolment's roster.
     *
     * @param precondition looks at the enrolment once nobody else can change it, and may refuse
     * @param why who asked for it, where the caller is not there any more
     * @param progress told the rows done, now and then; may refuse to go on
     * @throws Refused as {@link #check}, ENROLLMENT_NOT_FOUND
     * @throws org.huzhu.kernel.refusal.IllegalTransition when the enrolment was handed in
     */
    public Enrollment replace(
            EnrollmentId id, RosterFile file, Consumer<Enrollment> precondition, String why, IntConsumer progress) {
        RosterHeader header = check(file);
        Enrollment before = enrollments.lock(id).orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND));
        precondition.accept(before);
        before.require(EnrollmentCommand.ROSTER);
        Pass pass = new Pass(
                before, plans.find(before.planVersion()).orElseThrow().terms().forEnrolling());
        Iterator<RosterFile.Line> lines = file.lines();
        while (lines.hasNext()) {
            List<RosterRecord> slice = new ArrayList<>(SLICE);
            while (lines.hasNext() && slice.size() < SLICE) {
                slice.add(header.record(lines.next()));
            }
            pass.take(slice);
            progress.accept(pass.read);
        }
        Enrollment after = before.withRoster(pass.totals());
        rosters.replace(pass.roster, after);
        Enrollment kept = enrollments.update(after);
        journal.changed("enrollment.roster-replaced", new Subject("enrollment", id.toString()), why, before, kept);
        return kept;
    }

    /** One reading of one file. */
    private final class Pass {
        private final Enrollment enrollment;
        private final EnrollmentTerms terms;
        private final Price price;
        private final RosterId roster = new RosterId(ids.next());
        private final RosterReading reading;
        private final RosterRules rules;
        private int read;
        private int rejected;
        private int unchanged;
        private int enrolled;
        private Money due = Money.ZERO;

        Pass(Enrollment enrollment, EnrollmentTerms terms) {
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
            journal.changedAll("member.created", "member", why, of(people, Members.Identity.CREATED));
            journal.changedAll("member.renamed", "member", why, of(people, Members.Identity.RENAMED));
        }

        private static Map<String, Members.Identity> of(
                Collection<Members.Enlisted> people, Members.Identity identity) {
            return people.stream()
                    .filter(person -> person.identity() == identity)
                    .collect(Collectors.toMap(person -> person.id().toString(), Members.Enlisted::identity));
        }

        RosterTotals totals() {
            return new RosterTotals(read, enrolled - unchanged, rejected, unchanged, due);
        }
    }
}
