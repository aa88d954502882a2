package org.huzhu.enrollment.roster.job;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.huzhu.enrollment.roster.ImportRoster;
import org.huzhu.enrollment.roster.RosterBackground;
import org.huzhu.enrollment.roster.RosterFile;
import org.huzhu.enrollment.roster.RosterId;
import org.huzhu.enrollment.roster.RosterImport;
import org.huzhu.enrollment.roster.RosterImports;
import org.huzhu.enrollment.roster.RosterRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.request.Cause;
import org.huzhu.kit.rounds.Rounds;
import org.huzhu.kit.tx.Transactions;
import org.jboss.logging.Logger;

/**
 * Reads long rosters one after another; few may wait, because each waits in memory. The whole of one is one transaction,
 * its progress is told in others.
 *
 * <p>A reading holds a lease that is renewed while it waits and while it is read. The transaction ends with a conditional
 * change from RUNNING to DONE, so that a reading that was overtaken or given up meanwhile rolls back. That cannot be the
 * first statement: it would keep the row from those who tell progress. All of it sees what the officer who sent the file
 * may see.
 */
@Singleton
class QueuedRosters implements RosterBackground {
    private static final Logger LOG = Logger.getLogger(QueuedRosters.class);
    private static final int WAITING_MAX = 4;

    private final Transactions transactions;
    private final CallerContext callers;
    private final ImportRoster importRoster;
    private final RosterImports imports;
    private final Set<RosterId> alive = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_MAX), task -> new Thread(task, "rosters"));

    @Inject
    QueuedRosters(Transactions transactions, CallerContext callers, ImportRoster importRoster, RosterImports imports) {
        this.transactions = transactions;
        this.callers = callers;
        this.importRoster = importRoster;
        this.imports = imports;
    }

    @Override
    public void start(RosterImport begun, RosterFile file, ExpectedVersion seen) {
        String correlation = Cause.current().correlationId();
        AccessScope scope = callers.caller().scope();
        alive.add(begun.id());
        try {
            worker.execute(() -> Cause.within(correlation, null, () -> {
                read(begun, file, seen, scope);
                return alive.remove(begun.id());
            }));
        } catch (RejectedExecutionException full) {
            alive.remove(begun.id());
            failed(scope, begun.id(), RosterRefusal.ROSTER_IMPORTS_BUSY.name());
            throw new Refused(RosterRefusal.ROSTER_IMPORTS_BUSY);
        }
    }

    private void read(RosterImport begun, RosterFile file, ExpectedVersion seen, AccessScope scope) {
        try {
            progress(scope, begun.id(), 0);
            transactions.inBatch(scope, () -> {
                imports.loseWhenSilent();
                importRoster.replace(
                        begun.enrollment(),
                        file,
                        seen,
                        "requested by " + begun.requester().value(),
                        rows -> progress(scope, begun.id(), rows));
                if (!imports.end(begun.id(), RosterImport.State.DONE, "")) {
                    throw new Refused(RosterRefusal.ROSTER_IMPORT_INTERRUPTED);
                }
                return true;
            });
        } catch (Refused refused) {
            LOG.infof(
                    "A roster was refused: import=%s code=%s",
                    begun.id(), refused.code().name());
            failed(scope, begun.id(), refused.code().name());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "A roster could not be read: import=%s", begun.id());
            failed(scope, begun.id(), RosterRefusal.ROSTER_IMPORT_INTERRUPTED.name());
        }
    }

    /** Notes how far a reading is. @throws Refused ROSTER_IMPORT_INTERRUPTED when it was given up meanwhile */
    private void progress(AccessScope scope, RosterId id, int rows) {
        if (!transactions.inScope(scope, () -> imports.progress(id, rows))) {
            throw new Refused(RosterRefusal.ROSTER_IMPORT_INTERRUPTED);
        }
    }

    private void failed(AccessScope scope, RosterId id, String refusal) {
        try {
            transactions.inScope(scope, () -> imports.end(id, RosterImport.State.FAILED, refusal));
        } catch (RuntimeException away) {
            LOG.warnf(
                    away, "The end of a roster's reading could not be noted; it will be taken for dead: import=%s", id);
        }
    }

    void begin(@Observes StartupEvent start, Rounds rounds) {
        rounds.every("roster-heartbeat", RosterImports.RENEWAL, RosterImports.RENEWAL, this::heartbeat);
        rounds.every("forget-dead-imports", RosterImports.RENEWAL, RosterImports.RENEWAL, this::giveUpDeadImports);
    }

    /** Keeps those that wait in the queue from being taken for dead. */
    void heartbeat() {
        Set<RosterId> waiting = Set.copyOf(alive);
        if (!waiting.isEmpty()) {
            transactions.inScope(AccessScope.all(), () -> {
                imports.heard(waiting);
                return true;
            });
        }
    }

    /** Gives up the readings of rosters whose process died. */
    void giveUpDeadImports() {
        int dead = transactions.inBatch(AccessScope.all(), () -> imports.giveUpSilent());
        if (dead > 0) {
            LOG.warnf("Readings of rosters died with their process: count=%d", dead);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
