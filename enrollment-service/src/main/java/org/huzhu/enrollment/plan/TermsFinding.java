package org.huzhu.enrollment.plan;

import java.util.Map;

/**
 * What the linter has to say about terms.
 *
 * @param pointer the place in the terms
 * @param code what is wrong there
 * @param weight whether it stops a publication
 * @param zh the text in Chinese
 * @param en the text in English
 * @param params the values in the text
 */
public record TermsFinding(
        String pointer, String code, Weight weight, String zh, String en, Map<String, Object> params) {
    /** How much a finding weighs. */
    public enum Weight {
        /** Terms with it cannot be published. */
        ERROR,
        /** Worth a look. */
        WARNING
    }

    public TermsFinding {
        params = Map.copyOf(params);
    }
}
