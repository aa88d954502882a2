package org.huzhu.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.PersonalRefusal;
import org.huzhu.kernel.refusal.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    private final ProblemTexts texts = new ProblemTexts(List.of("kit"));

    @ParameterizedTest
    @EnumSource(KitRefusal.class)
    void every_code_of_the_kit_has_its_texts(KitRefusal code) {
        complete(code);
    }

    @ParameterizedTest
    @EnumSource(PersonalRefusal.class)
    void every_code_of_an_identifier_has_its_texts(PersonalRefusal code) {
        complete(code);
    }

    private void complete(RefusalCode code) {
        assertThat(texts.complete(code.name(), Locale.CHINESE)).isTrue();
        assertThat(texts.complete(code.name(), Locale.ENGLISH)).isTrue();
        assertThat(texts.title(code.name(), Locale.CHINESE)).isNotEqualTo(texts.title(code.name(), Locale.ENGLISH));
    }

    @Test
    void parameters_are_filled_in_as_people_read_them() {
        assertThat(texts.detail("FIELD_SIZE", Locale.ENGLISH, Map.of("min", 1, "max", 20)))
                .isEqualTo("Its length or count is between 1 and 20.");
        assertThat(texts.detail(
                        "FIELD_SIZE", Locale.CHINESE, Map.of("min", Money.yuan("1.50"), "max", List.of("$a", "b"))))
                .isEqualTo("长度或个数应在 1.50 至 $a, b 之间。");
        assertThat(texts.detail("FIELD_SIZE", Locale.ENGLISH, Map.of()))
                .isEqualTo("Its length or count is between — and —.");
    }

    @Test
    void an_unknown_code_shows_itself() {
        assertThat(texts.title("NEVER_HEARD", Locale.ENGLISH)).isEqualTo("NEVER_HEARD");
        assertThat(texts.detail("NEVER_HEARD", Locale.CHINESE, Map.of())).isEqualTo("NEVER_HEARD");
        assertThat(texts.codes(Locale.ENGLISH))
                .isEqualTo(texts.codes(Locale.CHINESE))
                .contains("NOT_FOUND");
    }
}
