package org.huzhu.enrollment.plan.terms;

import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huzhu.enrollment.plan.AgeRange;
import org.huzhu.enrollment.plan.BasePlans;
import org.huzhu.enrollment.plan.CoverPeriod;
import org.huzhu.enrollment.plan.Eligibility;
import org.huzhu.enrollment.plan.Employment;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.enrollment.plan.Observation;
import org.huzhu.enrollment.plan.Participation;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.Price;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.terms.Contribution;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.json.Place;

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
                eligibility(terms.root().at("eligibility")),
                participation(terms.participation()),
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

    private static Eligibility eligibility(Place place) {
        Place age = place.at("age");
        return new Eligibility(
                ages(age.at("any")),
                ages(age.at("male")),
                ages(age.at("female")),
                ages(age.at("continuing")),
                place.at("sex").asText().map(CitizenId.Sex::valueOf),
                place.at("employment").asTexts().stream()
                        .map(Employment::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                place.at("retiredOnlyContinuing").isTrue()
                        ? Eligibility.Retired.ONLY_CONTINUING
                        : Eligibility.Retired.AS_OTHERS,
                new Eligibility.Demands(
                        place.at("unionMember").isTrue(),
                        place.at("basicMedicalInsurance").isTrue(),
                        place.at("healthyAtStart").isTrue(),
                        place.at("temporaryMonthsMin").asNumber().orElse(0)));
    }

    private static Optional<AgeRange> ages(Place place) {
        return place.exists()
                ? Optional.of(new AgeRange(
                        place.at("from").getNumber(), place.at("below").getNumber()))
                : Optional.empty();
    }

    private static Participation participation(org.huzhu.terms.Participation rule) {
        return new Participation(
                Participation.Counted.valueOf(rule.of().name()),
                rule.membersMin(),
                rule.bands().stream()
                        .map(band -> new Participation.Band(band.headCountTo(), band.ratio()))
                        .toList());
    }

    private static CoverPeriod period(org.huzhu.terms.CoverPeriod period) {
        Period length = period.months().isPresent()
                ? Period.ofMonths(period.months().getAsInt())
                : Period.ofDays(period.days().orElseThrow());
        return new CoverPeriod(length, period.calendarStart(), period.joinWithinDays(), period.enrolUntil());
    }
}
