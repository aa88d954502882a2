package org.huzhu.enrollment.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huzhu.enrollment.coverage.Holding;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.member.Members;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.kernel.personal.KeptField;

/**
 * What a plan demands of each row of a roster: sex, age, employment, shares, the base plan.
 *
 * <p>Where everybody holds the same number of shares, those who are covered through the unit already set it, or else the
 * first row that passes, so one instance judges one file.
 */
public final class RosterRules {
    private final EnrollmentTerms terms;
    private final LocalDate start;
    private final Joining joining;
    private Optional<Integer> equalShares;

    /** Whether a unit enrols anew, or somebody joins those it covers. */
    enum Joining {
        /** Nobody is covered through the unit on the first day yet. */
        ANEW,
        /** Others are. */
        LATER
    }

    /**
     * Begins a file.
     *
     * @param start the first day of cover
     * @param heldInUnit the shares of those whom the plan covers through the unit on that day
     */
    public RosterRules(EnrollmentTerms terms, LocalDate start, Optional<Integer> heldInUnit) {
        this.terms = terms;
        this.start = start;
        this.joining = heldInUnit.isPresent() ? Joining.LATER : Joining.ANEW;
        this.equalShares = terms.sharing() == EnrollmentTerms.Sharing.EQUAL ? heldInUnit : Optional.empty();
    }

    /**
     * What is held by the person of a row already.
     *
     * @param holding cover of this plan
     * @param base whether one of the base plans is held
     * @param identity whether the person is known under this name
     * @param tie whether the unit sees the person; of somebody it does not see, it is told neither the name nor the shares
     */
    public record Standing(Holding holding, BaseCover base, Members.Identity identity, Members.Tie tie) {}

    /** Whether one of the plans is held that must be held too. */
    public enum BaseCover {
        /** One is, or none has to be. */
        HELD,
        /** None is. */
        MISSING
    }

    /** All that speaks against a row and the unit may know; empty when it passes. */
    public List<RosterFinding> judge(RosterEntry entry, Standing standing) {
        List<RosterFinding> findings = new ArrayList<>();
        boolean continuing = standing.holding()
                .formerEnd()
                .filter(end -> terms.observation().continues(start, end))
                .isPresent();
        if (standing.identity() == Members.Identity.DIFFERS && standing.tie() == Members.Tie.EMPLOYED) {
            findings.add(finding(entry, RosterColumn.NAME, RosterFault.NAME_DIFFERS, Map.of()));
        }
        DemandRules.judge(terms, start, joining, continuing, entry, findings);
        shares(entry, standing, findings);
        if (standing.base() == BaseCover.MISSING) {
            findings.add(finding(
                    entry,
                    entry.declared().worker().isPresent() ? RosterColumn.WORKER_ID : RosterColumn.ID_NUMBER,
                    RosterFault.BASE_PLAN_MISSING,
                    Map.of("plans", basePlans())));
        }
        if (findings.isEmpty() && terms.sharing() == EnrollmentTerms.Sharing.EQUAL && equalShares.isEmpty()) {
            equalShares = Optional.of(entry.shares());
        }
        return findings;
    }

    /**
     * What speaks against a row that passes and only those who review it may know. A person whom the unit cannot see is
     * judged here, so that the unit hears the same as if nobody knew her.
     */
    public List<HiddenFinding> forReviewers(RosterEntry entry, MemberId member, Standing standing) {
        List<HiddenFinding> findings = new ArrayList<>();
        if (standing.identity() == Members.Identity.DIFFERS || standing.identity() == Members.Identity.UNREADABLE) {
            RosterFault fault = standing.identity() == Members.Identity.DIFFERS
                    ? RosterFault.NAME_DIFFERS
                    : RosterFault.NAME_UNREADABLE;
            findings.add(new HiddenFinding(
                    entry.record().row(),
                    member,
                    fault,
                    Map.of(),
                    Optional.of(KeptField.of(entry.person().name()))));
        }
        if (isOverMaximum(entry, standing.holding())) {
            findings.add(new HiddenFinding(
                    entry.record().row(),
                    member,
                    RosterFault.SHARES_OVER_MAXIMUM,
                    overMaximum(standing.holding()),
                    Optional.empty()));
        }
        return findings;
    }

    private boolean isOverMaximum(RosterEntry entry, Holding holding) {
        return holding.shares() + entry.shares() > terms.sharesMax();
    }

    private Map<String, Object> overMaximum(Holding holding) {
        return Map.of("held", holding.shares(), "max", terms.sharesMax());
    }

    private void shares(RosterEntry entry, Standing standing, List<RosterFinding> findings) {
        Holding holding = standing.holding();
        if (holding.inSameUnit() == Holding.Place.SAME_UNIT) {
            findings.add(finding(entry, RosterColumn.ID_NUMBER, RosterFault.COVERED_ALREADY, Map.of()));
        } else if (standing.tie() == Members.Tie.EMPLOYED && isOverMaximum(entry, holding)) {
            findings.add(finding(entry, RosterColumn.SHARES, RosterFault.SHARES_OVER_MAXIMUM, overMaximum(holding)));
        }
        if (equalShares.isPresent() && !equalShares.get().equals(entry.shares())) {
            findings.add(finding(
                    entry, RosterColumn.SHARES, RosterFault.SHARES_NOT_EQUAL, Map.of("expected", equalShares.get())));
        }
    }

    private String basePlans() {
        return terms.basePlans().codes().stream().map(PlanCode::value).sorted().collect(Collectors.joining(", "));
    }

    private static RosterFinding finding(
            RosterEntry entry, RosterColumn column, RosterFault fault, Map<String, Object> params) {
        return RosterFinding.of(entry.record(), column, fault, params);
    }
}
