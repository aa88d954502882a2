package org.huzhu.devstack.simulator;

/** What one simulated system does when it is well, and how it is wrong when told so. */
interface Application {

    /** Answers a call. */
    Answer answer(Request request);

    /** Answers a call wrongly: as a system with a fault would. */
    Answer wrongly(Request request);

    /** Returns whether a call can get lost on the way and arrive later; any other is answered at once. */
    default boolean mayBeLate(Request request) {
        return false;
    }

    /** Returns whether a call is always answered well: the ones that load and inspect the simulator. */
    boolean inspection(Request request);

    /** Forgets everything. */
    void reset();
}
