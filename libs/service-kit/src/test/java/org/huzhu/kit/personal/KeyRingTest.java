package org.huzhu.kit.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.huzhu.kit.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final String KEY = key(1);
    private static final String INDEX = key(101);
    private static final String ZEROS = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path folder;

    private KeyRing read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), content);
        return new KeyRing(Settings.keyFile(file.toString()), LaunchMode.NORMAL);
    }

    private static String key(int first) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void production_does_not_start_with_a_key_that_is_not_random() {
        assertThatThrownBy(() -> read("current=k1\nkek.k1=" + ZEROS + "\nindex=" + INDEX))
                .hasMessage("The key kek.k1 of HUZHU_KEY_FILE is not random: make 32 random bytes, for example with"
                        + " openssl rand -base64 32");
        assertThatThrownBy(() -> read("current=k1\nkek.k1=" + KEY + "\nindex="
                        + Base64.getEncoder()
                                .encodeToString("passwordpasswordpasswordpassword"
                                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .hasMessageStartingWith("The key index of HUZHU_KEY_FILE is not random");
        assertThatThrownBy(() -> read("current=k1\nkek.k0=" + ZEROS + "\nkek.k1=" + KEY + "\nindex=" + INDEX))
                .hasMessageStartingWith("The key kek.k0 ");
    }

    @Test
    void production_does_not_start_with_one_key_for_two_purposes() {
        assertThatThrownBy(() -> read("current=k1\nkek.k1=" + KEY + "\nindex=" + KEY))
                .hasMessage(
                        "The keys index and kek.k1 of HUZHU_KEY_FILE are the same: each needs 32 random bytes of its own");
    }

    @Test
    void production_does_not_start_with_the_keys_of_the_demo() {
        assertThatThrownBy(() -> new KeyRing(Settings.production(), LaunchMode.NORMAL))
                .hasMessageContaining("HUZHU_KEY_FILE");
        assertThat(new KeyRing(Settings.demo(), LaunchMode.NORMAL).current()).isEqualTo("demo-1");
        assertThat(new KeyRing(Settings.keyFile(""), LaunchMode.TEST).current()).isEqualTo("demo-1");
    }

    @Test
    void a_copy_of_the_demo_keys_is_found_whatever_its_name() throws IOException {
        String demo = new String(
                KeyRing.class
                        .getClassLoader()
                        .getResourceAsStream("kit/demo-keys.properties")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(demo.replace("demo-1", "k1"))).hasMessageContaining("HUZHU_KEY_FILE");
    }

    @Test
    void a_file_of_its_own_is_taken() throws IOException {
        assertThat(read("current=k1\nkek.k1=" + KEY + "\nindex=" + INDEX).current())
                .isEqualTo("k1");
    }

    @Test
    void a_file_that_lacks_something_is_refused_with_its_name() {
        assertThatThrownBy(() -> read("kek.k1=" + KEY + "\nindex=" + KEY)).hasMessageContaining("no current key");
        assertThatThrownBy(() -> read("current=k2\nkek.k1=" + KEY + "\nindex=" + KEY))
                .hasMessageContaining("no current key");
        assertThatThrownBy(() -> read("current=k1\nkek.k1=" + KEY)).hasMessageContaining("index is missing");
        assertThatThrownBy(() -> read("current=k1\nkek.k1=AAAA\nindex=" + KEY)).hasMessageContaining("kek.k1");
        assertThatThrownBy(() -> read("current=k1\nkek.k1=!\nindex=" + KEY)).hasMessageContaining("not Base64");
        assertThatThrownBy(() ->
                        new KeyRing(Settings.keyFile(folder.resolve("none").toString()), LaunchMode.NORMAL))
                .hasMessageContaining("cannot be read");
    }
}
