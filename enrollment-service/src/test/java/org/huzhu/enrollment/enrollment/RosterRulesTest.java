package org.huzhu.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.enrollment.People;
import org.huzhu.enrollment.coverage.Holding;
import org.huzhu.enrollment.member.Person;
import org.huzhu.enrollment.plan.Employment;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.Sensitive;
import org.junit.jupiter.api.Test;

class RosterRulesTest {
    private static final LocalDate START = LocalDate.of(2025, 4, 1);
    private static final RosterRules.Standing NEW = new RosterRules.Standing(Holding.NONE, RosterRules.BaseCover.HELD);

    private static RosterEntry entry(LocalDate bornOn, CitizenId.Sex sex, int shares, Employment employment) {
        CitizenId id = CitizenId.of(People.idNumber(bornOn, 7, sex));
        return new RosterEntry(
                new RosterRecord(9, Map.of()),
                new Person(Sensitive.of("张三"), id, Optional.empty()),
                shares,
                employment);
    }

    private static RosterEntry man(int shares) {
        return entry(LocalDate.of(1990, 1, 1), CitizenId.Sex.MALE, shares, Employment.IN_SERVICE);
    }

    private static RosterRules.Standing holding(int shares, Holding.Place place) {
        return new RosterRules.Standing(new Holding(shares, place, Optional.empty()), RosterRules.BaseCover.HELD);
    }

    private static RosterFinding finding(RosterColumn column, RosterFault fault, Map<String, Object> params) {
        return new RosterFinding(9, column, fault.name(), params);
    }

    @Test
    void age_counts_on_the_first_day_of_cover_by_sex_from_the_lower_end_to_below_the_upper() {
        RosterRules rules = new RosterRules(EnrollmentFixtures.terms(), START);

        assertThat(rules.judge(entry(LocalDate.of(2009, 4, 1), CitizenId.Sex.MALE, 1, Employment.IN_SERVICE), NEW))
                .isEmpty();
        assertThat(rules.judge(entry(LocalDate.of(2009, 4, 2), CitizenId.Sex.MALE, 1, Employment.IN_SERVICE), NEW))
                .containsExactly(finding(
                        RosterColumn.ID_NUMBER,
                        RosterFault.AGE_NOT_ELIGIBLE,
                        Map.of("from", 16, "below", 60, "on", "2025-04-01")));
        assertThat(rules.judge(entry(LocalDate.of(1970, 4, 2), CitizenId.Sex.FEMALE, 1, Employment.IN_SERVICE), NEW))
                .isEmpty();
        assertThat(rules.judge(entry(LocalDate.of(1970, 4, 1), CitizenId.Sex.FEMALE, 1, Employment.IN_SERVICE), NEW))
                .containsExactly(finding(
                        RosterColumn.ID_NUMBER,
                        RosterFault.AGE_NOT_ELIGIBLE,
                        Map.of("from", 16, "below", 55, "on", "2025-04-01")));
    }

    @Test
    void who_held_the_plan_before_may_be_older_and_retired() {
        RosterRules rules = new RosterRules(EnrollmentFixtures.terms(), START);
        RosterEntry retired = entry(LocalDate.of(1962, 1, 1), CitizenId.Sex.FEMALE, 1, Employment.RETIRED);
        RosterRules.Standing continuing = new RosterRules.Standing(
                new Holding(0, Holding.Place.ELSEWHERE, Optional.of(START)), RosterRules.BaseCover.HELD);

        assertThat(rules.judge(retired, continuing)).isEmpty();
        assertThat(rules.judge(retired, NEW))
                .extracting(RosterFinding::code)
                .containsExactly("AGE_NOT_ELIGIBLE", "RETIRED_ONLY_CONTINUING");
    }

    @Test
    void a_form_of_employment_outside_the_plan_is_refused() {
        RosterRules rules = new RosterRules(EnrollmentFixtures.terms(), START);

        assertThat(rules.judge(entry(LocalDate.of(1990, 1, 1), CitizenId.Sex.MALE, 1, Employment.TEMPORARY), NEW))
                .containsExactly(finding(
                        RosterColumn.EMPLOYMENT,
                        RosterFault.EMPLOYMENT_NOT_ELIGIBLE,
                        Map.of("employment", "TEMPORARY")));
    }

    @Test
    void a_plan_for_women_refuses_men() {
        RosterRules rules = new RosterRules(
                EnrollmentFixtures.terms(Optional.of(CitizenId.Sex.FEMALE), EnrollmentTerms.Sharing.FREE, Set.of()),
                START);

        assertThat(rules.judge(man(1), NEW))
                .containsExactly(finding(RosterColumn.SEX, RosterFault.SEX_NOT_ELIGIBLE, Map.of("only", "FEMALE")));
    }

    @Test
    void shares_of_other_units_count_towards_the_most() {
        RosterRules rules = new RosterRules(EnrollmentFixtures.terms(), START);

        assertThat(rules.judge(man(1), holding(3, Holding.Place.ELSEWHERE))).isEmpty();
        assertThat(rules.judge(man(2), holding(3, Holding.Place.ELSEWHERE)))
                .containsExactly(
                        finding(RosterColumn.SHARES, RosterFault.SHARES_OVER_MAXIMUM, Map.of("held", 3, "max", 4)));
        assertThat(rules.judge(man(1), holding(1, Holding.Place.SAME_UNIT)))
                .containsExactly(finding(RosterColumn.ID_NUMBER, RosterFault.COVERED_ALREADY, Map.of()));
    }

    @Test
    void the_first_row_that_passes_sets_the_shares_of_all_where_they_are_equal() {
        RosterRules rules = new RosterRules(
                EnrollmentFixtures.terms(Optional.empty(), EnrollmentTerms.Sharing.EQUAL, Set.of()), START);

        assertThat(rules.judge(man(3), holding(4, Holding.Place.ELSEWHERE))).hasSize(1);
        assertThat(rules.judge(man(2), NEW)).isEmpty();
        assertThat(rules.judge(man(2), NEW)).isEmpty();
        assertThat(rules.judge(man(3), NEW))
                .containsExactly(finding(RosterColumn.SHARES, RosterFault.SHARES_NOT_EQUAL, Map.of("expected", 2)));
    }

    @Test
    void a_plan_that_needs_another_first_refuses_who_has_none() {
        RosterRules rules = new RosterRules(
                EnrollmentFixtures.terms(
                        Optional.empty(),
                        EnrollmentTerms.Sharing.FREE,
                        Set.of(new PlanCode("GZ-SEVERE"), new PlanCode("GZ-HOSPITAL-SEVERE"))),
                START);

        assertThat(rules.judge(man(1), NEW)).isEmpty();
        assertThat(rules.judge(man(1), new RosterRules.Standing(Holding.NONE, RosterRules.BaseCover.MISSING)))
                .isEqualTo(List.of(finding(
                        RosterColumn.ID_NUMBER,
                        RosterFault.BASE_PLAN_MISSING,
                        Map.of("plans", "GZ-HOSPITAL-SEVERE, GZ-SEVERE"))));
    }
}
