package org.huzhu.claims.verification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Claims.ClaimFilter;
import org.huzhu.claims.claim.InMemoryClaims;
import org.huzhu.claims.claim.Submission;

/** Questions asked outside in memory; waits are remembered and always over, for there is no clock here. */
public final class InMemoryVerifications implements Verifications {

    private final InMemoryClaims claims;
    private final Map<Key, Row> rows = new LinkedHashMap<>();
    private final Map<ClaimId, Integer> tries = new HashMap<>();
    private final List<Duration> waits = new ArrayList<>();

    private record Key(ClaimId claim, int round, VerificationSource source) {}

    private record Row(VerificationOutcome outcome, List<String> differing, int attempts, boolean leased) {

        boolean isOpen() {
            return outcome == VerificationOutcome.OPEN;
        }

        Row leasedOnceMore() {
            return new Row(outcome, differing, attempts + 1, true);
        }
    }

    public InMemoryVerifications(InMemoryClaims claims) {
        this.claims = claims;
    }

    /** Returns how long was waited, oldest first. */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** Leases the open question of a source. */
    public Leased leaseOf(VerificationSource source) {
        return lease(new RetrySchedule(1, Duration.ZERO, Duration.ZERO), Integer.MAX_VALUE, Duration.ZERO).stream()
                .filter(one -> one.source() == source)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<ClaimId> waiting(RetrySchedule schedule, int limit) {
        return List.of(ClaimState.SUBMITTED, ClaimState.APPEALED).stream()
                .flatMap(state -> claims
                        .page(
                                new ClaimFilter(Optional.empty(), Optional.of(state), Optional.empty()),
                                Integer.MAX_VALUE,
                                Optional.empty())
                        .stream())
                .sorted(Comparator.comparing((Claim claim) -> tries.containsKey(claim.id()))
                        .thenComparing(
                                claim -> claim.submission().map(Submission::at).orElseThrow()))
                .map(Claim::id)
                .limit(limit)
                .toList();
    }

    @Override
    public void postpone(ClaimId claim, RetrySchedule schedule) {
        waits.add(schedule.waitAfter(tries.merge(claim, 1, Integer::sum)));
    }

    @Override
    public void open(Claim claim, Set<VerificationSource> sources) {
        tries.remove(claim.id());
        sources.forEach(source -> rows.putIfAbsent(
                new Key(claim.id(), claim.round(), source), new Row(VerificationOutcome.OPEN, List.of(), 0, false)));
    }

    @Override
    public List<Leased> lease(RetrySchedule schedule, int limit, Duration length) {
        List<Key> due = rows.entrySet().stream()
                .filter(row -> row.getValue().isOpen() && !row.getValue().leased())
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        due.forEach(key -> rows.computeIfPresent(key, (same, row) -> row.leasedOnceMore()));
        return leased().stream().filter(question -> due.contains(key(question))).toList();
    }

    @Override
    public List<Leased> leased() {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().isOpen() && row.getValue().leased())
                .map(row -> new Leased(
                        row.getKey().claim(),
                        row.getKey().round(),
                        row.getKey().source(),
                        row.getValue().attempts()))
                .toList();
    }

    @Override
    public void free(Leased question) {
        release(question);
    }

    @Override
    public boolean answered(Leased question, VerificationOutcome outcome, List<String> differing) {
        Optional<Row> held = held(question);
        held.ifPresent(row -> rows.put(key(question), new Row(outcome, List.copyOf(differing), row.attempts(), false)));
        return held.isPresent();
    }

    @Override
    public void postpone(Leased question, Duration wait) {
        if (release(question)) {
            waits.add(wait);
        }
    }

    private boolean release(Leased question) {
        Optional<Row> held = held(question);
        held.ifPresent(row -> rows.put(key(question), new Row(row.outcome(), row.differing(), row.attempts(), false)));
        return held.isPresent();
    }

    /** The open question, unless another worker has tried it since. */
    private Optional<Row> held(Leased question) {
        return Optional.ofNullable(rows.get(key(question)))
                .filter(row -> row.isOpen() && row.attempts() == question.attempts());
    }

    private static Key key(Leased question) {
        return new Key(question.claim(), question.round(), question.source());
    }

    @Override
    public List<Verification> of(Claim claim, int round) {
        return rows.entrySet().stream()
                .filter(row ->
                        row.getKey().claim().equals(claim.id()) && row.getKey().round() == round)
                .sorted(Comparator.comparing(row -> row.getKey().source()))
                .map(row -> new Verification(
                        row.getKey().source(),
                        round,
                        row.getValue().outcome(),
                        row.getValue().differing(),
                        row.getValue().attempts()))
                .toList();
    }
}
