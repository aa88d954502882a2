package org.huzhu.kernel.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is not seen by chance. */
class SensitiveTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "11010519491231002X", "盛红梅"})
    void a_text_shows_nothing_not_even_its_length(String text) {
        // When
        String shown = Sensitive.of(text).toString();
        // Then
        assertThat(shown).isEqualTo("•••");
        assertThat("" + List.of(Sensitive.of(text))).isEqualTo("[•••]");
    }

    @Test
    void a_text_is_given_when_asked_for() {
        // When
        String revealed = Sensitive.of("13812345678").reveal();
        // Then
        assertThat(revealed).isEqualTo("13812345678");
    }

    @Test
    void texts_are_equal_by_value() {
        // When
        Sensitive text = Sensitive.of("13812345678");
        // Then
        assertThat(text)
                .isEqualTo(Sensitive.of("13812345678"))
                .hasSameHashCodeAs("13812345678")
                .isNotEqualTo(Sensitive.of("13812345679"))
                .isNotEqualTo("13812345678");
    }
}
