package org.huzhu.kit;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a packaged service from starting with the passwords of the demo, unless it is one. */
@Singleton
public class StartGuard {

    private static final String DEMO_PASSWORD = "huzhu-dev";

    private final KitConfig config;
    private final String appPassword;
    private final String ownerPassword;

    @Inject
    public StartGuard(
            KitConfig config,
            @ConfigProperty(name = "quarkus.datasource.password") String appPassword,
            @ConfigProperty(name = "quarkus.flyway.password") String ownerPassword) {
        this.config = config;
        this.appPassword = appPassword;
        this.ownerPassword = ownerPassword;
    }

    void check(@Observes StartupEvent event) {
        check(LaunchMode.current());
    }

    void check(LaunchMode mode) {
        boolean demoPassword = DEMO_PASSWORD.equals(appPassword) || DEMO_PASSWORD.equals(ownerPassword);
        if (mode == LaunchMode.NORMAL && !config.demo() && demoPassword) {
            throw new IllegalStateException("The database passwords of the demo protect nothing: set"
                    + " HUZHU_DB_APP_PASSWORD and HUZHU_DB_OWNER_PASSWORD, or HUZHU_DEMO=true for a demo");
        }
    }
}
