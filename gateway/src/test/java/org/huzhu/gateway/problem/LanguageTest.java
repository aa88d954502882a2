package org.huzhu.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|EN",
                "en-GB,en;q=0.9|EN",
                "zh-CN,en;q=0.8|ZH",
                "fr,en;q=0.5|EN",
                "fr|ZH",
                "*|ZH",
                "%%%|ZH",
                "''|ZH"
            })
    void chinese_unless_english_is_preferred(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }

    @Test
    void no_header_is_chinese() {
        assertThat(Language.of(null)).isEqualTo(Language.ZH);
    }

    @Test
    void every_refusal_has_texts_and_parameters_are_filled_in() {
        ProblemCatalogue catalogue = ProblemCatalogue.fromClassPath();
        for (GatewayRefusal refusal : GatewayRefusal.values()) {
            assertThat(catalogue.textsOf(refusal, Language.ZH).detail()).isNotBlank();
            assertThat(catalogue.textsOf(refusal, Language.EN).detail()).isNotBlank();
        }
        assertThat(catalogue
                        .textsOf(GatewayRefusal.BODY_TOO_LARGE, Language.EN)
                        .detailWith(java.util.Map.of("max", "7")))
                .isEqualTo("This operation takes at most 7 bytes.");
    }
}
