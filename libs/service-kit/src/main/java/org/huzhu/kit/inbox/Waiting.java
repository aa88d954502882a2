package org.huzhu.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.huzhu.kit.KitConfig;
import org.huzhu.kit.tx.PassingFault;
import org.jboss.logging.Logger;

/** Tries work again while its fault may pass; the consumer stands still meanwhile, and Kafka pauses its partitions. */
@Singleton
class Waiting {

    private static final Logger LOG = Logger.getLogger(Waiting.class);

    private final KitConfig config;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Inject
    Waiting(KitConfig config) {
        this.config = config;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopped.countDown();
    }

    /**
     * Runs work of the database until it succeeds or fails for good. A fault that comes again with the work itself is
     * borne so many times.
     *
     * @throws RuntimeException the fault that does not pass, or any fault once the service stops
     */
    <T> T untilDone(String consumer, int endedMax, Supplier<T> work) {
        AtomicInteger ended = new AtomicInteger();
        return until(
                consumer,
                fault -> PassingFault.is(fault)
                        && (!PassingFault.mayComeAgain(fault) || ended.incrementAndGet() < endedMax),
                work);
    }

    /**
     * Runs work until it succeeds or fails for good.
     *
     * @throws RuntimeException the fault that does not pass, or any fault once the service stops
     */
    <T> T until(String consumer, Predicate<Throwable> mayPass, Supplier<T> work) {
        long wait = config.inbox().waitMin().toMillis();
        boolean told = false;
        while (true) {
            try {
                T result = work.get();
                if (told) {
                    LOG.infof("The consumer goes on: consumer=%s", consumer);
                }
                return result;
            } catch (RuntimeException fault) {
                if (!mayPass.test(fault) || await(wait)) {
                    throw fault;
                }
                if (!told) {
                    LOG.warnf(
                            "The consumer waits for a fault to pass: consumer=%s fault=%s",
                            consumer, fault.getMessage());
                    told = true;
                }
                wait = Math.min(wait * 2, config.inbox().waitMax().toMillis());
            }
        }
    }

    /** Waits; returns whether the service stops. */
    private boolean await(long millis) {
        try {
            return stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
