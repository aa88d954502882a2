package org.huzhu.kernel.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be shown of a personal text. */
class MasksTest {

    /** 𠮷 is one character of two code units. */
    @ParameterizedTest
    @CsvSource({"盛红梅, 盛*", "欧阳明月, 欧*", "李, 李*", "𠮷田, 𠮷*", "'', *", "Ana Maria, A*"})
    void a_name_shows_its_first_character_and_one_star(String name, String expected) {
        // When
        String shown = Masks.name(name);
        // Then
        assertThat(shown).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 138******78",
        "02787654321, 027******21",
        "12345678901234, 123*********34",
        "1234567890, **********",
        "12345, *****",
        "'', ''"
    })
    void a_phone_number_shows_three_and_two_unless_that_is_half_of_it(String phone, String expected) {
        // When
        String shown = Masks.phone(phone);
        // Then
        assertThat(shown).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "6228480402564890018, ***************0018",
        "123456789, *****6789",
        "12345678, ********",
        "1234, ****",
        "1, *",
        "'', ''"
    })
    void an_account_shows_the_last_four_unless_that_is_half_of_it(String account, String expected) {
        // When
        String shown = Masks.account(account);
        // Then
        assertThat(shown).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 110*************2X", "110105491231002, 110**********02", "1101051949, **********"})
    void a_citizen_id_shows_three_and_two_unless_that_is_half_of_it(String id, String expected) {
        // When
        String shown = Masks.citizenId(id);
        // Then
        assertThat(shown).isEqualTo(expected);
    }
}
