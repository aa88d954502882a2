package org.huzhu.claims.adjudication;

import java.util.Collection;
import java.util.Map;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.terms.explain.LineExplainer;

/** What plan versions tell about their lines beside the arithmetic: the words that explain them, and when notice is due. */
public interface PlanTexts {

    /** Returns the explainers of those versions that are known; each is made once. */
    Map<PlanVersionId, LineExplainer> words(Collection<PlanVersionId> ids);

    /** Returns when notice is due by those versions that are known and want one. */
    Map<PlanVersionId, NoticeRule> notices(Collection<PlanVersionId> ids);
}
