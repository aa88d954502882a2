package org.huzhu.gateway;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a packaged gateway from starting with an issuer in clear, unless it is a demo. */
@Singleton
final class StartGuard {

    private final boolean demo;
    private final Map<String, String> addresses;

    @Inject
    StartGuard(
            GatewayConfig config,
            @ConfigProperty(name = "huzhu.token.issuer") String issuer,
            @ConfigProperty(name = "huzhu.token.keys") String keys) {
        this(config.demo(), issuer, keys);
    }

    StartGuard(boolean demo, String issuer, String keys) {
        this.demo = demo;
        this.addresses = new TreeMap<>(Map.of("HUZHU_ISSUER", issuer, "HUZHU_JWKS", keys));
    }

    void check(@Observes StartupEvent event) {
        check(LaunchMode.current());
    }

    void check(LaunchMode mode) {
        if (mode != LaunchMode.NORMAL || demo) {
            return;
        }
        addresses.forEach((name, address) -> {
            if (!address.toLowerCase(Locale.ROOT).startsWith("https://")) {
                throw new IllegalStateException(name + " is " + address + ": whoever is on the way could sign tokens of"
                        + " his own. It must begin with https://, or set HUZHU_DEMO=true for a demo");
            }
        });
    }
}
