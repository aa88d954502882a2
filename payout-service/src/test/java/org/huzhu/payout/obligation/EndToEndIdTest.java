package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.huzhu.payout.id.ObligationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndToEndIdTest {

    private static final ObligationId OBLIGATION =
            new ObligationId(UUID.fromString("0198c0de-1234-7abc-8def-0123456789ab"));

    @Test
    void it_is_the_obligations_hex_digits_and_the_attempts_number() {
        assertThat(new EndToEndId(OBLIGATION, 1)).hasToString("0198c0de12347abc8def0123456789ab1");
        assertThat(new EndToEndId(OBLIGATION, 999).toString()).hasSize(EndToEndId.LENGTH_MAX);
    }

    @Test
    void it_is_read_back() {
        assertThat(EndToEndId.parse("0198c0de12347abc8def0123456789ab42")).contains(new EndToEndId(OBLIGATION, 42));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NOTPROVIDED",
                "0198c0de12347abc8def0123456789ab",
                "0198c0de12347abc8def0123456789ab0",
                "0198C0DE12347ABC8DEF0123456789AB1",
                "0198c0de12347abc8def0123456789ab1000"
            })
    void other_texts_are_not_ours(String text) {
        assertThat(EndToEndId.parse(text)).isEmpty();
    }

    @Test
    void attempts_are_numbered_from_1_to_999() {
        assertThatThrownBy(() -> new EndToEndId(OBLIGATION, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EndToEndId(OBLIGATION, 1000)).isInstanceOf(IllegalArgumentException.class);
    }
}
