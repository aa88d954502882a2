package org.huzhu.enrollment.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huzhu.kernel.refusal.Refused;

/** Plans in memory; as strict about days that two versions share as the database. */
public final class InMemoryPlans implements Plans {
    private final Map<PlanVersionId, PlanVersion> kept = new LinkedHashMap<>();
    private final Map<PlanVersionId, String> authors = new HashMap<>();
    private final Map<PlanVersionId, String> publishers = new HashMap<>();
    private final Map<PlanVersionId, LocalDate> lastEnrolled = new HashMap<>();
    private int seedings;

    /** Puts a version there as it is. */
    public <V extends PlanVersion> V given(V version) {
        kept.put(version.id(), version);
        return version;
    }

    /** Somebody enrolled under a version from a day on. */
    public void enrolled(PlanVersionId version, LocalDate from) {
        lastEnrolled.merge(version, from, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Who wrote a version. */
    public String author(PlanVersionId version) {
        return authors.getOrDefault(version, "");
    }

    /** Who published a version. */
    public String publisher(PlanVersionId version) {
        return publishers.getOrDefault(version, "");
    }

    /** How often somebody waited for others to seed. */
    public int seedings() {
        return seedings;
    }

    @Override
    public PlanVersion.Draft add(PlanVersionId id, Terms terms, String author) {
        authors.put(id, author);
        return given(new PlanVersion.Draft(id, versions(terms.code()).size() + 1, terms));
    }

    @Override
    public void replace(PlanVersion.Draft draft, String expectedDigest) {
        if (!isDraft(draft.id(), expectedDigest)) {
            throw new Refused(PlanRefusal.PLAN_VERSION_CHANGED);
        }
        given(draft);
    }

    private boolean isDraft(PlanVersionId id, String digest) {
        return find(id).filter(PlanVersion.Draft.class::isInstance)
                .filter(draft -> draft.terms().digest().equals(digest))
                .isPresent();
    }

    @Override
    public void publish(PlanVersion.Published version, String publisher) {
        boolean drafted = isDraft(version.id(), version.terms().digest());
        if (!drafted) {
            throw new Refused(PlanRefusal.PLAN_VERSION_PUBLISHED);
        }
        boolean overlaps =
                published(version.code()).anyMatch(other -> other.effective().overlaps(version.effective()));
        if (overlaps) {
            throw new Refused(PlanRefusal.PLAN_VERSION_OVERLAPS);
        }
        publishers.put(version.id(), publisher);
        given(version);
    }

    @Override
    public void end(PlanVersion.Published ended) {
        if (published(ended.code())
                .noneMatch(version ->
                        version.id().equals(ended.id()) && version.effective().isOpen())) {
            throw new Refused(PlanRefusal.PLAN_VERSION_OVERLAPS);
        }
        LocalDate end = ended.effective().from().plusDays(ended.effective().days());
        boolean later = Optional.ofNullable(lastEnrolled.get(ended.id()))
                .filter(day -> !day.isBefore(end))
                .isPresent();
        if (later) {
            throw new Refused(PlanRefusal.PLAN_VERSION_ENROLLED);
        }
        given(ended);
    }

    @Override
    public void lockForSeeding() {
        seedings++;
    }

    @Override
    public Optional<PlanVersion> find(PlanCode code, int number) {
        return versions(code).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    @Override
    public Optional<PlanVersion> find(PlanVersionId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<PlanVersion> versions(PlanCode code) {
        return kept.values().stream()
                .filter(version -> version.code().equals(code))
                .toList();
    }

    @Override
    public Optional<PlanVersion.Published> offered(PlanCode code, LocalDate start) {
        return published(code)
                .filter(version -> version.effective().contains(start))
                .findFirst();
    }

    private Stream<PlanVersion.Published> published(PlanCode code) {
        return versions(code).stream()
                .filter(PlanVersion.Published.class::isInstance)
                .map(PlanVersion.Published.class::cast);
    }

    @Override
    public List<PlanCode> codesAfter(String code, Shown shown, int limit) {
        return kept.values().stream()
                .filter(version -> shown == Shown.ALL || version instanceof PlanVersion.Published)
                .map(version -> version.code().value())
                .filter(other -> other.compareTo(code) > 0)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .limit(limit)
                .map(PlanCode::new)
                .toList();
    }

    @Override
    public Set<String> publishedCodes() {
        return kept.values().stream()
                .filter(PlanVersion.Published.class::isInstance)
                .map(version -> version.code().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
