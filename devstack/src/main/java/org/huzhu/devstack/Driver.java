package org.huzhu.devstack;

import java.util.List;
import org.huzhu.devstack.process.StartScript;

/** Knows how one part is prepared, started, asked and stopped. */
interface Driver {

    /** Returns the part it drives. */
    Part part();

    /** Returns the parts that must be ready before this one is started. */
    default List<Part> needs() {
        return List.of();
    }

    /** Makes ready what the process needs: programs, folders, remains of a crash. Runs before each start. */
    void prepare();

    /** Returns how the process is started. */
    StartScript script();

    /** Asks whether the part does its job; answers within a second. */
    boolean ready();

    /**
     * Asks whether a part that was ready once answers nothing at all any more, so that only killing its process helps;
     * tells within some seconds. A part that says why it cannot serve does not hang.
     */
    default boolean hangs() {
        return false;
    }

    /** Runs once after each start, when the part is ready. */
    default void afterReady() {}

    /** Returns the signal that stops it in order. */
    default String stopSignal() {
        return "TERM";
    }
}
