package org.huzhu.kit.standing;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.huzhu.kit.KitConfig;

/** Keeps a service from starting that would not know in time who lost a right, or could be lied to about it. */
@Singleton
public class StandingGuard {

    /** Nobody who lost a right frees money with it for longer than this. */
    private static final Duration BOUND = Duration.ofMinutes(5);

    private static final String DEMO_SECRET = "huzhu-dev";

    private final KitConfig config;

    @Inject
    public StandingGuard(KitConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent event) {
        check(LaunchMode.current());
    }

    void check(LaunchMode mode) {
        Duration fresh = config.standing().freshMax();
        if (fresh.isNegative() || fresh.compareTo(BOUND) > 0) {
            throw new IllegalStateException("HUZHU_TOKEN_FRESH_MAX is " + fresh
                    + ": whoever lost a right could free money with it for so long. It is at most " + BOUND);
        }
        if (mode != LaunchMode.NORMAL || config.demo()) {
            return;
        }
        String address = config.standing().introspection();
        if (!address.toLowerCase(Locale.ROOT).startsWith("https://")) {
            throw new IllegalStateException(
                    "HUZHU_INTROSPECTION is " + address + ": whoever is on the way could say that"
                            + " a lost right is still there. It must begin with https://, or set HUZHU_DEMO=true for a demo");
        }
        if (DEMO_SECRET.equals(config.standing().clientSecret())) {
            throw new IllegalStateException(
                    "The secret of the demo proves nothing to the issuer: set HUZHU_CLIENT_SECRET,"
                            + " or HUZHU_DEMO=true for a demo");
        }
    }
}
