package org.huzhu.enrollment.plan.terms;

import java.time.Period;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huzhu.enrollment.plan.BasePlans;
import org.huzhu.enrollment.plan.CoverPeriod;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.enrollment.plan.Observation;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.Price;
import org.huzhu.terms.Contribution;
import org.huzhu.terms.PlanTerms;

/** Takes from terms what enrolling needs. */
final class EnrollmentPart {
    private EnrollmentPart() {}

    static EnrollmentTerms of(PlanTerms terms) {
        Contribution contribution = terms.contribution();
        return new EnrollmentTerms(
                price(contribution.standard()),
                contribution.riskClasses().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> price(each.getValue()))),
                contribution.sharesMax(),
                contribution.equalSharesInUnit() ? EnrollmentTerms.Sharing.EQUAL : EnrollmentTerms.Sharing.FREE,
                contribution.payers().stream()
                        .map(payer -> PayerKind.valueOf(payer.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                terms.eligibility(),
                terms.participation(),
                period(terms.period()),
                new Observation(
                        terms.observation().days(),
                        terms.observation().renewalWithinDays(),
                        Set.copyOf(terms.observation().collectiveStarts())),
                new BasePlans(
                        terms.basePlans().stream().map(PlanCode::new).collect(Collectors.toUnmodifiableSet()),
                        terms.root().at("requires").at("sameUnit").isTrue()
                                ? BasePlans.Through.SAME_UNIT
                                : BasePlans.Through.ANY_UNIT));
    }

    private static Price price(Contribution.Price price) {
        return new Price(price.perShare(), price.byShares());
    }

    private static CoverPeriod period(org.huzhu.terms.CoverPeriod period) {
        Period length = period.months().isPresent()
                ? Period.ofMonths(period.months().getAsInt())
                : Period.ofDays(period.days().orElseThrow());
        return new CoverPeriod(length, period.calendarStart(), period.joinWithinDays(), period.enrolUntil());
    }
}
