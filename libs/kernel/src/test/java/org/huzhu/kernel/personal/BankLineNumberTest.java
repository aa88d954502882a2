package org.huzhu.kernel.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bank line numbers: published ones hold, their last digit one off does not. */
class BankLineNumberTest {

    @ParameterizedTest
    @CsvSource({"313651027012, 313", "313537000059, 313", "402873300213, 402", "313231200509, 313", "102100099996, 102"
    })
    void a_real_number_holds_and_tells_its_bank(String text, String bank) {
        // When
        BankLineNumber number = BankLineNumber.of(text);
        // Then
        assertThat(number.value()).isEqualTo(text);
        assertThat(number).hasToString(text);
        assertThat(number.bank()).isEqualTo(bank);
        assertThat(BankLineNumber.faultOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "313651027011",
                "313651027013",
                "313537000058",
                "313537000050",
                "402873300212",
                "402873300214",
                "313231200508",
                "313231200500",
                "313651020712"
            })
    void a_last_digit_one_off_is_refused_by_the_check(String text) {
        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> BankLineNumber.of(text));
        // Then
        assertThat(refused.code()).isEqualTo(PersonalRefusal.BANK_LINE_CHECK);
        assertThat(refused).hasMessage("BANK_LINE_CHECK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31365102701",
                "3136510270120",
                "31365102701X",
                "313 651027012",
                "３13651027012",
                "31365102701:",
                "31365102701/"
            })
    void a_text_of_another_shape_is_malformed(String text) {
        // When
        Optional<PersonalRefusal> fault = BankLineNumber.faultOf(text);
        // Then
        assertThat(fault).contains(PersonalRefusal.BANK_LINE_MALFORMED);
        assertThat(catchThrowableOfType(Refused.class, () -> new BankLineNumber(text))
                        .code())
                .isEqualTo(PersonalRefusal.BANK_LINE_MALFORMED);
    }

    @Test
    void blanks_around_a_number_are_dropped() {
        // When
        BankLineNumber number = BankLineNumber.of(" 313651027012\n");
        // Then
        assertThat(number).isEqualTo(new BankLineNumber("313651027012"));
    }

    @ParameterizedTest
    @CsvSource({
        "31350000007, 0",
        "31350000006, 1",
        "31350000001, 2",
        "31350000005, 3",
        "31350000000, 4",
        "31350000004, 5",
        "31350000009, 6",
        "31350000003, 7",
        "31350000008, 8",
        "31350000002, 9"
    })
    void every_check_digit_occurs(String first11, char expected) {
        // When
        char check = BankLineNumber.checkDigitOf(first11);
        // Then
        assertThat(check).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3136510270", "313651027012"})
    void a_check_digit_stands_over_11_digits(String text) {
        // When
        Throwable thrown = catchThrowable(() -> BankLineNumber.checkDigitOf(text));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the check digit stands over 11 digits");
    }
}
