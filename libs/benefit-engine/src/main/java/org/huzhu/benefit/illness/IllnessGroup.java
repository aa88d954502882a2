package org.huzhu.benefit.illness;

import java.util.List;
import java.util.Set;

/**
 * An illness as a catalogue names it.
 *
 * @param code unique within the catalogue
 * @param match which codes propose it
 * @param diagnoses ICD-10 prefixes
 * @param together ICD-10 prefixes of which some diagnosis must stand beside; empty when none must
 * @param procedures ICD-9-CM-3 prefixes
 * @param behaviours ICD-O-3 behaviours that belong to it; empty when the behaviour does not matter
 * @param stagings stages that do not belong to it
 * @param conditions codes of what the reviewer confirms
 * @param conditionsNeeded how many of them at least
 * @param waits conditions that can only be seen after some days; none or one
 * @param family names the illness that several groups are grades of, such as a site; empty when it stands alone
 */
public record IllnessGroup(
        String code,
        Match match,
        CodePrefixes diagnoses,
        CodePrefixes together,
        CodePrefixes procedures,
        Set<String> behaviours,
        List<Staging> stagings,
        List<String> conditions,
        int conditionsNeeded,
        List<Wait> waits,
        String family) {

    /** Checks that no more conditions are needed than there are, and copies the lists. */
    public IllnessGroup {
        behaviours = Set.copyOf(behaviours);
        stagings = List.copyOf(stagings);
        conditions = List.copyOf(conditions);
        waits = List.copyOf(waits);
        if (conditionsNeeded < 0 || conditionsNeeded > conditions.size()) {
            throw new IllegalArgumentException(
                    "%s needs %d of %d conditions".formatted(code, conditionsNeeded, conditions.size()));
        }
        for (Wait wait : waits) {
            if (!conditions.contains(wait.condition())) {
                throw new IllegalArgumentException(code + " waits for an unknown condition " + wait.condition());
            }
        }
    }

    /** A group that stands alone. */
    public IllnessGroup(
            String code,
            Match match,
            CodePrefixes diagnoses,
            CodePrefixes procedures,
            Set<String> behaviours,
            List<Staging> stagings,
            List<String> conditions,
            int conditionsNeeded,
            List<Wait> waits) {
        this(
                code,
                match,
                diagnoses,
                CodePrefixes.NONE,
                procedures,
                behaviours,
                stagings,
                conditions,
                conditionsNeeded,
                waits,
                "");
    }

    /** Which codes propose a group. */
    public enum Match {
        /** A diagnosis. */
        DIAGNOSIS,
        /** A procedure. */
        PROCEDURE,
        /** One of the two. */
        EITHER,
        /** Both. */
        BOTH
    }

    /**
     * Stages of some diagnoses that do not belong to the group.
     *
     * @param system TNM, BINET, ANN_ARBOR or WHO_GRADE
     * @param diagnoses what the staging is about
     * @param stages upper case, without blanks
     */
    public record Staging(String system, CodePrefixes diagnoses, Set<String> stages) {

        /** Copies the stages. */
        public Staging {
            stages = Set.copyOf(stages);
        }
    }

    /**
     * A condition that can only be seen after some days.
     *
     * @param days how many
     * @param from the day they are counted from
     * @param condition the condition's code
     */
    public record Wait(int days, Start from, String condition) {

        /** Checks the days. */
        public Wait {
            if (days < 1) {
                throw new IllegalArgumentException("a wait has at least one day: " + days);
            }
        }
    }

    /** The day a wait is counted from. */
    public enum Start {
        /** The day the illness began. */
        OCCURRENCE,
        /** The day of the confirmed diagnosis. */
        DIAGNOSIS
    }
}
