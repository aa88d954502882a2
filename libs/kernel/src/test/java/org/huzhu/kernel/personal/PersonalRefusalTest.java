package org.huzhu.kernel.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.huzhu.kernel.refusal.RefusalCategory;
import org.junit.jupiter.api.Test;

/** Refusal codes are stable for ever. */
class PersonalRefusalTest {

    @Test
    void the_codes_of_identifiers_are_these_and_all_are_invalid() {
        // When
        PersonalRefusal[] codes = PersonalRefusal.values();
        // Then
        assertThat(Stream.of(codes).map(PersonalRefusal::name))
                .containsExactly(
                        "CITIZEN_ID_MALFORMED",
                        "CITIZEN_ID_BIRTH_DATE",
                        "CITIZEN_ID_CHECK",
                        "CREDIT_CODE_MALFORMED",
                        "CREDIT_CODE_CHECK",
                        "BANK_CARD_MALFORMED",
                        "BANK_CARD_CHECK",
                        "BANK_LINE_MALFORMED",
                        "BANK_LINE_CHECK");
        assertThat(codes).allSatisfy(code -> assertThat(code.category()).isEqualTo(RefusalCategory.INVALID));
    }
}
