package org.huzhu.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huzhu.devstack.Part;
import org.huzhu.devstack.Progress;
import org.huzhu.devstack.Stack;
import org.huzhu.journey.Journey;
import org.huzhu.journey.JourneyResult;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Order(10)
class KilledPartsTest {

    @ParameterizedTest
    @EnumSource(value = Part.class, names = "SIMULATORS", mode = EnumSource.Mode.EXCLUDE)
    void a_claim_is_paid_exactly_once_though_a_part_is_killed_at_any_moment(Part part) throws Exception {
        // Given
        Stack stack = HuzhuUnderTest.stack();
        int runMillis = WorkedExampleTest.usualMillis();
        Random random = Seed.of("kill " + part.label());
        int moment = random.nextInt(runMillis);
        String suffix = "k" + part.ordinal() + Integer.toString(random.nextInt(36 * 36 * 36), 36);
        Journey journey = HuzhuUnderTest.journey(suffix);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<JourneyResult> run = thread.submit(journey::run);
            // When
            waitUnlessDone(run, moment);
            long pid = stack.pid(part).orElseThrow();
            stack.signal(part, "KILL");
            System.out.printf(
                    Locale.ROOT,
                    "killed %s (pid %d) %d ms into a run of about %d ms, %s%s%n",
                    part.label(),
                    pid,
                    moment,
                    runMillis,
                    journey.unit().unitName(),
                    run.isDone() ? ", which was over" : "");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !stack.status().of(part).state().running());
            stack.up(Progress.silent());
            // Then
            Books.assertPaidOnce(run.get(180, TimeUnit.SECONDS));
        }
    }

    private static void waitUnlessDone(Future<JourneyResult> run, int millis)
            throws InterruptedException, ExecutionException {
        try {
            run.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException theMoment) {
            // The run is in its middle.
        }
    }
}
