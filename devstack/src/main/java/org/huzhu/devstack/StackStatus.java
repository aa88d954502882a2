package org.huzhu.devstack;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A look at the stack.
 *
 * @param parts every part in the order of {@link Part}
 * @param secondsToReady from the beginning of the last {@code up} that started something to the first request that the
 *     gateway accepted; empty before the first
 * @param startedParts how many parts the call of {@link Stack#up} that returned this has started; 0 otherwise
 */
public record StackStatus(List<PartStatus> parts, OptionalDouble secondsToReady, int startedParts) {

    /** Copies the list. */
    public StackStatus {
        parts = List.copyOf(parts);
    }

    StackStatus startedNow(int count) {
        return new StackStatus(parts, secondsToReady, count);
    }

    /** Returns whether every part is ready. */
    public boolean ready() {
        return parts.stream().allMatch(part -> part.state() == State.READY);
    }

    /** Returns whether no part runs. */
    public boolean stopped() {
        return parts.stream().noneMatch(part -> part.state().running());
    }

    /** Returns the memory of all parts in bytes, as proportional set size. */
    public long memoryBytes() {
        return parts.stream().mapToLong(PartStatus::memoryBytes).sum();
    }

    /** Returns the status of one part. */
    public PartStatus of(Part part) {
        return parts.stream()
                .filter(status -> status.part() == part)
                .findFirst()
                .orElseThrow();
    }

    /** What a part does. */
    public enum State {
        /** Never started, or stopped in order. */
        STOPPED,
        /** Its process is gone though nobody stopped it. */
        DIED,
        /** Its process lives but does not answer yet, or no more. */
        NOT_READY,
        /** It does its job. */
        READY;

        /** Returns whether a process is there. */
        public boolean running() {
            return this == NOT_READY || this == READY;
        }
    }

    /**
     * One part.
     *
     * @param part which
     * @param state what it does
     * @param pid its main process, 0 when none runs
     * @param ports its ports by what they are for
     * @param memoryBytes proportional set size of the process and its children; 0 when none runs
     * @param secondsToReady how long its last start took; empty before the first
     */
    public record PartStatus(
            Part part,
            State state,
            long pid,
            Map<Endpoint, Integer> ports,
            long memoryBytes,
            OptionalDouble secondsToReady) {}
}
