package org.huzhu.claims.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.claims.verification.VerificationOutcome.MATCHED;
import static org.huzhu.claims.verification.VerificationOutcome.MISMATCHED;
import static org.huzhu.claims.verification.VerificationOutcome.NOT_FOUND;
import static org.huzhu.claims.verification.VerificationOutcome.OPEN;
import static org.huzhu.claims.verification.VerificationOutcome.UNAVAILABLE;
import static org.huzhu.claims.verification.VerificationSource.MEDICAL_INSURANCE;
import static org.huzhu.claims.verification.VerificationSource.WORK_INJURY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huzhu.claims.careevent.Facts;
import org.huzhu.claims.claim.VerificationMark;
import org.huzhu.kernel.money.Money;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static VerificationMark mark(VerificationOutcome insurance, VerificationOutcome... injury) {
        var round = new java.util.ArrayList<Verification>();
        round.add(new Verification(MEDICAL_INSURANCE, 1, insurance, List.of(), 1));
        Arrays.stream(injury).forEach(outcome -> round.add(new Verification(WORK_INJURY, 1, outcome, List.of(), 1)));
        return Verification.mark(round);
    }

    @Test
    void outcomes_sum_up_to_a_mark() {
        assertThat(mark(MATCHED)).isEqualTo(VerificationMark.VERIFIED);
        assertThat(mark(MATCHED, NOT_FOUND)).isEqualTo(VerificationMark.VERIFIED);
        assertThat(mark(MATCHED, OPEN)).isEqualTo(VerificationMark.PENDING);
        assertThat(mark(MATCHED, UNAVAILABLE)).isEqualTo(VerificationMark.UNVERIFIED);
        assertThat(mark(MATCHED, MISMATCHED)).isEqualTo(VerificationMark.MISMATCHED);
        assertThat(mark(MISMATCHED)).isEqualTo(VerificationMark.MISMATCHED);
        assertThat(mark(NOT_FOUND)).isEqualTo(VerificationMark.UNVERIFIED);
        assertThat(mark(UNAVAILABLE)).isEqualTo(VerificationMark.UNVERIFIED);
        assertThat(Verification.mark(List.of())).isEqualTo(VerificationMark.UNVERIFIED);
    }

    @Test
    void waits_double_up_to_the_longest_and_end_after_the_last_try() {
        RetrySchedule schedule = new RetrySchedule(4, Duration.ofMillis(500), Duration.ofMillis(1500));
        assertThat(schedule.afterTries(1)).contains(Duration.ofMillis(500));
        assertThat(schedule.afterTries(2)).contains(Duration.ofMillis(1000));
        assertThat(schedule.afterTries(3)).contains(Duration.ofMillis(1500));
        assertThat(schedule.afterTries(4)).isEmpty();
    }

    @Test
    void differing_fields_are_named_and_what_is_not_told_is_not_compared() {
        var reported = new ReportedSettlement(
                "420200202507120001",
                Optional.of(LocalDate.of(2025, 7, 12)),
                Optional.of(Money.yuan("11980.00")),
                Optional.of(Money.yuan("9374.43")),
                Optional.of(Money.yuan("7500.01")),
                Optional.of(Money.yuan("4479.99")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(reported.differingFrom(Facts.workedExample())).containsExactly("fundPaid", "personalBurden");
    }
}
