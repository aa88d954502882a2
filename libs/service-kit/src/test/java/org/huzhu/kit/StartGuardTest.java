package org.huzhu.kit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import org.junit.jupiter.api.Test;

class StartGuardTest {

    @Test
    void production_does_not_start_with_a_password_of_the_demo() {
        StartGuard app = new StartGuard(Settings.production(), "huzhu-dev", "own");
        StartGuard owner = new StartGuard(Settings.production(), "own", "huzhu-dev");
        assertThatThrownBy(() -> app.check(LaunchMode.NORMAL)).hasMessageContaining("HUZHU_DB_APP_PASSWORD");
        assertThatThrownBy(() -> owner.check(LaunchMode.NORMAL)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_demo_and_a_test_may_and_production_with_its_own_passwords_too() {
        assertThatCode(() -> new StartGuard(Settings.demo(), "huzhu-dev", "huzhu-dev").check(LaunchMode.NORMAL))
                .doesNotThrowAnyException();
        assertThatCode(() -> new StartGuard(Settings.production(), "huzhu-dev", "huzhu-dev").check(LaunchMode.TEST))
                .doesNotThrowAnyException();
        assertThatCode(() -> new StartGuard(Settings.production(), "own", "own too").check(LaunchMode.NORMAL))
                .doesNotThrowAnyException();
    }
}
