package org.huzhu.enrollment.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanVersionId;
import org.huzhu.kernel.time.DateSpan;

/**
 * One member under one plan version through one unit, with every row ever believed.
 *
 * @param id its key
 * @param member whom it protects
 * @param unit the unit that enrolled the member
 * @param enrollment the enrolment it came from
 * @param planVersion the terms it follows
 * @param plan code of the plan
 * @param history all rows, in the order in which they became known
 * @param stateVersion grows with each change, from 1
 */
public record Coverage(
        CoverageId id,
        MemberId member,
        UnitId unit,
        EnrollmentReference enrollment,
        PlanVersionId planVersion,
        PlanCode plan,
        List<CoverageSpell> history,
        long stateVersion) {

    public Coverage {
        history = List.copyOf(history);
    }

    /** The same coverage with these rows. */
    public Coverage with(List<CoverageSpell> rows) {
        return new Coverage(id, member, unit, enrollment, planVersion, plan, rows, stateVersion);
    }

    /** The rows believed now, by day. */
    public List<CoverageSpell> current() {
        return history.stream()
                .filter(spell -> spell.known().isCurrent())
                .sorted(Comparator.comparing(spell -> spell.valid().from()))
                .toList();
    }

    /** How a day was covered, as believed at a moment. */
    public Optional<CoverageSpell> asOf(LocalDate day, Instant knownAt) {
        return history.stream()
                .filter(spell -> spell.known().at(knownAt) && spell.valid().contains(day))
                .findFirst();
    }

    /**
     * Ends the cover from a day on, as a correction: what was believed before stays to be asked for.
     *
     * <p>The same coverage comes back when no day of it from then on is in force, so that ending twice is ending once.
     * The correction is never known earlier than what it corrects, whatever the clock says.
     *
     * @param from the first day without cover
     * @param now the moment of the correction
     */
    public Coverage endedFrom(LocalDate from, Instant now) {
        Instant moment = later(now.truncatedTo(ChronoUnit.MICROS));
        List<CoverageSpell> changed = new ArrayList<>();
        List<CoverageSpell> added = new ArrayList<>();
        for (CoverageSpell spell : history) {
            if (!spell.known().isCurrent()
                    || spell.status() == CoverageSpell.Status.TERMINATED
                    || !spell.until().isAfter(from)) {
                changed.add(spell);
                continue;
            }
            changed.add(spell.with(spell.known().until(moment)));
            added.addAll(split(spell, from, Knowledge.since(moment)));
        }
        if (added.isEmpty()) {
            return this;
        }
        changed.addAll(added);
        return new Coverage(id, member, unit, enrollment, planVersion, plan, changed, stateVersion + 1);
    }

    private static List<CoverageSpell> split(CoverageSpell spell, LocalDate from, Knowledge known) {
        if (!from.isAfter(spell.valid().from())) {
            return List.of(spell.over(spell.valid(), CoverageSpell.Status.TERMINATED, known));
        }
        return List.of(
                spell.over(DateSpan.of(spell.valid().from(), from), CoverageSpell.Status.IN_FORCE, known),
                spell.over(DateSpan.of(from, spell.until()), CoverageSpell.Status.TERMINATED, known));
    }

    private Instant later(Instant now) {
        Instant last = history.stream()
                .map(spell -> spell.known().from())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }
}
