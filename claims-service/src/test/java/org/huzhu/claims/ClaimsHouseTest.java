package org.huzhu.claims;

import java.util.List;
import java.util.stream.Stream;
import org.huzhu.testkit.HouseRules;
import org.huzhu.testkit.ProblemCatalogue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ClaimsHouseTest {

    @TestFactory
    Stream<DynamicTest> the_rules_of_the_house() {
        return HouseRules.of("org.huzhu.claims").tests();
    }

    @Test
    void every_refusal_has_a_text_in_chinese_and_english() {
        ProblemCatalogue.of(List.of("kit", "claims"), "org.huzhu.claims", "org.huzhu.benefit")
                .verifyTexts();
    }
}
