package org.huzhu.payout;

import java.util.List;
import org.huzhu.testkit.ProblemCatalogue;
import org.junit.jupiter.api.Test;

class PayoutProblemsTest {

    @Test
    void every_refusal_has_texts_in_both_languages() {
        ProblemCatalogue.of(List.of("kit", "payout"), "org.huzhu.payout").verifyTexts();
    }
}
