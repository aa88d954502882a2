package org.huzhu.kit;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a packaged service from starting with what protects nothing, unless it is a demo: known passwords, an issuer in clear. */
@Singleton
public class StartGuard {

    private static final String DEMO_PASSWORD = "huzhu-dev";

    private final KitConfig config;
    private final String appPassword;
    private final String ownerPassword;
    private final Map<String, String> issuer;

    @Inject
    public StartGuard(
            KitConfig config,
            @ConfigProperty(name = "quarkus.datasource.password") String appPassword,
            @ConfigProperty(name = "quarkus.flyway.password") String ownerPassword,
            @ConfigProperty(name = "huzhu.token.issuer") String issuer,
            @ConfigProperty(name = "huzhu.token.keys") String keys) {
        this.config = config;
        this.appPassword = appPassword;
        this.ownerPassword = ownerPassword;
        this.issuer = new TreeMap<>(Map.of("HUZHU_ISSUER", issuer, "HUZHU_JWKS", keys));
    }

    void check(@Observes StartupEvent event) {
        check(LaunchMode.current());
    }

    void check(LaunchMode mode) {
        if (mode != LaunchMode.NORMAL || config.demo()) {
            return;
        }
        if (DEMO_PASSWORD.equals(appPassword) || DEMO_PASSWORD.equals(ownerPassword)) {
            throw new IllegalStateException("The database passwords of the demo protect nothing: set"
                    + " HUZHU_DB_APP_PASSWORD and HUZHU_DB_OWNER_PASSWORD, or HUZHU_DEMO=true for a demo");
        }
        issuer.forEach((name, address) -> {
            if (!address.toLowerCase(Locale.ROOT).startsWith("https://")) {
                throw new IllegalStateException(name + " is " + address + ": whoever is on the way could sign tokens of"
                        + " his own. It must begin with https://, or set HUZHU_DEMO=true for a demo");
            }
        });
    }
}
