package org.huzhu.enrollment.enrollment.job;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.ImportRoster;
import org.huzhu.enrollment.enrollment.RosterBackground;
import org.huzhu.enrollment.enrollment.RosterFile;
import org.huzhu.enrollment.enrollment.RosterId;
import org.huzhu.enrollment.enrollment.RosterImport;
import org.huzhu.enrollment.enrollment.RosterImports;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.jboss.logging.Logger;

/**
 * Reads long rosters one after another; few may wait, because each waits in memory. The whole of one is one transaction,
 * its progress is told in others.
 */
@Singleton
class QueuedRosters implements RosterBackground {
    private static final Logger LOG = Logger.getLogger(QueuedRosters.class);
    private static final int WAITING_MAX = 4;

    private final Transactions transactions;
    private final ImportRoster importRoster;
    private final RosterImports imports;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_MAX), task -> new Thread(task, "rosters"));

    @Inject
    QueuedRosters(Transactions transactions, ImportRoster importRoster, RosterImports imports) {
        this.transactions = transactions;
        this.importRoster = importRoster;
        this.imports = imports;
    }

    @Override
    public void start(RosterImport begun, RosterFile file) {
        try {
            worker.execute(() -> read(begun, file));
        } catch (RejectedExecutionException full) {
            end(begun.id(), EnrollmentRefusal.ROSTER_IMPORTS_BUSY.name());
            throw new Refused(EnrollmentRefusal.ROSTER_IMPORTS_BUSY);
        }
    }

    private void read(RosterImport begun, RosterFile file) {
        try {
            transactions.inBatch(AccessScope.all(), () -> {
                importRoster.replace(begun.enrollment(), file, rows -> told(begun.id(), rows));
                imports.end(begun.id(), RosterImport.State.DONE, "");
                return true;
            });
        } catch (Refused refused) {
            LOG.infof(
                    "A roster was refused: import=%s code=%s",
                    begun.id(), refused.code().name());
            end(begun.id(), refused.code().name());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "A roster could not be read: import=%s", begun.id());
            end(begun.id(), EnrollmentRefusal.ROSTER_IMPORT_INTERRUPTED.name());
        }
    }

    private void told(RosterId id, int rows) {
        transactions.inScope(AccessScope.all(), () -> {
            imports.progress(id, rows);
            return true;
        });
    }

    private void end(RosterId id, String refusal) {
        try {
            transactions.inScope(AccessScope.all(), () -> {
                imports.end(id, RosterImport.State.FAILED, refusal);
                return true;
            });
        } catch (RuntimeException away) {
            LOG.warnf(
                    away, "The end of a roster's reading could not be noted; it will be taken for dead: import=%s", id);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
