package org.huzhu.kit.standing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import java.time.Duration;
import org.huzhu.kit.KitConfig;
import org.huzhu.kit.Settings;
import org.junit.jupiter.api.Test;

class StandingGuardTest {

    private static final String ADDRESS = "https://id.example.org/introspect";
    private static final Duration FIVE = Duration.ofMinutes(5);

    @Test
    void nobody_frees_money_for_longer_than_five_minutes_without_a_question_not_even_in_a_demo() {
        assertThatThrownBy(() -> check(Settings.standing(true, ADDRESS, "own", FIVE.plusSeconds(1))))
                .hasMessageStartingWith("HUZHU_TOKEN_FRESH_MAX is PT5M1S");
        assertThatThrownBy(() -> check(Settings.standing(true, ADDRESS, "own", Duration.ofSeconds(-1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void production_asks_behind_tls_and_with_a_secret_of_its_own() {
        assertThatThrownBy(() -> check(Settings.standing(false, "http://id.example.org/introspect", "own", FIVE)))
                .hasMessageStartingWith("HUZHU_INTROSPECTION is http://id.example.org/introspect");
        assertThatThrownBy(() -> check(Settings.standing(false, ADDRESS, "huzhu-dev", FIVE)))
                .hasMessageContaining("HUZHU_CLIENT_SECRET");
        assertThatCode(() -> check(Settings.standing(false, ADDRESS, "own", FIVE)))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(Settings.standing(true, "http://localhost", "huzhu-dev", FIVE)))
                .doesNotThrowAnyException();
    }

    private static void check(KitConfig config) {
        new StandingGuard(config).check(LaunchMode.NORMAL);
    }
}
