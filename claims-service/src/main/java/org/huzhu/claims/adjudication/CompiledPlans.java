package org.huzhu.claims.adjudication;

import java.util.Collection;
import java.util.Map;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.claims.plan.PlanVersionId;

/** The plan versions as the engine reads them; each is compiled once. */
public interface CompiledPlans {

    /**
     * Returns the compiled plans of all these versions.
     *
     * @throws org.huzhu.kernel.refusal.Refused with PLAN_VERSION_MISSING when the terms of one have not arrived yet
     */
    Map<PlanVersionId, CompiledPlan> of(Collection<PlanVersionId> ids);
}
