package org.huzhu.terms.lint;

import com.fasterxml.jackson.databind.JsonNode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.json.Place;
import org.huzhu.terms.json.StrictJson;
import org.huzhu.terms.schema.TermsSchema;

/**
 * Finds what is wrong with terms.
 *
 * <p>Schema and rules are checked in one pass: a place the schema refuses does not hide the faults of the others.
 */
public final class PlanLinter {

    private PlanLinter() {}

    /**
     * Checks terms given as text.
     *
     * @throws Refused with {@code JSON_MALFORMED} when the text is no JSON
     */
    public static LintReport lint(String json, LintSurroundings surroundings) {
        return lint(StrictJson.read(json), surroundings);
    }

    /** Checks terms given as a JSON tree. */
    public static LintReport lint(JsonNode json, LintSurroundings surroundings) {
        Findings findings = new Findings();
        TermsSchema.PLAN_TERMS
                .faults(json)
                .forEach(fault -> findings.error(fault.pointer(), fault.code(), fault.params()));
        Place root = Place.root(json);
        FrameCheck.check(root, findings);
        EffectiveCheck.check(root, surroundings, findings);
        RatioCheck.check(root, findings);
        TierCheck.check(root, findings);
        CapCheck.check(root, findings);
        IllnessCheck.check(root, surroundings, findings);
        CodeCheck.check(root, findings);
        ReferenceCheck.check(root, surroundings, findings);
        NoteCheck.check(root, findings);
        return findings.report();
    }
}
