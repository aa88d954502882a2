package org.huzhu.claims.verification;

/**
 * What an outside system says.
 *
 * @param <T> what was asked for
 */
public sealed interface Reply<T> {

    /** It knows. */
    record Found<T>(T value) implements Reply<T> {}

    /** It does not know of it. */
    record Absent<T>() implements Reply<T> {}

    /**
     * It did not answer in time, or not understandably.
     *
     * @param reason for logs, such as {@code timeout}; never personal data
     */
    record Away<T>(String reason) implements Reply<T> {}
}
