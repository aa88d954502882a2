package org.huzhu.devstack;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One Huzhu on this machine: seven processes, their data and their ports.
 *
 * <p>All state is on disk below {@link StackSettings#state()}, so any number of JVMs may open the same stack, one after
 * the other or at once; commands that change it exclude one another by a lock. Every method throws {@link StackFailure}
 * with one clear line when something is in the way that a person can put right.
 *
 * <p>A second stack for tests, beside a user's running demo, that cannot outlive the test JVM:
 *
 * <pre>{@code
 * Stack stack = Stack.open(StackSettings.ofClone(root).beside(root.resolve("target/stack"), 5_000).bound());
 * stack.up(Progress.silent());
 * stack.signal(Part.KAFKA, "KILL");
 * stack.up(Progress.silent());      // starts Kafka only
 * stack.down();
 * }</pre>
 */
public interface Stack {

    /** Opens the stack of these settings; starts nothing. */
    static Stack open(StackSettings settings) {
        return new LocalStack(settings);
    }

    /** Returns where it lives. */
    StackSettings settings();

    /**
     * Starts every part that does not run, waits until all are ready and the gateway has accepted a request.
     *
     * <p>Parts that run are left alone; a part whose process lives but hangs is not restarted, but for
     * PostgreSQL: when it answers nothing for some seconds, it is killed and started on its data. When a part cannot start,
     * everything that this call started is stopped again. Killing this JVM before the end stops everything that this
     * call started.
     *
     * @return the status afterwards; {@link StackStatus#startedParts()} is 0 when everything ran already
     */
    default StackStatus up(Progress progress) {
        return up(EnumSet.allOf(Part.class), progress);
    }

    /**
     * Like {@link #up(Progress)} for some parts only: the others are neither started nor waited for, and no request is
     * made unless all parts are asked for.
     */
    StackStatus up(Set<Part> parts, Progress progress);

    /** Stops every part in order: services, simulators, issuer, Kafka, PostgreSQL. Data stay. Does nothing when none runs. */
    void down(Progress progress);

    /**
     * Writes what the databases hold to a folder, as text: what a release keeps, so that the next build can be started on it.
     * PostgreSQL runs; nobody writes meanwhile.
     */
    void dump(Path folder);

    /** Starts PostgreSQL alone on what {@link #dump} wrote; the stack was never started, or reset. */
    void restore(Path folder, Progress progress);

    /** Stops the stack and deletes its data and logs. */
    void reset(Progress progress);

    /**
     * Sends a signal to a part's main process and, for {@code KILL}, {@code STOP} and {@code CONT}, to its children too.
     *
     * @param signal name without SIG: {@code KILL}, {@code STOP}, {@code CONT}, {@code TERM}
     */
    void signal(Part part, String signal);

    /** Returns the main process of a part, or empty when it does not run. */
    OptionalLong pid(Part part);

    /** Looks at all parts at once; takes some two seconds at most even when parts hang. */
    StackStatus status();

    /**
     * Asks the issuer for an access token.
     *
     * @param persona name of a persona of the demo, such as {@code unit-officer}
     * @param attributes by name, put over those of the persona: member, unit, office, person; may be empty
     */
    String token(String persona, Map<String, String> attributes);
}
