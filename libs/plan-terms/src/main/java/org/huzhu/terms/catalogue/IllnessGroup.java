package org.huzhu.terms.catalogue;

import java.util.List;
import java.util.Optional;
import org.huzhu.terms.schema.Text;

/**
 * An illness as a plan names it. Its codes only propose; the reviewer confirms the conditions.
 *
 * @param code unique within the catalogue
 * @param name what people read
 * @param grade SEVERE, MILD, INVASIVE, IN_SITU or SURGERY
 * @param family the illness it is a grade or form of, such as a site; empty when it stands alone
 * @param match which codes propose it
 * @param diagnoses ICD-10 prefixes, ranges written out
 * @param excludedDiagnoses ICD-10 prefixes that never belong to it
 * @param together ICD-10 prefixes of which some diagnosis must stand beside; empty when none must
 * @param procedures ICD-9-CM-3 prefixes
 * @param behaviours ICD-O-3 behaviours that belong to it; empty when the behaviour does not matter
 * @param stagings stages that do not belong to it
 * @param conditions what the reviewer confirms
 * @param conditionsNeeded how many of them at least
 * @param waiting a condition that needs time, if there is one
 */
public record IllnessGroup(
        String code,
        Text name,
        String grade,
        String family,
        Match match,
        List<String> diagnoses,
        List<String> excludedDiagnoses,
        List<String> together,
        List<String> procedures,
        List<String> behaviours,
        List<Staging> stagings,
        List<Condition> conditions,
        int conditionsNeeded,
        Optional<Wait> waiting) {

    /** Copies the lists. */
    public IllnessGroup {
        diagnoses = List.copyOf(diagnoses);
        excludedDiagnoses = List.copyOf(excludedDiagnoses);
        together = List.copyOf(together);
        procedures = List.copyOf(procedures);
        behaviours = List.copyOf(behaviours);
        stagings = List.copyOf(stagings);
        conditions = List.copyOf(conditions);
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
     * @param system TNM, BINET, ANN_ARBOR …
     * @param diagnoses ICD-10 prefixes the staging is about
     * @param stages upper case, without blanks
     * @param text why
     */
    public record Staging(String system, List<String> diagnoses, List<String> stages, Text text) {

        /** Copies the lists. */
        public Staging {
            diagnoses = List.copyOf(diagnoses);
            stages = List.copyOf(stages);
        }
    }

    /**
     * A clinical condition.
     *
     * @param code unique within the catalogue
     * @param text what the reviewer confirms
     */
    public record Condition(String code, Text text) {}

    /**
     * A condition that can only be seen after some days.
     *
     * @param days how many
     * @param from OCCURRENCE or DIAGNOSIS
     * @param condition the condition's code
     */
    public record Wait(int days, String from, String condition) {}
}
