package org.huzhu.enrollment.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.kernel.time.DateSpan;

/** The coverages that the caller may see; the counting of shares looks over all units, whoever asks. */
public interface Coverages {
    /** The coverage with this id. */
    Optional<Coverage> find(CoverageId id);

    /** Rows that answer a question, by coverage and day. */
    List<CoverageSearch.Hit> find(CoverageSearch search);

    /** What members hold of a plan around some days; who holds nothing is absent. */
    Map<MemberId, Holding> holdings(PlanCode plan, UnitId unit, DateSpan days, Collection<MemberId> members);

    /**
     * Keeps the counters of these members for this plan to the end of the transaction, so that what they hold cannot
     * change meanwhile.
     */
    void lockCounters(PlanCode plan, int sharesMax, Collection<MemberId> members);

    /** Sets what the counters show; a number above the most shares is refused by the database. */
    void count(PlanCode plan, int sharesMax, Map<MemberId, Integer> held);

    /**
     * Which of the members hold cover of one of the plans on the first of the days.
     *
     * @param through through this unit; empty counts any
     */
    List<MemberId> holders(
            Collection<PlanCode> plans, Optional<UnitId> through, DateSpan days, Collection<MemberId> members);

    /** How many members a plan covers through a unit on a day, and with how many shares. */
    UnitCover throughUnit(PlanCode plan, UnitId unit, LocalDate day);

    /**
     * Who is covered through a unit on a day.
     *
     * @param members how many
     * @param leastShares fewest shares anybody of them holds; empty when there is nobody
     */
    record UnitCover(int members, Optional<Integer> leastShares) {}

    /** Keeps new coverages. */
    void add(List<Coverage> coverages);

    /** Keeps a correction: closes the rows it closed, adds the rows it added. */
    void correct(Coverage before, Coverage after);
}
