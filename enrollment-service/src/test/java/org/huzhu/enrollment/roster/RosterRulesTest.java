package org.huzhu.enrollment.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.huzhu.enrollment.People;
import org.huzhu.enrollment.coverage.Holding;
import org.huzhu.enrollment.enrollment.EnrollmentFixtures;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.member.Members;
import org.huzhu.enrollment.member.Person;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.terms.Employment;
import org.junit.jupiter.api.Test;

class RosterRulesTest {
    private static final LocalDate START = LocalDate.of(2025, 4, 1);
    private static final RosterRules.Standing NEW = new RosterRules.Standing(
            Holding.NONE, RosterRules.BaseCover.HELD, Members.Identity.SAME, Members.Tie.EMPLOYED);

    private static RosterEntry entry(LocalDate bornOn, CitizenId.Sex sex, int shares, Employment employment) {
        CitizenId id = CitizenId.of(People.idNumber(bornOn, 7, sex));
        return new RosterEntry(
                new RosterRecord(9, Map.of()),
                new Person(Sensitive.of("张三"), id, Optional.empty()),
                shares,
                employment,
                RosterEntry.Declared.NOTHING);
    }

    private static RosterEntry saying(Employment employment, RosterEntry.Declared declared) {
        RosterEntry man = entry(LocalDate.of(1990, 1, 1), CitizenId.Sex.MALE, 1, employment);
        return new RosterEntry(man.record(), man.person(), man.shares(), man.employment(), declared);
    }

    private static RosterEntry man(int shares) {
        return entry(LocalDate.of(1990, 1, 1), CitizenId.Sex.MALE, shares, Employment.IN_SERVICE);
    }

    private static RosterRules.Standing holding(int shares, Holding.Place place) {
        return new RosterRules.Standing(
                new Holding(shares, place, Optional.empty()),
                RosterRules.BaseCover.HELD,
                Members.Identity.SAME,
                Members.Tie.EMPLOYED);
    }

    private static RosterFinding finding(RosterColumn column, RosterFault fault, Map<String, Object> params) {
        return new RosterFinding(9, column, fault.name(), params);
    }

    @Test
    void age_counts_on_the_first_day_of_cover_by_sex_from_the_lower_end_to_below_the_upper() {
        RosterRules rules = new RosterRules(EnrollmentFixtures.terms(), START, Optional.empty());

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
        RosterRules rules = new RosterRules(EnrollmentFixtures.terms(), START, Optional.empty());
        RosterEntry retired = entry(LocalDate.of(1962, 1, 1), CitizenId.Sex.FEMALE, 1, Employment.RETIRED);
        RosterRules.Standing continuing = new RosterRules.Standing(
                new Holding(0, Holding.Place.ELSEWHERE, Optional.of(START)),
                RosterRules.BaseCover.HELD,
                Members.Identity.SAME,
                Members.Tie.EMPLOYED);

        assertThat(rules.judge(retired, continuing)).isEmpty();
        assertThat(rules.judge(retired, NEW))
                .extracting(RosterFinding::code)
                .containsExactly("AGE_NOT_ELIGIBLE", "RETIRED_ONLY_CONTINUING");
    }

    @Test
    void a_form_of_employment_outside_the_plan_is_refused() {
        RosterRules rules = new RosterRules(EnrollmentFixtures.terms(), START, Optional.empty());

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
                START,
                Optional.empty());

        assertThat(rules.judge(man(1), NEW))
                .containsExactly(finding(RosterColumn.SEX, RosterFault.SEX_NOT_ELIGIBLE, Map.of("only", "FEMALE")));
    }

    @Test
    void shares_of_other_units_count_towards_the_most() {
        RosterRules rules = new RosterRules(EnrollmentFixtures.terms(), START, Optional.empty());

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
                EnrollmentFixtures.terms(Optional.empty(), EnrollmentTerms.Sharing.EQUAL, Set.of()),
                START,
                Optional.empty());

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
                START,
                Optional.empty());

        assertThat(rules.judge(man(1), NEW)).isEmpty();
        assertThat(rules.judge(
                        man(1),
                        new RosterRules.Standing(
                                Holding.NONE,
                                RosterRules.BaseCover.MISSING,
                                Members.Identity.SAME,
                                Members.Tie.EMPLOYED)))
                .isEqualTo(List.of(finding(
                        RosterColumn.ID_NUMBER,
                        RosterFault.BASE_PLAN_MISSING,
                        Map.of("plans", "GZ-HOSPITAL-SEVERE, GZ-SEVERE"))));
    }

    @Test
    void another_name_than_the_fixed_one_is_a_fault_of_the_name() {
        RosterRules rules = new RosterRules(EnrollmentFixtures.terms(), START, Optional.empty());

        assertThat(rules.judge(
                        man(1),
                        new RosterRules.Standing(
                                Holding.NONE,
                                RosterRules.BaseCover.HELD,
                                Members.Identity.DIFFERS,
                                Members.Tie.EMPLOYED)))
                .containsExactly(finding(RosterColumn.NAME, RosterFault.NAME_DIFFERS, Map.of()));
    }

    @Test
    void a_stranger_is_judged_by_what_the_unit_says_and_the_rest_goes_to_the_reviewers() {
        // Given somebody whom the unit cannot see, under another name and with three of four shares elsewhere
        RosterRules rules = new RosterRules(EnrollmentFixtures.terms(), START, Optional.empty());
        MemberId member = new MemberId(new UUID(0, 7));
        RosterRules.Standing stranger = new RosterRules.Standing(
                new Holding(3, Holding.Place.ELSEWHERE, Optional.empty()),
                RosterRules.BaseCover.HELD,
                Members.Identity.DIFFERS,
                Members.Tie.STRANGER);
        RosterRules.Standing unknown = new RosterRules.Standing(
                Holding.NONE, RosterRules.BaseCover.HELD, Members.Identity.CREATED, Members.Tie.STRANGER);

        // Then
        assertThat(rules.judge(man(2), stranger)).isEmpty();
        assertThat(rules.forReviewers(man(2), member, stranger))
                .containsExactly(
                        new HiddenFinding(
                                9,
                                member,
                                RosterFault.NAME_DIFFERS,
                                Map.of(),
                                Optional.of(KeptField.of(Sensitive.of("张三")))),
                        new HiddenFinding(
                                9,
                                member,
                                RosterFault.SHARES_OVER_MAXIMUM,
                                Map.of("held", 3, "max", 4),
                                Optional.empty()));
        assertThat(rules.judge(man(2), unknown)).isEmpty();
        assertThat(rules.forReviewers(man(2), member, unknown)).isEmpty();
    }

    @Test
    void a_damaged_name_cannot_be_compared_and_goes_to_the_reviewers_whoever_it_is() {
        RosterRules rules = new RosterRules(EnrollmentFixtures.terms(), START, Optional.empty());
        RosterRules.Standing damaged = new RosterRules.Standing(
                Holding.NONE, RosterRules.BaseCover.HELD, Members.Identity.UNREADABLE, Members.Tie.EMPLOYED);

        assertThat(rules.judge(man(1), damaged)).isEmpty();
        assertThat(rules.forReviewers(man(1), new MemberId(new UUID(0, 7)), damaged))
                .extracting(HiddenFinding::fault)
                .containsExactly(RosterFault.NAME_UNREADABLE);
    }

    @Test
    void continuing_means_without_a_longer_gap_than_the_renewal_days() {
        RosterRules rules = new RosterRules(EnrollmentFixtures.terms(), START, Optional.empty());
        RosterEntry retired = entry(LocalDate.of(1962, 1, 1), CitizenId.Sex.FEMALE, 1, Employment.RETIRED);

        assertThat(rules.judge(retired, formerlyUntil(START.minusDays(30)))).isEmpty();
        assertThat(rules.judge(retired, formerlyUntil(START.minusDays(31))))
                .extracting(RosterFinding::code)
                .containsExactly("AGE_NOT_ELIGIBLE", "RETIRED_ONLY_CONTINUING");
    }

    private static RosterRules.Standing formerlyUntil(LocalDate end) {
        return new RosterRules.Standing(
                new Holding(0, Holding.Place.ELSEWHERE, Optional.of(end)),
                RosterRules.BaseCover.HELD,
                Members.Identity.SAME,
                Members.Tie.EMPLOYED);
    }

    @Test
    void joiners_hold_as_many_shares_as_those_who_are_covered_through_the_unit() {
        EnrollmentTerms terms = EnrollmentFixtures.terms(Optional.empty(), EnrollmentTerms.Sharing.EQUAL, Set.of());
        RosterRules rules = new RosterRules(terms, START, Optional.of(2));

        assertThat(rules.judge(man(1), NEW))
                .containsExactly(finding(RosterColumn.SHARES, RosterFault.SHARES_NOT_EQUAL, Map.of("expected", 2)));
        assertThat(rules.judge(man(2), NEW)).isEmpty();
    }

    @Test
    void what_the_unit_says_is_held_against_the_terms() {
        RosterRules rules = new RosterRules(EnrollmentFixtures.terms(), START, Optional.of(1));
        RosterEntry.Declared declared = new RosterEntry.Declared(
                Optional.of(false),
                Optional.of(false),
                Optional.of(false),
                OptionalInt.of(11),
                Optional.of(LocalDate.of(2025, 3, 1)),
                Optional.empty());

        assertThat(rules.judge(saying(Employment.TEMPORARY, declared), NEW))
                .containsExactly(
                        finding(
                                RosterColumn.EMPLOYMENT,
                                RosterFault.EMPLOYMENT_NOT_ELIGIBLE,
                                Map.of("employment", "TEMPORARY")),
                        finding(RosterColumn.UNION_MEMBER, RosterFault.NOT_UNION_MEMBER, Map.of()),
                        finding(RosterColumn.INSURED, RosterFault.NOT_INSURED, Map.of()),
                        finding(RosterColumn.HEALTHY, RosterFault.NOT_HEALTHY, Map.of()),
                        finding(RosterColumn.SERVICE_MONTHS, RosterFault.SERVICE_TOO_SHORT, Map.of("min", 12)),
                        finding(RosterColumn.HIRED_ON, RosterFault.JOINED_TOO_LATE, Map.of("days", 30)));
    }

    @Test
    void new_staff_may_join_in_the_days_after_hiring_and_a_unit_enrols_whom_it_likes_anew() {
        RosterEntry.Declared hired = new RosterEntry.Declared(
                Optional.of(true),
                Optional.of(true),
                Optional.of(true),
                OptionalInt.empty(),
                Optional.of(LocalDate.of(2025, 3, 2)),
                Optional.empty());
        RosterEntry.Declared longAgo = new RosterEntry.Declared(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(LocalDate.of(2001, 3, 2)),
                Optional.empty());

        assertThat(new RosterRules(EnrollmentFixtures.terms(), START, Optional.of(1))
                        .judge(saying(Employment.IN_SERVICE, hired), NEW))
                .isEmpty();
        assertThat(new RosterRules(EnrollmentFixtures.terms(), START, Optional.empty())
                        .judge(saying(Employment.IN_SERVICE, longAgo), NEW))
                .isEmpty();
    }
}
