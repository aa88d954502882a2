package org.huzhu.kernel.scope;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a rule look past the caller's own scope, for the length of one piece of work.
 *
 * <p>A handling office decides on what a member holds through every unit, and two channels may report one event. What is
 * seen so decides; it is never shown to the caller.
 */
public interface WiderScope {

    /**
     * Runs work with sight of all rows, in the running transaction, and gives the caller's scope back however the work
     * ends. The reason stands in the audit log.
     */
    <T extends @Nullable Object> T widened(Reason reason, Supplier<T> work);

    /** The same for work that gives nothing back. */
    default void widened(Reason reason, Runnable work) {
        widened(reason, () -> {
            work.run();
            return null;
        });
    }

    /**
     * Gives sight of all rows to the rest of the running transaction, where what is written must be written whole and
     * constraints are checked when it commits. The reason stands in the audit log.
     */
    void widen(Reason reason);

    /** Why a rule looks further than its caller may; an enum in each service. */
    interface Reason {

        /** Returns the reason in upper case with underscores, such as {@code LIMITS_OF_ALL_UNITS}. */
        String name();
    }
}
