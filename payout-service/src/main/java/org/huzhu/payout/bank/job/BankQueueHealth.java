package org.huzhu.payout.bank.job;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** The health detail {@code bank-queue}: whether the bank's queue is read to its end. */
@Singleton
@Wellness
class BankQueueHealth implements HealthCheck {

    private final BankQueueWatch watch;

    BankQueueHealth(BankQueueWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("bank-queue")
                .status(watch.isWell())
                .withData("secondsSinceEnd", watch.secondsStill())
                .withData("reason", watch.reason())
                .build();
    }
}
