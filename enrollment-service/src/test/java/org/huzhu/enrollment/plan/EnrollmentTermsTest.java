package org.huzhu.enrollment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huzhu.enrollment.enrollment.EnrollmentFixtures;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.terms.Employment;
import org.huzhu.terms.Participation;
import org.junit.jupiter.api.Test;

class EnrollmentTermsTest {
    @Test
    void small_units_take_part_whole_and_large_ones_by_their_ratio_rounded_up() {
        Participation rule = EnrollmentFixtures.terms().participation();

        assertThat(rule.membersNeeded(99)).isEqualTo(99);
        assertThat(rule.membersNeeded(100)).isEqualTo(80);
        assertThat(rule.membersNeeded(121)).isEqualTo(97);
        assertThat(rule.membersNeeded(1)).isEqualTo(3);
        assertThat(rule.membersNeeded(0)).isEqualTo(3);
    }

    @Test
    void shares_cost_the_price_of_one_each_or_the_price_for_so_many() {
        assertThat(new Price(Money.yuan("36.00"), List.of()).of(4)).isEqualTo(Money.yuan("144.00"));
        Price stepped = new Price(Money.yuan("36.00"), List.of(Money.yuan("36.00"), Money.yuan("70.00")));
        assertThat(stepped.of(2)).isEqualTo(Money.yuan("70.00"));
        assertThat(stepped.of(3)).isEqualTo(Money.yuan("108.00"));
    }

    @Test
    void observation_is_waived_by_a_renewal_in_time_and_by_a_collective_start() {
        Observation rule = EnrollmentFixtures.terms().observation();
        LocalDate end = LocalDate.of(2025, 4, 1);

        assertThat(rule.until(end)).isEqualTo(LocalDate.of(2025, 5, 1));
        assertThat(rule.waivedByRenewal(end, end)).isTrue();
        assertThat(rule.waivedByRenewal(end.plusDays(30), end)).isTrue();
        assertThat(rule.waivedByRenewal(end.plusDays(31), end)).isFalse();
        assertThat(rule.waivedByRenewal(end.minusDays(1), end)).isFalse();
        assertThat(rule.waivedByStart(LocalDate.of(2025, 7, 1))).isTrue();
        assertThat(rule.waivedByStart(LocalDate.of(2025, 7, 2))).isFalse();
        assertThat(new Observation(0, OptionalInt.empty(), Set.of()).waivedByStart(end))
                .isFalse();
    }

    @Test
    void cover_lasts_from_its_first_day_for_its_length() {
        CoverPeriod year = new CoverPeriod(
                Period.ofMonths(12),
                Optional.of(MonthDay.of(7, 1)),
                OptionalInt.empty(),
                Optional.of(MonthDay.of(9, 30)));

        assertThat(year.mayEnrolOn(LocalDate.of(2025, 9, 30))).isTrue();
        assertThat(year.mayEnrolOn(LocalDate.of(2025, 10, 1))).isFalse();

        assertThat(year.from(LocalDate.of(2025, 7, 1)))
                .isEqualTo(DateSpan.of(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 7, 1)));
        assertThat(year.mayStartOn(LocalDate.of(2025, 7, 1))).isTrue();
        assertThat(year.mayStartOn(LocalDate.of(2025, 7, 2))).isFalse();
    }

    @Test
    void words_for_employment_are_chinese_or_the_constant() {
        assertThat(Employment.of("劳务派遣")).contains(Employment.DISPATCHED);
        assertThat(Employment.of(" new form ")).contains(Employment.NEW_FORM);
        assertThat(Employment.of("")).isEmpty();
        assertThat(Employment.of("|")).isEmpty();
        assertThat(Employment.of("董事长")).isEmpty();
    }
}
