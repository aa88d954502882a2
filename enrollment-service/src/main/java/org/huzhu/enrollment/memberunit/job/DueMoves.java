package org.huzhu.enrollment.memberunit.job;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.huzhu.enrollment.EnrollmentConfig;
import org.huzhu.enrollment.memberunit.MoveMemberUnit;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.rounds.Rounds;
import org.huzhu.kit.tx.Transactions;
import org.jboss.logging.Logger;

/** Looks for moves whose day has come; the version of a unit's row keeps two replicas from doing one twice. */
@ApplicationScoped
public class DueMoves {
    private static final Logger LOG = Logger.getLogger(DueMoves.class);
    private static final int AT_ONCE = 100;

    private final Transactions transactions;
    private final MoveMemberUnit moveMemberUnit;
    private final Duration every;

    @Inject
    public DueMoves(Transactions transactions, MoveMemberUnit moveMemberUnit, EnrollmentConfig config) {
        this.every = config.settleEvery();
        this.transactions = transactions;
        this.moveMemberUnit = moveMemberUnit;
    }

    void begin(@Observes StartupEvent start, Rounds rounds) {
        rounds.every("due-moves", every, Duration.ofSeconds(3), this::takeEffect);
    }

    /** Lets due moves take effect. */
    void takeEffect() {
        Optional<UnitId> last = Optional.empty();
        List<UnitId> due;
        do {
            Optional<UnitId> after = last;
            due = transactions.inScope(AccessScope.all(), () -> moveMemberUnit.due(after, AT_ONCE));
            due.forEach(this::takeEffect);
            last = due.isEmpty() ? last : Optional.of(due.getLast());
        } while (due.size() == AT_ONCE);
    }

    /** Each unit has a transaction of its own, so that one that cannot move keeps no other from it. */
    private void takeEffect(UnitId id) {
        try {
            transactions.inScope(AccessScope.all(), () -> {
                moveMemberUnit.takeEffect(id);
                return true;
            });
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "The move of a unit could not take effect and is tried again later: unit=%s", id);
        }
    }
}
