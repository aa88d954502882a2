package org.huzhu.enrollment.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.enrollment.coverage.OpenCoverages;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.refusal.Refused;

/** Enrolments in memory, with what happened to them in order; as strict about versions as the database. */
public final class InMemoryEnrollments implements Enrollments {
    private static final Set<EnrollmentState> CAME_TO_NOTHING =
            EnumSet.of(EnrollmentState.REJECTED, EnrollmentState.CANCELLED);

    private final Map<EnrollmentId, Enrollment> kept = new LinkedHashMap<>();
    private final List<EnrollmentEvent> events = new ArrayList<>();
    private final Map<EnrollmentId, List<Review>> reviews = new HashMap<>();
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

    /** Settles enrolments here. */
    public SettleEnrollment settling(EnrolledRoster roster, Plans plans, OpenCoverages openCoverages, Clock clock) {
        return new SettleEnrollment(this, roster, plans, openCoverages, clock);
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
        if (kept.values().stream().anyMatch(other -> isInTheWay(other, after))) {
            throw new Refused(EnrollmentRefusal.ENROLLMENT_EXISTS);
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

    /** A unit enrols once for a plan and a first day, unless it came to nothing. */
    private static boolean isInTheWay(Enrollment other, Enrollment enrollment) {
        return !other.id().equals(enrollment.id())
                && other.unit().equals(enrollment.unit())
                && other.plan().equals(enrollment.plan())
                && other.period().from().equals(enrollment.period().from())
                && !CAME_TO_NOTHING.contains(other.state())
                && !CAME_TO_NOTHING.contains(enrollment.state());
    }

    @Override
    public void note(EnrollmentId id, Review review) {
        reviews.computeIfAbsent(id, each -> new ArrayList<>()).add(review);
    }

    @Override
    public List<Review> reviews(EnrollmentId id) {
        return List.copyOf(reviews.getOrDefault(id, List.of()));
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
                .filter(one -> last.filter(id -> text(one.id()).compareTo(text(id)) >= 0)
                        .isEmpty())
                .sorted(Comparator.comparing((Enrollment one) -> text(one.id())).reversed())
                .limit(limit)
                .toList();
    }

    private static String text(EnrollmentId id) {
        return id.value().toString();
    }
}
