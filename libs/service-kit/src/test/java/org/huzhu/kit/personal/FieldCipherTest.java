package org.huzhu.kit.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import org.huzhu.kernel.personal.Sensitive;
import org.junit.jupiter.api.Test;

class FieldCipherTest {

    private static final UUID HER = UUID.fromString("0197a1b2-0000-7000-8000-000000000001");
    private static final UUID HIM = UUID.fromString("0197a1b2-0000-7000-8000-000000000002");
    private static final String ACCOUNT = "payee.account";

    private final FieldCipher cipher = new FieldCipher(new KeyRing(keys("k1", "k1")));

    private static Properties keys(String current, String... names) {
        Properties keys = new Properties();
        keys.setProperty("current", current);
        keys.setProperty("index", key(99));
        for (String name : names) {
            keys.setProperty("kek." + name, key(name.charAt(1)));
        }
        return keys;
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }

    @Test
    void a_value_is_read_back_and_nothing_of_it_shows_in_the_bytes() {
        byte[] bytes = cipher.encrypt(HER, ACCOUNT, Sensitive.of("6222020200112233445"));
        assertThat(cipher.decrypt(HER, ACCOUNT, bytes).reveal()).isEqualTo("6222020200112233445");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("6222")
                .doesNotContain("3445");
        assertThat(bytes[0]).isEqualTo((byte) 1);
        assertThat(cipher.keyName(bytes)).isEqualTo("k1");
    }

    @Test
    void every_text_survives_and_two_ciphertexts_of_it_differ() {
        qt().withFixedSeed(7)
                .withExamples(200)
                .forAll(strings().allPossible().ofLengthBetween(0, 60))
                .check(text -> {
                    byte[] once = cipher.encrypt(HER, "name", Sensitive.of(text));
                    byte[] twice = cipher.encrypt(HER, "name", Sensitive.of(text));
                    String plain = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
                    return cipher.decrypt(HER, "name", once).reveal().equals(plain) && !Arrays.equals(once, twice);
                });
    }

    @Test
    void a_ciphertext_moved_to_another_member_or_field_is_refused() {
        byte[] bytes = cipher.encrypt(HER, ACCOUNT, Sensitive.of("6222020200112233445"));
        assertThatThrownBy(() -> cipher.decrypt(HIM, ACCOUNT, bytes)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt(HER, "payee.name", bytes)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.rewrap(HIM, ACCOUNT, bytes)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_changed_or_missing_byte_is_noticed() {
        byte[] bytes = cipher.encrypt(HER, ACCOUNT, Sensitive.of("6222"));
        for (int place = 0; place < bytes.length; place++) {
            byte[] changed = bytes.clone();
            changed[place] ^= 0x41;
            byte[] cut = Arrays.copyOf(bytes, place);
            assertThatThrownBy(() -> cipher.decrypt(HER, ACCOUNT, changed)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> cipher.decrypt(HER, ACCOUNT, cut)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void the_key_encryption_key_can_be_changed_without_touching_the_value() {
        byte[] old = cipher.encrypt(HER, ACCOUNT, Sensitive.of("6222"));
        FieldCipher both = new FieldCipher(new KeyRing(keys("k2", "k1", "k2")));
        byte[] renewed = both.rewrap(HER, ACCOUNT, old);
        FieldCipher onlyNew = new FieldCipher(new KeyRing(keys("k2", "k2")));
        assertThat(both.keyName(renewed)).isEqualTo("k2");
        assertThat(onlyNew.decrypt(HER, ACCOUNT, renewed).reveal()).isEqualTo("6222");
        assertThatThrownBy(() -> onlyNew.decrypt(HER, ACCOUNT, old))
                .hasMessage("The key file does not hold the key k1");
        assertThat(Arrays.copyOfRange(renewed, renewed.length - 20, renewed.length))
                .isEqualTo(Arrays.copyOfRange(old, old.length - 20, old.length));
    }

    @Test
    void an_index_is_keyed_bound_to_its_field_and_of_32_hex_digits() {
        BlindIndex index = new BlindIndex(new KeyRing(keys("k1", "k1")));
        Properties otherKeys = keys("k1", "k1");
        otherKeys.setProperty("index", key(5));
        String own = index.of("citizen-id", "420202198001011234");
        assertThat(own).matches("[0-9a-f]{32}").isEqualTo(index.of("citizen-id", "420202198001011234"));
        assertThat(index.of("phone", "420202198001011234")).isNotEqualTo(own);
        assertThat(new BlindIndex(new KeyRing(otherKeys)).of("citizen-id", "420202198001011234"))
                .isNotEqualTo(own);
    }
}
