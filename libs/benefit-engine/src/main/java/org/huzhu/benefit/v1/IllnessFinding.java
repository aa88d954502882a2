package org.huzhu.benefit.v1;

import java.time.LocalDate;
import java.util.List;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.illness.IllnessGroup;
import org.jspecify.annotations.Nullable;

/**
 * What an event is in the eyes of a catalogue.
 *
 * @param status how sure it is
 * @param group the group
 * @param gradeIndex the position of the grade that named the group
 * @param prefixLength how long the matched prefix is; 0 for a procedure
 * @param diagnosis the diagnosis that proposed it, if one did
 * @param confirmed how many conditions are confirmed
 * @param open the conditions that are open and can be looked at now
 * @param waitFrom the day a time condition is counted from
 * @param visibleOn the day from which a time condition can be seen
 */
record IllnessFinding(
        Status status,
        IllnessGroup group,
        int gradeIndex,
        int prefixLength,
        @Nullable Diagnosis diagnosis,
        int confirmed,
        List<String> open,
        @Nullable LocalDate waitFrom,
        @Nullable LocalDate visibleOn) {

    boolean isBetterThan(@Nullable IllnessFinding other) {
        if (other == null) {
            return true;
        }
        if (status.rank != other.status.rank) {
            return status.rank < other.status.rank;
        }
        if (gradeIndex != other.gradeIndex) {
            return gradeIndex < other.gradeIndex;
        }
        return prefixLength > other.prefixLength;
    }

    /** How sure a finding is; what is met goes before what is open. */
    enum Status {
        MET(0),
        PROPOSED(1),
        OPEN(1),
        WAITS(1),
        RULED_OUT(2);

        private final int rank;

        Status(int rank) {
            this.rank = rank;
        }
    }
}
