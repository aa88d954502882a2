package org.huzhu.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @Test
    void fen_and_yuan_agree() {
        assertThat(Amount.ofFen(121_369).yuan()).isEqualTo("1213.69");
        assertThat(Amount.ofFen(-5).yuan()).isEqualTo("-0.05");
        assertThat(Amount.ofFen(0)).isEqualTo(Amount.ZERO);
        assertThat(new Amount("-0.05").fen()).isEqualTo(-5);
        assertThat(new Amount("999999999999.99").fen()).isEqualTo(99_999_999_999_999L);
        assertThat(new Amount("2.00")).isGreaterThan(new Amount("1.99"));
    }

    @Test
    void every_amount_survives_the_way_to_text_and_back() {
        qt().withFixedSeed(20250716)
                .forAll(longs().between(-99_999_999_999_999L, 99_999_999_999_999L))
                .check(fen -> new Amount(Amount.ofFen(fen).yuan()).fen() == fen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.0",
                "1.000",
                "01.00",
                "+1.00",
                "-0.00",
                "1e2",
                "NaN",
                "1,000.00",
                " 1.00",
                "1.00\n",
                "1000000000000.00",
                "１.00"
            })
    void anything_else_is_no_amount(String text) {
        assertThatThrownBy(() -> new Amount(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_amount_out_of_range_is_refused() {
        assertThatThrownBy(() -> Amount.ofFen(100_000_000_000_000L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Amount.ofFen(Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_envelope_refuses_a_record_of_another_type() {
        UUID id = new UUID(0, 1);
        ClaimWithdrawn withdrawn = new ClaimWithdrawn(id, id, id, Instant.EPOCH);
        assertThatThrownBy(() -> new EventEnvelope<>(
                        "1", "/huzhu/claims", EventType.CLAIM_SUBMITTED, "k", Instant.EPOCH, null, null, withdrawn))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CLAIM_SUBMITTED carries ClaimSubmitted");
    }
}
