package org.huzhu.terms.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

/** Canonical JSON of RFC 8785: one document, one sequence of UTF-8 bytes. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * Writes a document in canonical form.
     *
     * @param json a JSON object or array as text, without duplicate names
     * @throws Refused with {@link JsonRefusal.JSON_MALFORMED} when the text is no JSON
     */
    public static byte[] bytes(String json) {
        StrictJson.read(json);
        return canonical(json);
    }

    /** Writes an object or array in canonical form. */
    public static byte[] bytes(JsonNode node) {
        return canonical(node.toString());
    }

    private static byte[] canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new Refused(JsonRefusal.JSON_MALFORMED, List.of(Fault.at("", "JSON_MALFORMED")));
        }
    }
}
