package org.huzhu.system;

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

    /** About how long a run takes when nothing is in its way; the moment of the kill lies within. */
    private static final int RUN_MILLIS = 9_000;

    @ParameterizedTest
    @EnumSource(value = Part.class, names = "SIMULATORS", mode = EnumSource.Mode.EXCLUDE)
    void a_claim_is_paid_exactly_once_though_a_part_is_killed_at_any_moment(Part part) throws Exception {
        // Given
        Stack stack = HuzhuUnderTest.stack();
        WorkedExampleTest.played();
        Random random = Seed.of("kill " + part.label());
        int moment = random.nextInt(RUN_MILLIS);
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
                    "killed %s (pid %d) %d ms into run %s%s%n",
                    part.label(),
                    pid,
                    moment,
                    journey.town().unitName(),
                    run.isDone() ? ", which was over" : "");
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
