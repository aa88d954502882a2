package org.huzhu.devstack.process;

import java.time.Duration;

/** How much processor time a process has used, with everything it started and waited for. Linux only. */
public final class CpuUse {

    /** Linux counts in hundredths of a second, whatever the kernel's own clock. */
    private static final long TICK_MILLIS = 10;

    private CpuUse() {}

    /** Returns the time of a process and all its descendants, those that have ended included; zero when it is gone. */
    public static Duration ofTree(long pid) {
        return ProcessTable.withDescendants(pid).stream()
                .map(ProcessTable::cpuTicks)
                .map(ticks -> Duration.ofMillis(ticks * TICK_MILLIS))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
