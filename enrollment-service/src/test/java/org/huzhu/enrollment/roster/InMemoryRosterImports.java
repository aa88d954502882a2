package org.huzhu.enrollment.roster;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.kernel.refusal.Refused;

/** Readings of long rosters in memory; which of them are dead is said and not waited for. */
public final class InMemoryRosterImports implements RosterImports {
    private final Map<RosterId, RosterImport> kept = new LinkedHashMap<>();
    private final Set<RosterId> silent = new HashSet<>();
    private int leases;

    /** Nothing was heard of a reading for too long. */
    public void silent(RosterId id) {
        silent.add(id);
    }

    /** How often a transaction was made to end when its process falls asleep. */
    public int leases() {
        return leases;
    }

    private Optional<RosterImport> running(EnrollmentId enrollment) {
        return kept.values().stream()
                .filter(one -> one.enrollment().equals(enrollment))
                .filter(one -> one.state() == RosterImport.State.RUNNING)
                .findFirst();
    }

    private boolean change(RosterId id, RosterImport.State state, int rowsDone, String refusal) {
        Optional<RosterImport> running =
                Optional.ofNullable(kept.get(id)).filter(one -> one.state() == RosterImport.State.RUNNING);
        running.ifPresent(one -> kept.put(
                id,
                new RosterImport(
                        id,
                        one.enrollment(),
                        state,
                        one.rowsTotal(),
                        rowsDone,
                        one.startedAt(),
                        one.requester(),
                        refusal)));
        return running.isPresent();
    }

    @Override
    public void begin(RosterImport begun) {
        giveUpSilent(begun.enrollment());
        if (running(begun.enrollment()).isPresent()) {
            throw new Refused(EnrollmentRefusal.ROSTER_IMPORT_RUNNING);
        }
        kept.put(begun.id(), begun);
    }

    @Override
    public void loseWhenSilent() {
        leases++;
    }

    @Override
    public boolean progress(RosterId id, int rowsDone) {
        silent.remove(id);
        return change(id, RosterImport.State.RUNNING, rowsDone, "");
    }

    @Override
    public void heard(Collection<RosterId> ids) {
        silent.removeAll(ids);
    }

    @Override
    public boolean end(RosterId id, RosterImport.State state, String refusal) {
        int rowsDone =
                Optional.ofNullable(kept.get(id)).map(RosterImport::rowsDone).orElse(0);
        return change(id, state, rowsDone, refusal);
    }

    @Override
    public boolean isRunning(EnrollmentId enrollment) {
        return running(enrollment).filter(one -> !silent.contains(one.id())).isPresent();
    }

    @Override
    public void giveUpSilent(EnrollmentId enrollment) {
        running(enrollment)
                .filter(one -> silent.contains(one.id()))
                .ifPresent(one ->
                        end(one.id(), RosterImport.State.FAILED, RosterRefusal.ROSTER_IMPORT_INTERRUPTED.name()));
    }

    @Override
    public boolean cancel(EnrollmentId enrollment) {
        return running(enrollment)
                .filter(one -> end(one.id(), RosterImport.State.CANCELLED, ""))
                .isPresent();
    }

    @Override
    public Optional<RosterImport> latest(EnrollmentId enrollment) {
        return kept.values().stream()
                .filter(one -> one.enrollment().equals(enrollment))
                .reduce((first, second) -> second);
    }

    @Override
    public int giveUpSilent() {
        List<RosterImport> dead = kept.values().stream()
                .filter(one -> one.state() == RosterImport.State.RUNNING && silent.contains(one.id()))
                .toList();
        dead.forEach(one -> giveUpSilent(one.enrollment()));
        return dead.size();
    }
}
