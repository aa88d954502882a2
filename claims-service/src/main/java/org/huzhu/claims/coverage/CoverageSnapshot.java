package org.huzhu.claims.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.UnitId;
import org.huzhu.claims.plan.PlanVersionId;

/**
 * A coverage as enrolment last told it.
 *
 * @param id the coverage
 * @param member whom it protects
 * @param unit the unit that enrolled the member
 * @param planVersion the terms it follows
 * @param planCode code of the plan
 * @param memberNameIndex keyed index of the member's name, absent when enrolment gave none
 * @param spans every row ever known
 * @param stateVersion grows with each change; an older one is ignored
 */
public record CoverageSnapshot(
        CoverageId id,
        MemberId member,
        UnitId unit,
        PlanVersionId planVersion,
        String planCode,
        Optional<String> memberNameIndex,
        List<CoverageSpan> spans,
        long stateVersion) {

    public CoverageSnapshot {
        spans = List.copyOf(spans);
    }

    /** Returns the rows believed now. */
    public List<CoverageSpan> current() {
        return spans.stream().filter(CoverageSpan::current).toList();
    }

    /** Returns the row that protects on a day, as believed now. */
    public Optional<CoverageSpan> on(LocalDate day) {
        return current().stream()
                .filter(span -> span.status() == CoverageStatus.IN_FORCE)
                .filter(span -> span.valid().contains(day))
                .findFirst();
    }
}
