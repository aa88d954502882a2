package org.huzhu.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginTest {

    private static final Origin.Claimed CLAIMED =
            new Origin.Claimed(Optional.of("203.0.113.9"), Optional.of("https"), Optional.of("huzhu.example"));

    @Test
    void a_stranger_is_not_believed() {
        Origin origin = Origin.of(
                new Origin.Peer("198.51.100.7", "http", "localhost:8080"),
                CLAIMED,
                TrustedProxies.of(List.of("10.0.0.0/8")));
        assertThat(origin).isEqualTo(new Origin("198.51.100.7", "http", "localhost:8080"));
        assertThat(origin.secure()).isFalse();
    }

    @Test
    void a_trusted_proxy_is_believed_and_named() {
        Origin origin = Origin.of(
                new Origin.Peer("10.1.2.3", "http", "localhost:8080"),
                CLAIMED,
                TrustedProxies.of(List.of("10.0.0.0/8")));
        assertThat(origin).isEqualTo(new Origin("203.0.113.9, 10.1.2.3", "https", "huzhu.example"));
        assertThat(origin.secure()).isTrue();
    }

    @Test
    void a_protocol_that_does_not_exist_is_not_passed_on() {
        Origin origin = Origin.of(
                new Origin.Peer("10.1.2.3", "http", "h"),
                new Origin.Claimed(Optional.empty(), Optional.of("gopher"), Optional.empty()),
                TrustedProxies.of(List.of("10.1.2.3")));
        assertThat(origin).isEqualTo(new Origin("10.1.2.3", "http", "h"));
    }

    @Test
    void networks_of_both_address_families_are_understood() {
        TrustedProxies trusted = TrustedProxies.of(List.of("192.168.4.0/22", "127.0.0.1", "fd00::/8"));
        assertThat(trusted.trust("192.168.7.255")).isTrue();
        assertThat(trusted.trust("192.168.8.0")).isFalse();
        assertThat(trusted.trust("127.0.0.1")).isTrue();
        assertThat(trusted.trust("127.0.0.2")).isFalse();
        assertThat(trusted.trust("fd12::1")).isTrue();
        assertThat(trusted.trust("fe80::1")).isFalse();
        assertThat(TrustedProxies.of(List.of()).trust("127.0.0.1")).isFalse();
    }

    @Test
    void a_name_or_an_impossible_length_is_refused() {
        assertThatThrownBy(() -> TrustedProxies.of(List.of("localhost"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TrustedProxies.of(List.of("10.0.0.0/33")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TrustedProxies.of(List.of(""))).isInstanceOf(IllegalArgumentException.class);
    }
}
