package org.huzhu.claims.verification;

import java.time.Duration;
import java.util.Optional;

/**
 * How often an outside that is away is asked again.
 *
 * @param tries how many times it is asked, at least 1
 * @param first wait after the first try; doubled after each further one
 * @param longest no wait is longer
 */
public record RetrySchedule(int tries, Duration first, Duration longest) {

    public RetrySchedule {
        if (tries < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("A schedule has a try and a wait");
        }
    }

    /** Returns the wait before the next try, or empty when it was tried often enough. */
    public Optional<Duration> afterTries(int made) {
        return made >= tries ? Optional.empty() : Optional.of(waitAfter(made));
    }

    /** Returns the wait after so many tries, at least 1, however many are allowed. */
    public Duration waitAfter(int made) {
        Duration wait = first.multipliedBy(1L << Math.min(made - 1, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
