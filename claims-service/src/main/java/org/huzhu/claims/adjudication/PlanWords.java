package org.huzhu.claims.adjudication;

import java.util.Collection;
import java.util.Map;
import org.huzhu.claims.coverage.PlanVersionId;
import org.huzhu.terms.explain.LineExplainer;

/** The words by which plan versions explain their lines. */
public interface PlanWords {

    /** Returns the explainers of those versions that are known; each is made once. */
    Map<PlanVersionId, LineExplainer> words(Collection<PlanVersionId> ids);
}
