package org.huzhu.enrollment.plan.job;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.huzhu.enrollment.plan.SeedPlans;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.jboss.logging.Logger;

/** Seeds the plan catalogue at the start; what is there already is left alone. */
@Singleton
class ShippedPlans {
    private static final Logger LOG = Logger.getLogger(ShippedPlans.class);

    private final Transactions transactions;
    private final SeedPlans seedPlans;

    @Inject
    ShippedPlans(Transactions transactions, SeedPlans seedPlans) {
        this.transactions = transactions;
        this.seedPlans = seedPlans;
    }

    void seed(@Observes StartupEvent started) {
        int published = transactions.inBatch(AccessScope.all(), seedPlans::seed);
        LOG.infof("The plans that come with the product are in place: published=%d", published);
    }
}
