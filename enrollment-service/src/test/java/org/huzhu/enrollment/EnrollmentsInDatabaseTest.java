package org.huzhu.enrollment;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.Enrollments;
import org.huzhu.enrollment.enrollment.EnrollmentsContract;
import org.huzhu.enrollment.enrollment.Timeline;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanVersionId;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;

/** Enrolments in the table keep the contract; what followers hear is what the timeline tells. */
@QuarkusTest
class EnrollmentsInDatabaseTest extends EnrollmentsContract {
    @Inject
    Transactions transactions;

    @Inject
    Enrollments enrollments;

    @Inject
    Plans plans;

    @Inject
    Timeline timeline;

    private UnitId unit;

    @BeforeEach
    void a_unit() {
        TestClock.set("2025-03-20T09:00:00+08:00");
        unit = new UnitId(Api.unit(10).id());
    }

    @Override
    protected Enrollments enrollments() {
        return enrollments;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return transactions.inScope(AccessScope.all(), work);
    }

    @Override
    protected UnitId unit() {
        return unit;
    }

    @Override
    protected PlanVersionId planVersion() {
        return inTransaction(() -> plans.offered(new PlanCode("HB-HOSPITAL"), LocalDate.of(2025, 4, 1)))
                .orElseThrow()
                .id();
    }

    @Override
    protected List<String> heard(EnrollmentId id) {
        return inTransaction(() -> timeline.after(id, 0, 100)).stream()
                .map(Timeline.Step::what)
                .toList();
    }
}
