package org.huzhu.enrollment.plan;

import jakarta.inject.Singleton;
import org.huzhu.kernel.refusal.Refused;

/** Runs cases against a version of a plan, a draft above all, before anybody relies on it. */
@Singleton
public final class PreviewBenefit {
    private final Plans plans;
    private final TermsReader reader;

    PreviewBenefit(Plans plans, TermsReader reader) {
        this.plans = plans;
        this.reader = reader;
    }

    /**
     * Runs cases and keeps nothing.
     *
     * @return JSON: for each case the amounts, the reasons and every step in words
     * @throws Refused PLAN_VERSION_NOT_FOUND, and as {@link TermsReader#preview}
     */
    public String preview(PlanCode code, int number, String cases) {
        PlanVersion version =
                plans.find(code, number).orElseThrow(() -> new Refused(PlanRefusal.PLAN_VERSION_NOT_FOUND));
        return reader.preview(version.terms(), plans, cases);
    }
}
