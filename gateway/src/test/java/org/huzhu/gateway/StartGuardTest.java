package org.huzhu.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import org.junit.jupiter.api.Test;

class StartGuardTest {

    private static final String ISSUER = "https://id.example.org/realms/huzhu";

    @Test
    void production_does_not_start_with_an_issuer_in_clear() {
        assertThatThrownBy(() -> new StartGuard(false, "http://id.example.org", ISSUER).check(LaunchMode.NORMAL))
                .hasMessageStartingWith("HUZHU_ISSUER is http://id.example.org");
        assertThatThrownBy(() -> new StartGuard(false, ISSUER, "http://id.example.org").check(LaunchMode.NORMAL))
                .hasMessageStartingWith("HUZHU_JWKS is http://id.example.org");
    }

    @Test
    void a_demo_a_test_and_an_issuer_behind_tls_start() {
        assertThatCode(() -> new StartGuard(true, "http://localhost", "http://localhost").check(LaunchMode.NORMAL))
                .doesNotThrowAnyException();
        assertThatCode(() -> new StartGuard(false, "http://localhost", "http://localhost").check(LaunchMode.TEST))
                .doesNotThrowAnyException();
        assertThatCode(() -> new StartGuard(false, ISSUER, ISSUER + "/certs").check(LaunchMode.NORMAL))
                .doesNotThrowAnyException();
    }
}
