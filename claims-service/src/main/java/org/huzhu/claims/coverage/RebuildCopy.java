package org.huzhu.claims.coverage;

/** Builds the copy of enrolment's state anew from the compacted topics. */
@FunctionalInterface
public interface RebuildCopy {

    /**
     * Empties the copy and fills it from the beginning of the topics, in one transaction: readers see the old copy until
     * the new one is complete, and what arrives meanwhile waits and is applied after it.
     */
    Rebuilt rebuild();

    /**
     * How many states were read.
     *
     * @param offices states of offices
     * @param units states of member units
     * @param planVersions states of plan versions
     * @param coverages states of coverages
     */
    record Rebuilt(int offices, int units, int planVersions, int coverages) {}
}
