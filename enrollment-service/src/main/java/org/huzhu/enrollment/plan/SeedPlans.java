package org.huzhu.enrollment.plan;

import jakarta.inject.Singleton;
import org.huzhu.kernel.id.IdSource;

/**
 * Publishes the plans that come with the product, once: a plan that has a version already is left as it is, so that
 * starting again or starting twice at once adds nothing.
 */
@Singleton
public final class SeedPlans {
    /** Whom the versions are ascribed to. */
    public static final String AUTHOR = "system:shipped-plans";

    private final Plans plans;
    private final TermsReader reader;
    private final PublishPlan publishPlan;
    private final IdSource ids;

    SeedPlans(Plans plans, TermsReader reader, PublishPlan publishPlan, IdSource ids) {
        this.plans = plans;
        this.reader = reader;
        this.publishPlan = publishPlan;
        this.ids = ids;
    }

    /** Publishes what is missing and returns how many versions that were. */
    public int seed() {
        plans.lockForSeeding();
        int published = 0;
        for (Terms terms : reader.shipped()) {
            boolean known = plans.versions(terms.code()).stream()
                    .anyMatch(version -> version.terms().effective().equals(terms.effective()));
            if (!known) {
                publishPlan.published(plans.add(new PlanVersionId(ids.next()), terms, AUTHOR), AUTHOR);
                published++;
            }
        }
        return published;
    }
}
