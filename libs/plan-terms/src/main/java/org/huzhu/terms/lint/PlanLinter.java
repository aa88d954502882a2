package org.huzhu.terms.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.compile.PlanCompiler;
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
        ObservationCheck.check(root, findings);
        EffectiveCheck.check(root, surroundings, findings);
        RatioCheck.check(root, findings);
        TierCheck.check(root, findings);
        CapCheck.check(root, findings);
        IllnessCheck.check(root, surroundings, findings);
        CodeCheck.check(root, findings);
        ReferenceCheck.check(root, surroundings, findings);
        PackageCheck.check(root, surroundings.others(), findings);
        NoteCheck.check(root, findings);
        if (findings.report().isPublishable()) {
            compiles(json, surroundings, findings);
        }
        return findings.report();
    }

    /** What no rule above names but the engine's model refuses. */
    private static void compiles(JsonNode json, LintSurroundings surroundings, Findings findings) {
        try {
            PlanCompiler.compile(PlanTerms.of(json), surroundings.illnesses());
        } catch (Refused refused) {
            for (Fault fault : refused.faults()) {
                String reason = String.valueOf(fault.params().getOrDefault("reason", fault.code()));
                findings.error(fault.pointer(), "TERMS_CONTRADICT", Map.of("reason", reason));
            }
        }
    }
}
