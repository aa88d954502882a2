package org.huzhu.kit.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.problem.KitRefusal;
import org.junit.jupiter.api.Test;

class FieldCipherTest {

    private static final UUID HER = UUID.fromString("0197a1b2-0000-7000-8000-000000000001");
    private static final UUID HIM = UUID.fromString("0197a1b2-0000-7000-8000-000000000002");
    private static final String ACCOUNT = "payee.account";

    private static final KeptItem ITEM = KeptItem.of("claim", "42");

    private final List<String> damage = new ArrayList<>();
    private final FieldCipher cipher = with(keys("k1", "k1"));

    private FieldCipher with(Properties keys) {
        return new FieldCipher(
                new KeyRing(keys), (item, field) -> damage.add(item.type() + " " + item.id() + " " + field));
    }

    private KeptField<Sensitive> open(UUID member, String field, byte[] bytes) {
        return cipher.open(ITEM, member, field, bytes);
    }

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
        assertThat(open(HER, ACCOUNT, bytes)).isEqualTo(KeptField.of(Sensitive.of("6222020200112233445")));
        assertThat(damage).isEmpty();
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
                    return open(HER, "name", once).orRefused().reveal().equals(plain) && !Arrays.equals(once, twice);
                });
    }

    @Test
    void a_ciphertext_moved_to_another_member_or_field_is_refused() {
        byte[] bytes = cipher.encrypt(HER, ACCOUNT, Sensitive.of("6222020200112233445"));
        assertThat(open(HIM, ACCOUNT, bytes).readable()).isEmpty();
        assertThat(open(HER, "payee.name", bytes).readable()).isEmpty();
        assertThat(damage).containsExactly("claim 42 payee.account", "claim 42 payee.name");
        assertThatThrownBy(() -> cipher.rewrap(HIM, ACCOUNT, bytes)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_changed_or_missing_byte_is_noticed() {
        byte[] bytes = cipher.encrypt(HER, ACCOUNT, Sensitive.of("6222"));
        for (int place = 0; place < bytes.length; place++) {
            byte[] changed = bytes.clone();
            changed[place] ^= 0x41;
            byte[] cut = Arrays.copyOf(bytes, place);
            assertThat(open(HER, ACCOUNT, changed).isDamaged()).isTrue();
            assertThat(open(HER, ACCOUNT, cut).isDamaged()).isTrue();
        }
        assertThat(damage).hasSize(2 * bytes.length);
    }

    @Test
    void a_decision_about_a_damaged_field_is_refused_and_the_refusal_names_item_and_field() {
        KeptField<Sensitive> damaged = open(HER, ACCOUNT, new byte[] {1, 2, 3});
        assertThatThrownBy(damaged::orRefused).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(KitRefusal.FIELD_UNREADABLE);
            assertThat(refused.params()).isEqualTo(Map.of("item", "claim", "id", "42", "field", "payee.account"));
        });
        assertThatThrownBy(() -> damaged.map(Sensitive::reveal).orRefused()).isInstanceOf(Refused.class);
    }

    @Test
    void the_key_encryption_key_can_be_changed_without_touching_the_value() {
        byte[] old = cipher.encrypt(HER, ACCOUNT, Sensitive.of("6222"));
        FieldCipher both = with(keys("k2", "k1", "k2"));
        byte[] renewed = both.rewrap(HER, ACCOUNT, old);
        FieldCipher onlyNew = with(keys("k2", "k2"));
        assertThat(both.keyName(renewed)).isEqualTo("k2");
        assertThat(onlyNew.open(ITEM, HER, ACCOUNT, renewed)).isEqualTo(KeptField.of(Sensitive.of("6222")));
        assertThat(onlyNew.open(ITEM, HER, ACCOUNT, old).isDamaged()).isTrue();
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
