package org.huzhu.benefit.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The benefits of one plan version and the rules around them; the engine's only view of a plan.
 *
 * @param code the plan's code, shared by its versions
 * @param kind such as HOSPITAL; with the region it names the fund that pays
 * @param region GB/T 2260 code
 * @param termsDigest SHA-256 of the canonical terms, lower-case hex
 * @param filing until when a claim may be filed
 * @param exclusions what is not covered
 * @param benefits in the order of the terms, their codes unique
 * @param across rules between benefits and plans
 */
public record CompiledPlan(
        String code,
        String kind,
        String region,
        String termsDigest,
        FilingWindow filing,
        List<Exclusion> exclusions,
        List<Benefit> benefits,
        AcrossPlans across) {

    /** Checks that the codes of the benefits are unique, and copies the lists. */
    public CompiledPlan {
        exclusions = List.copyOf(exclusions);
        benefits = List.copyOf(benefits);
        Set<String> codes = new HashSet<>();
        for (Benefit benefit : benefits) {
            if (!codes.add(benefit.code())) {
                throw new IllegalArgumentException("benefit code twice: " + benefit.code());
            }
        }
    }
}
