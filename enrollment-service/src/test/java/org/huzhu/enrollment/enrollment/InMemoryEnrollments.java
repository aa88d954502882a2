package org.huzhu.enrollment.enrollment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.refusal.Refused;

/** Enrolments in memory, with what happened to them in order; as strict about versions as the database. */
public final class InMemoryEnrollments implements Enrollments {
    private final Map<EnrollmentId, Enrollment> kept = new LinkedHashMap<>();
    private final List<EnrollmentEvent> events = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private long numbers;

    /** Puts an enrolment there as it is. */
    public Enrollment given(Enrollment enrollment) {
        kept.put(enrollment.id(), enrollment);
        return enrollment;
    }

    /** The enrolment as it is kept. */
    public Enrollment now(EnrollmentId id) {
        return find(id).orElseThrow();
    }

    /** What happened, oldest first. */
    public List<EnrollmentEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public ReadableNumber nextNumber(int year) {
        numbers++;
        return new ReadableNumber('E', year, numbers);
    }

    @Override
    public Optional<Enrollment> find(EnrollmentId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<Enrollment> lock(EnrollmentId id) {
        return find(id);
    }

    @Override
    public Enrollment save(Changed<Enrollment, EnrollmentEvent> changed) {
        Enrollment after = changed.after();
        long known = find(after.id()).map(Enrollment::version).orElse(-1L);
        if (changed.before().map(Enrollment::version).orElse(-1L) != known) {
            throw new Refused(EnrollmentRefusal.ENROLLMENT_CHANGED_MEANWHILE);
        }
        Enrollment stored = new Enrollment(
                after.id(),
                after.number(),
                after.unit(),
                after.planVersion(),
                after.plan(),
                after.period(),
                after.coverFrom(),
                after.riskClass(),
                after.payers(),
                after.state(),
                after.signatures(),
                after.roster(),
                known + 1);
        kept.put(stored.id(), stored);
        events.addAll(changed.events());
        return stored;
    }

    @Override
    public void note(EnrollmentId id, Review review) {
        reviews.add(review);
    }

    @Override
    public List<Review> reviews(EnrollmentId id) {
        return List.copyOf(reviews);
    }

    @Override
    public List<EnrollmentId> duePaid(LocalDate today, int limit) {
        return kept.values().stream()
                .filter(one -> one.state() == EnrollmentState.PAID)
                .filter(one -> !one.cover().from().isAfter(today))
                .map(Enrollment::id)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Enrollment> after(
            Optional<UnitId> unit, Optional<EnrollmentState> state, Optional<EnrollmentId> last, int limit) {
        return kept.values().stream()
                .filter(one -> unit.filter(wanted -> !wanted.equals(one.unit())).isEmpty())
                .filter(one -> state.filter(wanted -> wanted != one.state()).isEmpty())
                .limit(limit)
                .toList();
    }
}
