package org.huzhu.enrollment.enrollment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.huzhu.enrollment.coverage.Coverages;
import org.huzhu.enrollment.coverage.Holding;
import org.huzhu.enrollment.journal.Journal;
import org.huzhu.enrollment.journal.Subject;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.member.Members;
import org.huzhu.enrollment.member.Person;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.enrollment.plan.Plans;
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
    private final Plans plans;
    private final Members members;
    private final Coverages coverages;
    private final Journal journal;
    private final IdSource ids;

    public ImportRoster(
            Enrollments enrollments,
            Rosters rosters,
            Plans plans,
            Members members,
            Coverages coverages,
            Journal journal,
            IdSource ids) {
        this.enrollments = enrollments;
        this.rosters = rosters;
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
     * @param progress told the rows done, now and then
     * @throws Refused as {@link #check}, ENROLLMENT_NOT_FOUND
     * @throws org.huzhu.kernel.refusal.IllegalTransition when the enrolment was handed in
     */
    public Enrollment replace(EnrollmentId id, RosterFile file, IntConsumer progress) {
        RosterHeader header = check(file);
        Enrollment before = enrollments.lock(id).orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND));
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
        journal.changed("enrollment.roster-replaced", new Subject("enrollment", id.toString()), "", before, kept);
        return kept;
    }

    /** One reading of one file. */
    private final class Pass {
        private final Enrollment enrollment;
        private final EnrollmentTerms terms;
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
            this.reading = new RosterReading(terms.sharesMax());
            this.rules = new RosterRules(terms, enrollment.period().from());
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
            Map<CitizenId, MemberId> ofPerson = members.enlist(enrollment.unit(), people);
            Map<MemberId, Holding> holdings =
                    coverages.holdings(enrollment.plan(), enrollment.unit(), enrollment.period(), ofPerson.values());
            Set<MemberId> withBase = terms.basePlans().isEmpty()
                    ? Set.of()
                    : new HashSet<>(coverages.holders(terms.basePlans(), enrollment.period(), ofPerson.values()));
            List<RosterLine> lines = new ArrayList<>(entries.size());
            for (RosterEntry entry : entries) {
                MemberId member =
                        Objects.requireNonNull(ofPerson.get(entry.person().idNumber()));
                RosterRules.BaseCover base = terms.basePlans().isEmpty() || withBase.contains(member)
                        ? RosterRules.BaseCover.HELD
                        : RosterRules.BaseCover.MISSING;
                List<RosterFinding> against =
                        rules.judge(entry, new RosterRules.Standing(holdings.getOrDefault(member, Holding.NONE), base));
                if (against.isEmpty()) {
                    lines.add(new RosterLine(entry.record().row(), member, entry.shares(), entry.employment()));
                    due = due.plus(terms.price().of(entry.shares()));
                } else {
                    findings.addAll(against);
                    rejected++;
                }
            }
            unchanged += rosters.append(roster, enrollment, lines);
            enrolled += lines.size();
            rosters.reject(roster, enrollment, findings);
        }

        RosterTotals totals() {
            return new RosterTotals(read, enrolled - unchanged, rejected, unchanged, due);
        }
    }
}
