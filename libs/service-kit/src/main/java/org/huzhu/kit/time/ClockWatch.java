package org.huzhu.kit.time;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.huzhu.kit.rounds.Rounds;
import org.jboss.logging.Logger;

/**
 * Notices when somebody sets the machine's clock: in the log, in a metric, and in health for ten minutes.
 *
 * <p>Nothing that lasts depends on that clock, so readiness does not either; but deadlines, dates and tokens do.
 */
@Singleton
public class ClockWatch {

    private static final Logger LOG = Logger.getLogger(ClockWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SHOWN = Duration.ofMinutes(10);

    private final ClockSteps steps;
    private final Counter forward;
    private final Counter back;

    @Inject
    public ClockWatch(MeterRegistry meters) {
        this(meters, Clock.systemUTC(), System::nanoTime);
    }

    ClockWatch(MeterRegistry meters, Clock wall, LongSupplier nanos) {
        this.steps = new ClockSteps(wall, nanos);
        this.forward = counter(meters, "forward");
        this.back = counter(meters, "back");
    }

    private static Counter counter(MeterRegistry meters, String direction) {
        return Counter.builder("huzhu.clock.steps")
                .tag("direction", direction)
                .description("How often the machine's clock was set")
                .register(meters);
    }

    void begin(@Observes StartupEvent start, Rounds rounds) {
        rounds.every("clock-watch", LOOK, LOOK, this::measure);
    }

    void measure() {
        steps.measure().ifPresent(step -> {
            (step.size().isNegative() ? back : forward).increment();
            LOG.warnf("The machine's clock was set: step=%s now=%s", step.size(), step.at());
        });
    }

    /**
     * Returns the moment that the machine's clock would show had nobody set it since this process began; for what must
     * not be forgotten early.
     */
    public Instant steady() {
        return steps.steady();
    }

    /** Returns the last step, down while it is news. */
    HealthCheckResponse health() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("clock").up();
        steps.last()
                .ifPresent(step -> response.status(steps.sinceLast().compareTo(SHOWN) > 0)
                        .withData("lastStepSeconds", step.size().toSeconds())
                        .withData("lastStepAt", step.at().toString()));
        return response.build();
    }
}
