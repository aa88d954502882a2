package org.huzhu.terms.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import org.huzhu.benefit.BenefitEngines;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.compile.PlanShelf;
import org.huzhu.terms.json.CanonicalJson;
import org.huzhu.terms.json.Digest;
import org.huzhu.terms.json.Place;
import org.huzhu.terms.json.StrictJson;
import org.huzhu.terms.schema.TermsRefusal;

/**
 * Decides, writes decisions down as canonical JSON, and makes them again from what was written.
 *
 * <p>What is decided is what is written: the input goes through its bytes before the engine sees it, at the decision and
 * at each replay alike. Safe for many threads.
 */
public final class DeterminationCodec {

    private final PlanShelf shelf;
    private final InputJson inputs;

    /** Makes a codec over the plan versions of a shelf. */
    public DeterminationCodec(PlanShelf shelf) {
        this.shelf = shelf;
        this.inputs = new InputJson(shelf);
    }

    /**
     * Decides with the current engine.
     *
     * @throws Refused as the engine refuses, or {@link TermsRefusal#TERMS_NOT_FOUND}
     */
    public Decided decide(DeterminationInput input) {
        return replay(encode(input, BenefitEngines.current().version()));
    }

    /** Writes an input for an engine version as canonical JSON. */
    public byte[] encode(DeterminationInput input, String engineVersion) {
        return CanonicalJson.bytes(inputs.write(input, engineVersion));
    }

    /**
     * Reads an input back.
     *
     * @throws Refused with {@link TermsRefusal#DETERMINATION_INPUT_NOT_VALID}, or {@link TermsRefusal#TERMS_NOT_FOUND}
     */
    public DeterminationInput decode(byte[] inputBytes) {
        return read(StrictJson.read(inputBytes));
    }

    /**
     * Makes a decision again from its written input, by the engine version that is written there.
     *
     * @throws Refused as {@link #decode(byte[])} and the engine refuse
     */
    public Decided replay(byte[] inputBytes) {
        JsonNode json = StrictJson.read(inputBytes);
        DeterminationInput input = read(json);
        String version = json.path("engineVersion").asText();
        Determination determination = BenefitEngines.byVersion(version).decide(input);
        byte[] canonicalInput = CanonicalJson.bytes(json);
        Digest inputDigest = Digest.ofBytes(canonicalInput);
        byte[] outcome = CanonicalJson.bytes(OutcomeJson.write(determination, inputDigest));
        return new Decided(input, canonicalInput, inputDigest, determination, outcome, Digest.ofBytes(outcome));
    }

    /** Returns the plan versions this codec reads from. */
    public PlanShelf shelf() {
        return shelf;
    }

    private DeterminationInput read(JsonNode json) {
        try {
            return inputs.read(Place.root(json));
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException e) {
            throw new Refused(
                    TermsRefusal.DETERMINATION_INPUT_NOT_VALID,
                    List.of(Fault.at("", "INPUT_MALFORMED", Map.of("reason", String.valueOf(e.getMessage())))));
        }
    }
}
