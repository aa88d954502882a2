package org.huzhu.enrollment.enrollment.job;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.huzhu.enrollment.EnrollmentConfig;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.Enrollments;
import org.huzhu.enrollment.enrollment.SettleEnrollment;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.rounds.Rounds;
import org.huzhu.kit.time.BusinessClock;
import org.huzhu.kit.tx.Transactions;
import org.jboss.logging.Logger;

/**
 * Looks after paid enrolments now and then: opens the coverages that wait and makes effective what has begun. Two
 * replicas may do it at once: each step locks the enrolment and looks at its state again.
 */
@ApplicationScoped
public class EnrollmentJobs {
    private static final Logger LOG = Logger.getLogger(EnrollmentJobs.class);
    private static final int AT_ONCE = 100;

    private final Transactions transactions;
    private final Enrollments enrollments;
    private final SettleEnrollment settleEnrollment;
    private final BusinessClock clock;
    private final Duration every;

    @Inject
    public EnrollmentJobs(
            Transactions transactions,
            Enrollments enrollments,
            SettleEnrollment settleEnrollment,
            BusinessClock clock,
            EnrollmentConfig config) {
        this.every = config.settleEvery();
        this.transactions = transactions;
        this.enrollments = enrollments;
        this.settleEnrollment = settleEnrollment;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent start, Rounds rounds) {
        rounds.every("settle-enrollments", every, Duration.ofSeconds(2), this::settle);
    }

    /** Goes on with every paid enrolment that is due. */
    void settle() {
        List<EnrollmentId> due =
                transactions.inBatch(AccessScope.all(), () -> enrollments.duePaid(clock.today(), AT_ONCE));
        for (EnrollmentId id : due) {
            settle(id);
        }
    }

    private void settle(EnrollmentId id) {
        try {
            SettleEnrollment.Progress progress;
            do {
                progress = transactions.inBatch(AccessScope.all(), () -> settleEnrollment.advance(id));
            } while (progress == SettleEnrollment.Progress.MORE);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "A paid enrolment could not go on and is tried again later: enrollment=%s", id);
        }
    }
}
