package org.huzhu.kernel.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Citizen IDs of GB 11643; the numbers are published examples or made up. */
class CitizenIdTest {

    private static final String VALID = "11010519491231002X";

    @ParameterizedTest
    @CsvSource({
        "370101190102039973, 370101, 1901-02-03, MALE",
        "513101198201130014, 513101, 1982-01-13, MALE",
        "11010519491231002X, 110105, 1949-12-31, FEMALE",
        "420106198506150080, 420106, 1985-06-15, FEMALE",
        "110105185001010021, 110105, 1850-01-01, FEMALE",
        "110105200002290021, 110105, 2000-02-29, FEMALE"
    })
    void a_number_tells_area_birth_date_and_sex(String text, String area, LocalDate born, CitizenId.Sex sex) {
        // When
        CitizenId id = CitizenId.of(text);
        // Then
        assertThat(id.reveal()).isEqualTo(text);
        assertThat(id.area()).isEqualTo(area);
        assertThat(id.birthDate()).isEqualTo(born);
        assertThat(id.sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 11010519491231002X ",
                "11010519491231002x",
                "\t11010519491231002x\n",
                "　11010519491231002X",
                "110105 19491231 002X",
                "110105-19491231-002x",
                "１１０１０５１９４９１２３１００２ｘ"
            })
    void blanks_hyphens_full_width_digits_and_a_small_x_do_not_matter(String text) {
        // When
        CitizenId id = CitizenId.of(text);
        // Then
        assertThat(id).isEqualTo(CitizenId.of(VALID));
    }

    @ParameterizedTest
    @CsvSource({
        "420106198506150080, 0",
        "420106198506150021, 1",
        "420106198506150072, 2",
        "420106198506150013, 3",
        "420106198506150064, 4",
        "420106198506150005, 5",
        "420106198506150056, 6",
        "420106198506150187, 7",
        "420106198506150048, 8",
        "420106198506150099, 9",
        "42010619850615003X, X"
    })
    void every_check_character_occurs(String text, char expected) {
        // When
        char check = CitizenId.checkCharacterOf(text.substring(0, 17));
        // Then
        assertThat(check).isEqualTo(expected);
        assertThat(CitizenId.faultOf(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', CITIZEN_ID_MALFORMED",
        "1101051949123100, CITIZEN_ID_MALFORMED",
        "110105491231002, CITIZEN_ID_MALFORMED",
        "11010519491231002XX, CITIZEN_ID_MALFORMED",
        "1101051949123100X2, CITIZEN_ID_MALFORMED",
        "01010519491231002X, CITIZEN_ID_MALFORMED",
        "A1010519491231002X, CITIZEN_ID_MALFORMED",
        "11010519491231002Y, CITIZEN_ID_MALFORMED",
        "110105202502300029, CITIZEN_ID_BIRTH_DATE",
        "110105202513010021, CITIZEN_ID_BIRTH_DATE",
        "110105202500010028, CITIZEN_ID_BIRTH_DATE",
        "11010519490001002X, CITIZEN_ID_BIRTH_DATE",
        "110105184912310020, CITIZEN_ID_BIRTH_DATE",
        "110105000001010028, CITIZEN_ID_BIRTH_DATE",
        "110105194912310021, CITIZEN_ID_CHECK",
        "11010519491231003X, CITIZEN_ID_CHECK",
        "11010519491231020X, CITIZEN_ID_CHECK",
        "370101190102039974, CITIZEN_ID_CHECK",
        "513101198201130015, CITIZEN_ID_CHECK"
    })
    void a_wrong_number_is_refused_by_what_is_wrong(String text, PersonalRefusal fault) {
        // When
        Optional<PersonalRefusal> found = CitizenId.faultOf(text);
        // Then
        assertThat(found).contains(fault);
        assertThat(catchThrowableOfType(Refused.class, () -> CitizenId.of(text)).code())
                .isEqualTo(fault);
    }

    @Test
    void a_refusal_does_not_repeat_the_number() {
        // When
        Throwable thrown = catchThrowable(() -> CitizenId.of("110105194912310021"));
        // Then
        assertThat(thrown).isInstanceOf(Refused.class).hasMessage("CITIZEN_ID_CHECK");
    }

    @Test
    void an_absurdly_long_text_is_malformed() {
        // Given
        String absurd = "1".repeat(1_000_000);
        // When
        Optional<PersonalRefusal> fault = CitizenId.faultOf(absurd);
        // Then
        assertThat(fault).contains(PersonalRefusal.CITIZEN_ID_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1101051949123100", "110105194912310021"})
    void a_check_character_stands_over_17_digits(String text) {
        // When
        Throwable thrown = catchThrowable(() -> CitizenId.checkCharacterOf(text));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the check character stands over 17 digits");
    }

    @ParameterizedTest
    @CsvSource({"X1010519491231002, 1", "1101051949123100:, 17", "1101051949123100/, 17", "11010519491231 02, 15"})
    void a_check_character_stands_over_digits_only(String text, int position) {
        // When
        Throwable thrown = catchThrowable(() -> CitizenId.checkCharacterOf(text));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a digit at position " + position);
    }

    @ParameterizedTest
    @CsvSource({"1982-01-13, 0", "1983-01-12, 0", "1983-01-13, 1", "2025-01-12, 42", "2025-01-13, 43", "2025-12-31, 43"
    })
    void age_is_counted_in_completed_years(String day, int expected) {
        // Given
        CitizenId id = CitizenId.of("513101198201130014");
        // When
        int age = id.ageOn(LocalDate.parse(day));
        // Then
        assertThat(age).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2001-02-28, 0", "2001-03-01, 1", "2004-02-28, 3", "2004-02-29, 4"})
    void a_birthday_on_29_february_is_completed_on_1_march_of_other_years(String day, int expected) {
        // Given
        CitizenId id = CitizenId.of("110105200002290021");
        // When
        int age = id.ageOn(LocalDate.parse(day));
        // Then
        assertThat(age).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1982-01-12, -1", "1981-12-31, -1", "1981-01-13, -1", "1981-01-12, -2", "1980-01-13, -2"})
    void age_is_negative_before_birth(String day, int expected) {
        // Given
        CitizenId id = CitizenId.of("513101198201130014");
        // When
        int age = id.ageOn(LocalDate.parse(day));
        // Then
        assertThat(age).isEqualTo(expected);
    }

    @Test
    void a_number_shows_its_mask_only() {
        // When
        String shown = CitizenId.of(VALID).toString();
        // Then
        assertThat(shown).isEqualTo("110*************2X");
        assertThat(CitizenId.of(VALID).masked()).isEqualTo(shown);
        assertThat(CitizenId.of(VALID).sensitive()).isEqualTo(Sensitive.of(VALID));
    }

    @Test
    void numbers_are_equal_by_value() {
        // When
        CitizenId id = CitizenId.of(VALID);
        // Then
        assertThat(id)
                .isEqualTo(CitizenId.of(VALID))
                .hasSameHashCodeAs(VALID)
                .isNotEqualTo(CitizenId.of("513101198201130014"))
                .isNotEqualTo(VALID);
    }
}
