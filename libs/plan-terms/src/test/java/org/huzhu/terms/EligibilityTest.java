package org.huzhu.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huzhu.kernel.personal.CitizenId.Sex;
import org.huzhu.terms.Eligibility.Applicant;
import org.huzhu.terms.Eligibility.Declared;
import org.huzhu.terms.Eligibility.Demands;
import org.huzhu.terms.Eligibility.Obstacle;
import org.huzhu.terms.Eligibility.Retired;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    private static final LocalDate START = LocalDate.of(2025, 7, 1);
    private static final AgeRange WOMEN = new AgeRange(16, 55);

    private final Eligibility eligibility = new Eligibility(
            Optional.of(new AgeRange(16, 60)),
            Optional.empty(),
            Optional.of(WOMEN),
            Optional.of(new AgeRange(16, 65)),
            Optional.empty(),
            Set.of(Employment.IN_SERVICE, Employment.TEMPORARY, Employment.RETIRED),
            Retired.ONLY_CONTINUING,
            new Demands(true, true, true, 12));

    private static Applicant worker(LocalDate born, Sex sex, Employment employment, boolean continuing) {
        return new Applicant(born, sex, employment, continuing, Declared.NOTHING);
    }

    @Test
    void who_keeps_every_rule_has_nothing_against_him() {
        // When
        List<Obstacle> obstacles =
                eligibility.obstacles(worker(LocalDate.of(1985, 3, 15), Sex.MALE, Employment.IN_SERVICE, false), START);

        // Then
        assertThat(obstacles).isEmpty();
    }

    @Test
    void ages_are_those_of_the_sex_then_of_everybody_and_of_who_goes_on() {
        // Given
        LocalDate fiftyFiveOnTheDay = LocalDate.of(1970, 7, 1);
        LocalDate fiftyFourOnTheDay = LocalDate.of(1970, 7, 2);

        // When / Then
        assertThat(eligibility.obstacles(worker(fiftyFiveOnTheDay, Sex.FEMALE, Employment.IN_SERVICE, false), START))
                .containsExactly(new Obstacle.WrongAge(WOMEN));
        assertThat(eligibility.obstacles(worker(fiftyFourOnTheDay, Sex.FEMALE, Employment.IN_SERVICE, false), START))
                .isEmpty();
        assertThat(eligibility.obstacles(worker(fiftyFiveOnTheDay, Sex.MALE, Employment.IN_SERVICE, false), START))
                .isEmpty();
        assertThat(eligibility.obstacles(worker(fiftyFiveOnTheDay, Sex.FEMALE, Employment.IN_SERVICE, true), START))
                .isEmpty();
        assertThat(eligibility.obstacles(
                        worker(LocalDate.of(2009, 7, 2), Sex.MALE, Employment.IN_SERVICE, false), START))
                .containsExactly(new Obstacle.WrongAge(new AgeRange(16, 60)));
    }

    @Test
    void the_retired_go_on_and_do_not_begin() {
        // Given
        LocalDate born = LocalDate.of(1967, 1, 1);

        // When / Then
        assertThat(eligibility.obstacles(worker(born, Sex.MALE, Employment.RETIRED, false), START))
                .containsExactly(new Obstacle.RetiredNotContinuing());
        assertThat(eligibility.obstacles(worker(born, Sex.MALE, Employment.RETIRED, true), START))
                .isEmpty();
    }

    @Test
    void a_form_of_employment_that_is_not_named_is_not_covered() {
        // When
        List<Obstacle> obstacles =
                eligibility.obstacles(worker(LocalDate.of(1985, 3, 15), Sex.MALE, Employment.DISPATCHED, false), START);

        // Then
        assertThat(obstacles).containsExactly(new Obstacle.EmploymentNotCovered());
    }

    @Test
    void what_the_unit_denies_stands_against_somebody_and_what_it_does_not_say_does_not() {
        // Given
        Declared denied = new Declared(Optional.of(false), Optional.of(false), Optional.of(false), OptionalInt.of(11));

        // When
        List<Obstacle> obstacles = eligibility.obstacles(
                new Applicant(LocalDate.of(1985, 3, 15), Sex.MALE, Employment.TEMPORARY, false, denied), START);

        // Then
        assertThat(obstacles)
                .containsExactly(
                        new Obstacle.NotUnionMember(),
                        new Obstacle.NotInsured(),
                        new Obstacle.NotHealthy(),
                        new Obstacle.ServiceTooShort(12));
    }

    @Test
    void a_plan_for_women_is_closed_to_men() {
        // Given
        Eligibility women = new Eligibility(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Sex.FEMALE),
                Set.of(),
                Retired.AS_OTHERS,
                Demands.NONE);

        // When / Then
        assertThat(women.obstacles(worker(LocalDate.of(1925, 1, 1), Sex.MALE, Employment.FAMILY, false), START))
                .containsExactly(new Obstacle.WrongSex(Sex.FEMALE));
        assertThat(women.obstacles(worker(LocalDate.of(1925, 1, 1), Sex.FEMALE, Employment.FAMILY, false), START))
                .isEmpty();
    }
}
