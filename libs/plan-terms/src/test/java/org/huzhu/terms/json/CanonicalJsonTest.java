package org.huzhu.terms.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 8785. */
class CanonicalJsonTest {

    @Test
    void section_3_2_2_the_sample_object() {
        // Given
        String json = "{\"numbers\": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],"
                + "\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                + "\"literals\": [null, true, false]}";
        // When
        byte[] bytes = CanonicalJson.bytes(json);
        // Then
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void section_3_2_4_the_bytes_of_the_sample_object() {
        // Given
        String json = "{\"numbers\": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],"
                + "\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                + "\"literals\": [null, true, false]}";
        // When
        String hex = HexFormat.of().formatHex(CanonicalJson.bytes(json));
        // Then
        assertThat(hex)
                .isEqualTo("7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a"
                        + "5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c"
                        + "22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d");
    }

    @Test
    void section_3_2_3_names_are_sorted_by_utf_16() {
        // Given
        String json =
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
                        + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                        + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";
        // When
        String text = new String(CanonicalJson.bytes(json), StandardCharsets.UTF_8);
        // Then
        assertThat(text)
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** Appendix B: the bits of a double and how it is written. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void appendix_b_numbers(String bits, String written) {
        // Given
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        // When
        String text = new String(CanonicalJson.bytes("[" + number + "]"), StandardCharsets.UTF_8);
        // Then
        assertThat(text).isEqualTo("[" + written + "]");
    }

    @Test
    void white_space_and_order_do_not_change_the_digest() {
        Digest one = Digest.ofJson("{\"b\":[1,2],\"a\":\"你好\"}");
        Digest two = Digest.ofJson(" {\n \"a\" : \"\\u4f60\\u597d\", \"b\" : [ 1, 2.0 ] }");
        assertThat(one).isEqualTo(two);
        assertThat(one.hex())
                .isEqualTo(Digest.ofBytes("{\"a\":\"你好\",\"b\":[1,2]}".getBytes(StandardCharsets.UTF_8))
                        .hex());
    }

    @Test
    void the_digest_is_sha_256() {
        assertThat(Digest.ofBytes("{}".getBytes(StandardCharsets.UTF_8)).hex())
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void a_name_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.bytes("{\"a\":1,\"a\":1}")).isInstanceOf(Refused.class);
    }
}
