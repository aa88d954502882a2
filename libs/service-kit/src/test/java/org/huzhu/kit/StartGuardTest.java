package org.huzhu.kit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import org.junit.jupiter.api.Test;

class StartGuardTest {

    private static final String ISSUER = "https://id.example.org/realms/huzhu";
    private static final String KEYS = ISSUER + "/certs";

    @Test
    void production_does_not_start_with_a_password_of_the_demo() {
        StartGuard app = new StartGuard(Settings.production(), "huzhu-dev", "own", ISSUER, KEYS);
        StartGuard owner = new StartGuard(Settings.production(), "own", "huzhu-dev", ISSUER, KEYS);
        assertThatThrownBy(() -> app.check(LaunchMode.NORMAL)).hasMessageContaining("HUZHU_DB_APP_PASSWORD");
        assertThatThrownBy(() -> owner.check(LaunchMode.NORMAL)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void production_does_not_start_with_an_issuer_in_clear() {
        StartGuard issuer = new StartGuard(Settings.production(), "own", "own too", "http://id.example.org", KEYS);
        StartGuard keys =
                new StartGuard(Settings.production(), "own", "own too", ISSUER, "http://id.example.org/certs");
        assertThatThrownBy(() -> issuer.check(LaunchMode.NORMAL))
                .hasMessage("HUZHU_ISSUER is http://id.example.org: whoever is on the way could sign tokens of his own."
                        + " It must begin with https://, or set HUZHU_DEMO=true for a demo");
        assertThatThrownBy(() -> keys.check(LaunchMode.NORMAL)).hasMessageStartingWith("HUZHU_JWKS is http://");
    }

    @Test
    void a_demo_and_a_test_may_and_production_with_its_own_secrets_too() {
        assertThatCode(() -> new StartGuard(
                                Settings.demo(), "huzhu-dev", "huzhu-dev", "http://localhost", "http://localhost")
                        .check(LaunchMode.NORMAL))
                .doesNotThrowAnyException();
        assertThatCode(() -> new StartGuard(
                                Settings.production(), "huzhu-dev", "huzhu-dev", "http://localhost", "http://localhost")
                        .check(LaunchMode.TEST))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        new StartGuard(Settings.production(), "own", "own too", ISSUER, KEYS).check(LaunchMode.NORMAL))
                .doesNotThrowAnyException();
    }
}
