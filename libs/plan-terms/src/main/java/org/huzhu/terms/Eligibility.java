package org.huzhu.terms;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huzhu.terms.json.Place;

/** Who may be enrolled: age by sex, employment form, membership, basic medical insurance. */
public final class Eligibility {

    private final Place place;
    private final Set<Employment> employment;

    private Eligibility(Place place, Set<Employment> employment) {
        this.place = place;
        this.employment = employment;
    }

    /** The sex written in the citizen id. */
    public enum Sex {
        /** Female. */
        FEMALE,
        /** Male. */
        MALE
    }

    /** The form of employment in a roster. */
    public enum Employment {
        /** 在职 */
        IN_SERVICE,
        /** 临时 */
        TEMPORARY,
        /** 劳务派遣 */
        DISPATCHED,
        /** 新就业形态 */
        NEW_FORM,
        /** 退休 */
        RETIRED,
        /** 家庭成员 */
        FAMILY
    }

    /** Why somebody may not be enrolled. */
    public enum Obstacle {
        /** Too young on the first day of cover. */
        AGE_TOO_LOW,
        /** Too old on the first day of cover. */
        AGE_TOO_HIGH,
        /** The plan is for the other sex. */
        WRONG_SEX,
        /** The form of employment is not in the plan. */
        EMPLOYMENT_NOT_COVERED,
        /** A temporary worker has not served long enough. */
        SERVICE_TOO_SHORT,
        /** A retired worker did not hold the plan before. */
        RETIRED_NOT_CONTINUING,
        /** Not a member of the union. */
        NOT_UNION_MEMBER,
        /** Not in the basic medical insurance. */
        NOT_INSURED
    }

    /**
     * What is known of somebody on a roster; what is not known is empty and not held against anybody.
     *
     * @param birthDate from the citizen id
     * @param sex from the citizen id
     * @param employment the form of employment
     * @param continuing whether the plan was held in the period before
     * @param monthsOfService months served
     * @param unionMember union membership
     * @param insured basic medical insurance
     */
    public record Applicant(
            LocalDate birthDate,
            Sex sex,
            Employment employment,
            boolean continuing,
            Optional<Integer> monthsOfService,
            Optional<Boolean> unionMember,
            Optional<Boolean> insured) {

        /** Somebody of whom only the roster's columns are known. */
        public static Applicant of(LocalDate birthDate, Sex sex, Employment employment) {
            return new Applicant(
                    birthDate, sex, employment, false, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    static Eligibility at(Place place) {
        Set<Employment> forms = EnumSet.noneOf(Employment.class);
        place.at("employment").items().forEach(item -> forms.add(item.getConstant(Employment.class)));
        return new Eligibility(place, forms);
    }

    /**
     * Names what stands against somebody whose cover would start on a day.
     *
     * @return empty when nothing does
     */
    public List<Obstacle> obstacles(Applicant applicant, LocalDate coverFrom) {
        List<Obstacle> obstacles = new ArrayList<>();
        age(applicant, coverFrom).ifPresent(obstacles::add);
        if (!place.at("sex").asText().map(applicant.sex().name()::equals).orElse(true)) {
            obstacles.add(Obstacle.WRONG_SEX);
        }
        if (!employment.isEmpty() && !employment.contains(applicant.employment())) {
            obstacles.add(Obstacle.EMPLOYMENT_NOT_COVERED);
        }
        if (applicant.employment() == Employment.TEMPORARY
                && applicant.monthsOfService().orElse(Integer.MAX_VALUE)
                        < place.at("temporaryMonthsMin").asNumber().orElse(0)) {
            obstacles.add(Obstacle.SERVICE_TOO_SHORT);
        }
        if (applicant.employment() == Employment.RETIRED
                && place.at("retiredOnlyContinuing").isTrue()
                && !applicant.continuing()) {
            obstacles.add(Obstacle.RETIRED_NOT_CONTINUING);
        }
        if (place.at("unionMember").isTrue() && !applicant.unionMember().orElse(true)) {
            obstacles.add(Obstacle.NOT_UNION_MEMBER);
        }
        if (place.at("basicMedicalInsurance").isTrue() && !applicant.insured().orElse(true)) {
            obstacles.add(Obstacle.NOT_INSURED);
        }
        return List.copyOf(obstacles);
    }

    private Optional<Obstacle> age(Applicant applicant, LocalDate coverFrom) {
        int years = Period.between(applicant.birthDate(), coverFrom).getYears();
        Place ages = place.at("age");
        Place range = ages.at(applicant.sex() == Sex.FEMALE ? "female" : "male");
        Place bounds = range.exists() ? range : ages.at("any");
        if (applicant.continuing() && ages.at("continuing").exists()) {
            bounds = ages.at("continuing");
        }
        if (!bounds.exists()) {
            return Optional.empty();
        }
        if (years < bounds.at("from").getNumber()) {
            return Optional.of(Obstacle.AGE_TOO_LOW);
        }
        return years >= bounds.at("below").getNumber() ? Optional.of(Obstacle.AGE_TOO_HIGH) : Optional.empty();
    }
}
