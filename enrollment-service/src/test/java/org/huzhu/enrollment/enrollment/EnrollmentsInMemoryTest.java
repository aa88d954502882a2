package org.huzhu.enrollment.enrollment;

import java.util.List;
import java.util.function.Supplier;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanVersionId;

class EnrollmentsInMemoryTest extends EnrollmentsContract {
    private final InMemoryEnrollments enrollments = new InMemoryEnrollments();

    @Override
    protected Enrollments enrollments() {
        return enrollments;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }

    @Override
    protected UnitId unit() {
        return EnrollmentFixtures.aDraft().unit();
    }

    @Override
    protected PlanVersionId planVersion() {
        return EnrollmentFixtures.aDraft().planVersion();
    }

    @Override
    protected List<String> heard(EnrollmentId id) {
        return enrollments.events().stream().map(EnrollmentEvent::action).toList();
    }
}
