package org.huzhu.enrollment.plan;

import java.util.Optional;
import java.util.Set;
import org.huzhu.kernel.personal.CitizenId;

/**
 * Who may hold a plan.
 *
 * @param anyAge ages of everybody, where the terms say so
 * @param maleAge ages of men, where they differ
 * @param femaleAge ages of women, where they differ
 * @param continuingAge ages of those who held the plan in the period before
 * @param onlySex the only sex that may hold it
 * @param employments the forms of employment that may hold it; empty allows all
 * @param retired whether the retired may enrol for the first time
 * @param demands what else is demanded
 */
public record Eligibility(
        Optional<AgeRange> anyAge,
        Optional<AgeRange> maleAge,
        Optional<AgeRange> femaleAge,
        Optional<AgeRange> continuingAge,
        Optional<CitizenId.Sex> onlySex,
        Set<Employment> employments,
        Retired retired,
        Demands demands) {
    /**
     * What is demanded of those of whom it is known; the terms may leave each out.
     *
     * @param unionMember membership in the union
     * @param insured the basic medical insurance
     * @param healthy health and ability to work when cover starts
     * @param temporaryMonthsMin months of service of a temporary worker
     */
    public record Demands(boolean unionMember, boolean insured, boolean healthy, int temporaryMonthsMin) {
        /** Nothing more. */
        public static final Demands NONE = new Demands(false, false, false, 0);
    }

    /** Whether the retired may enrol anew. */
    public enum Retired {
        /** As anybody of an allowed employment. */
        AS_OTHERS,
        /** Only who held the plan before. */
        ONLY_CONTINUING
    }

    public Eligibility {
        employments = Set.copyOf(employments);
    }

    /** The ages that count for somebody, or empty when any age may hold the plan. */
    public Optional<AgeRange> ages(CitizenId.Sex sex, Continuity continuity) {
        if (continuity == Continuity.CONTINUING && continuingAge.isPresent()) {
            return continuingAge;
        }
        Optional<AgeRange> bySex = switch (sex) {
            case MALE -> maleAge;
            case FEMALE -> femaleAge;
        };
        return bySex.or(() -> anyAge);
    }
}
