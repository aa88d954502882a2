package org.huzhu.claims.coverage;

import java.util.function.Supplier;

/**
 * Lets a rule look past the caller's own scope, for the length of one question.
 *
 * <p>A handling office decides on what a member holds through every unit, and two channels may report one event. What
 * is seen so decides; it is never shown to the caller.
 */
public interface SystemSight {

    /** Runs a question with sight of all rows, in the running transaction, and restores the caller's scope. */
    <T> T whole(Supplier<T> question);
}
