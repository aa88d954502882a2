package org.huzhu.enrollment.memberunit.job;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.huzhu.enrollment.memberunit.MoveMemberUnit;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;

/** Looks for moves whose day has come; the version of a unit's row keeps two replicas from doing one twice. */
@ApplicationScoped
public class DueMoves {
    private static final int AT_ONCE = 100;

    private final Transactions transactions;
    private final MoveMemberUnit moveMemberUnit;

    @Inject
    public DueMoves(Transactions transactions, MoveMemberUnit moveMemberUnit) {
        this.transactions = transactions;
        this.moveMemberUnit = moveMemberUnit;
    }

    /** Lets due moves take effect. */
    @Scheduled(
            identity = "due-moves",
            every = "{huzhu.enrollment.settle-every}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeEffect() {
        transactions.inScope(AccessScope.all(), () -> moveMemberUnit.takeEffectOfDueMoves(AT_ONCE));
    }
}
