package org.huzhu.terms;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.terms.json.Place;

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

    /** Copies the forms of employment. */
    public Eligibility {
        employments = Set.copyOf(employments);
    }

    /** Whether the retired may enrol anew. */
    public enum Retired {
        /** As anybody of an allowed employment. */
        AS_OTHERS,
        /** Only who held the plan before. */
        ONLY_CONTINUING
    }

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

    /**
     * Somebody on a roster.
     *
     * @param birthDate from the citizen id
     * @param sex from the citizen id
     * @param employment the form of employment
     * @param continuing whether the plan was held in the period before
     * @param declared what the unit says besides
     */
    public record Applicant(
            LocalDate birthDate, CitizenId.Sex sex, Employment employment, boolean continuing, Declared declared) {}

    /**
     * What the unit says of somebody; what it does not say is held against nobody.
     *
     * @param unionMember union membership
     * @param insured basic medical insurance
     * @param healthy health and ability to work
     * @param serviceMonths months served
     */
    public record Declared(
            Optional<Boolean> unionMember,
            Optional<Boolean> insured,
            Optional<Boolean> healthy,
            OptionalInt serviceMonths) {
        /** Nothing is said. */
        public static final Declared NOTHING =
                new Declared(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /** Why somebody may not be enrolled. */
    public sealed interface Obstacle {
        /** The plan is for the other sex. */
        record WrongSex(CitizenId.Sex only) implements Obstacle {}

        /** Too young or too old on the first day of cover. */
        record WrongAge(AgeRange ages) implements Obstacle {}

        /** The form of employment is not in the plan. */
        record EmploymentNotCovered() implements Obstacle {}

        /** A retired worker did not hold the plan before. */
        record RetiredNotContinuing() implements Obstacle {}

        /** Not a member of the union. */
        record NotUnionMember() implements Obstacle {}

        /** Not in the basic medical insurance. */
        record NotInsured() implements Obstacle {}

        /** Not in good health, or unable to work. */
        record NotHealthy() implements Obstacle {}

        /** A temporary worker has not served long enough. */
        record ServiceTooShort(int monthsMin) implements Obstacle {}
    }

    /**
     * Names what stands against somebody whose cover would start on a day, in the order of {@link Obstacle}.
     *
     * @return empty when nothing does
     */
    public List<Obstacle> obstacles(Applicant applicant, LocalDate coverFrom) {
        List<Obstacle> obstacles = new ArrayList<>();
        onlySex.filter(only -> only != applicant.sex())
                .map(Obstacle.WrongSex::new)
                .ifPresent(obstacles::add);
        int age = Period.between(applicant.birthDate(), coverFrom).getYears();
        ages(applicant.sex(), applicant.continuing())
                .filter(range -> !range.contains(age))
                .map(Obstacle.WrongAge::new)
                .ifPresent(obstacles::add);
        if (!employments.isEmpty() && !employments.contains(applicant.employment())) {
            obstacles.add(new Obstacle.EmploymentNotCovered());
        } else if (applicant.employment() == Employment.RETIRED
                && retired == Retired.ONLY_CONTINUING
                && !applicant.continuing()) {
            obstacles.add(new Obstacle.RetiredNotContinuing());
        }
        demanded(applicant, obstacles);
        return List.copyOf(obstacles);
    }

    private void demanded(Applicant applicant, List<Obstacle> obstacles) {
        Declared declared = applicant.declared();
        if (demands.unionMember() && !declared.unionMember().orElse(true)) {
            obstacles.add(new Obstacle.NotUnionMember());
        }
        if (demands.insured() && !declared.insured().orElse(true)) {
            obstacles.add(new Obstacle.NotInsured());
        }
        if (demands.healthy() && !declared.healthy().orElse(true)) {
            obstacles.add(new Obstacle.NotHealthy());
        }
        if (applicant.employment() == Employment.TEMPORARY
                && declared.serviceMonths().orElse(Integer.MAX_VALUE) < demands.temporaryMonthsMin()) {
            obstacles.add(new Obstacle.ServiceTooShort(demands.temporaryMonthsMin()));
        }
    }

    private Optional<AgeRange> ages(CitizenId.Sex sex, boolean continuing) {
        if (continuing && continuingAge.isPresent()) {
            return continuingAge;
        }
        Optional<AgeRange> bySex = switch (sex) {
            case MALE -> maleAge;
            case FEMALE -> femaleAge;
        };
        return bySex.or(() -> anyAge);
    }

    static Eligibility at(Place place) {
        Place age = place.at("age");
        return new Eligibility(
                AgeRange.at(age.at("any")),
                AgeRange.at(age.at("male")),
                AgeRange.at(age.at("female")),
                AgeRange.at(age.at("continuing")),
                place.at("sex").asText().map(CitizenId.Sex::valueOf),
                place.at("employment").items().stream()
                        .map(form -> form.getConstant(Employment.class))
                        .collect(Collectors.toUnmodifiableSet()),
                place.at("retiredOnlyContinuing").isTrue() ? Retired.ONLY_CONTINUING : Retired.AS_OTHERS,
                new Demands(
                        place.at("unionMember").isTrue(),
                        place.at("basicMedicalInsurance").isTrue(),
                        place.at("healthyAtStart").isTrue(),
                        place.at("temporaryMonthsMin").asNumber().orElse(0)));
    }
}
