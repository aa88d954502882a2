package org.huzhu.kernel.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bank card numbers by their length and their Luhn digit; the numbers are made up. */
class BankCardTest {

    private static final String VALID = "6228480402564890018";

    @ParameterizedTest
    @ValueSource(strings = {"6228480402564890018", "6225880123456783", "4111111111111111", "622848040250"})
    void a_number_with_its_luhn_digit_is_taken(String text) {
        // When
        BankCard card = BankCard.of(text);
        // Then
        assertThat(card.reveal()).isEqualTo(text);
        assertThat(BankCard.faultOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 6228 4804 0256 4890 018 ",
                "6228-4804-0256-4890-018",
                "６２２８４８０４０２５６４８９００１８",
                "6228．4804 0256–4890018"
            })
    void blanks_hyphens_and_full_width_digits_do_not_matter(String text) {
        // When
        BankCard card = BankCard.of(text);
        // Then
        assertThat(card.reveal()).isEqualTo(VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "'', BANK_CARD_MALFORMED",
        "' ', BANK_CARD_MALFORMED",
        "79927398713, BANK_CARD_MALFORMED",
        "62284804025648900116, BANK_CARD_MALFORMED",
        "622848040256489001X, BANK_CARD_MALFORMED",
        "6228480402564890017, BANK_CARD_CHECK",
        "6228480402564890019, BANK_CARD_CHECK",
        "6228480402564980018, BANK_CARD_CHECK",
        "4111111111111112, BANK_CARD_CHECK"
    })
    void a_wrong_number_is_refused_by_what_is_wrong(String text, PersonalRefusal fault) {
        // When
        Optional<PersonalRefusal> found = BankCard.faultOf(text);
        // Then
        assertThat(found).contains(fault);
        assertThat(catchThrowableOfType(Refused.class, () -> BankCard.of(text))).hasMessage(fault.name());
    }

    @ParameterizedTest
    @CsvSource({
        "7992739871, 3",
        "622848040256489001, 8",
        "411111111111111, 1",
        "62284804025, 0",
        "5, 9",
        "50, 5",
        "4, 2",
        "9, 1",
        "0, 0"
    })
    void the_luhn_digit_doubles_every_second_digit_from_the_right(String body, char expected) {
        // When
        char check = BankCard.checkDigitOf(body);
        // Then
        assertThat(check).isEqualTo(expected);
    }

    @Test
    void a_number_shows_its_last_four_digits_only() {
        // When
        String shown = BankCard.of(VALID).toString();
        // Then
        assertThat(shown).isEqualTo("***************0018");
        assertThat(BankCard.of(VALID).masked()).isEqualTo(shown);
        assertThat(BankCard.of(VALID).sensitive()).isEqualTo(Sensitive.of(VALID));
    }

    @Test
    void numbers_are_equal_by_value() {
        // When
        BankCard card = BankCard.of(VALID);
        // Then
        assertThat(card)
                .isEqualTo(BankCard.of("6228 4804 0256 4890 018"))
                .hasSameHashCodeAs(VALID)
                .isNotEqualTo(BankCard.of("4111111111111111"))
                .isNotEqualTo(VALID);
    }
}
