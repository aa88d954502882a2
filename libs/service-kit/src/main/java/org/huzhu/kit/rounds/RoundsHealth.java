package org.huzhu.kit.rounds;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** The background work, for people: which piece has not been done for much longer than its period, and for how long. */
@Singleton
@Wellness
public class RoundsHealth implements HealthCheck {

    private final Rounds rounds;

    @Inject
    public RoundsHealth(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("rounds").up();
        for (Round round : rounds.all()) {
            if (round.overdue()) {
                response.down().withData(round.name() + ".seconds", round.age().toSeconds());
            }
        }
        return response.build();
    }
}
