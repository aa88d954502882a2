package org.huzhu.enrollment.plan;

import java.util.List;

/** Understands terms: the schema, the linter and the canonical form. */
public interface TermsReader {
    /**
     * Reads terms.
     *
     * @throws org.huzhu.kernel.refusal.Refused TERMS_NOT_VALID with every place that breaks the schema
     */
    Terms read(String json);

    /** Everything the linter finds in terms, beside the published versions of the same plan. */
    List<TermsFinding> lint(Terms terms, List<PlanVersion.Published> published);

    /**
     * Runs cases against terms with the real engine.
     *
     * @param cases JSON after the published schema of previews
     * @return JSON: for each case the amounts, the reasons and every step in words
     * @throws org.huzhu.kernel.refusal.Refused PREVIEW_NOT_VALID with every place that breaks the schema, INPUT_ABSURD
     */
    String preview(Terms terms, String cases);

    /** The terms that come with the product, in a stable order. */
    List<Terms> shipped();
}
