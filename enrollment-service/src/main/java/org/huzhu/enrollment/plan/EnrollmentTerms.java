package org.huzhu.enrollment.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.terms.Eligibility;
import org.huzhu.terms.Participation;

/**
 * The part of a plan version's terms that enrolling needs.
 *
 * @param price what shares cost
 * @param riskClasses what shares cost in trades of higher risk, by risk class
 * @param sharesMax most shares one person may hold over all units
 * @param sharing whether everybody in a unit holds the same number
 * @param payers who may pay
 * @param eligibility who may hold the plan
 * @param participation how many of a unit must take part
 * @param period how long cover lasts
 * @param observation the observation period and its waivers
 * @param basePlans the plans of which one must be held too; empty needs none
 */
public record EnrollmentTerms(
        Price price,
        Map<String, Price> riskClasses,
        int sharesMax,
        Sharing sharing,
        Set<PayerKind> payers,
        Eligibility eligibility,
        Participation participation,
        CoverPeriod period,
        Observation observation,
        BasePlans basePlans) {
    /** How shares are spread over a unit's members. */
    public enum Sharing {
        /** Each as many as agreed. */
        FREE,
        /** All the same. */
        EQUAL
    }

    public EnrollmentTerms {
        payers = Set.copyOf(payers);
        riskClasses = Map.copyOf(riskClasses);
    }

    /** What shares cost in a risk class, or in an ordinary trade when none is named. */
    public Price price(Optional<String> riskClass) {
        return riskClass.map(riskClasses::get).orElse(price);
    }
}
