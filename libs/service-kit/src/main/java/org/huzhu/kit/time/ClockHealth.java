package org.huzhu.kit.time;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** The machine's clock, for people: when it was last set, and by how much. */
@Singleton
@Wellness
public class ClockHealth implements HealthCheck {

    private final ClockWatch watch;

    @Inject
    public ClockHealth(ClockWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        return watch.health();
    }
}
