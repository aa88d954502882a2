package org.huzhu.enrollment.roster.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.roster.RosterId;
import org.huzhu.enrollment.roster.RosterImport;
import org.huzhu.enrollment.roster.RosterImports;
import org.huzhu.enrollment.roster.RosterRefusal;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.Transactions;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** Running and past readings of long rosters in their table; silence is told by the database's own clock. */
@Singleton
class SqlRosterImports implements RosterImports {
    private static final String UNIQUE_VIOLATION = "23505";
    /** Also of what was heard in the future: a clock that was set back keeps nobody alive. */
    private static final String ALIVE = """
                        heard_at BETWEEN clock_timestamp() - make_interval(secs => :silence)
                        AND clock_timestamp() + make_interval(secs => :silence)
                        """;

    private static final String GIVE_UP_SILENT = """
                        UPDATE roster_import SET state = 'FAILED', refusal = :refusal
                        WHERE state = 'RUNNING' AND NOT (
                        """ + ALIVE + ") ";

    private final Transactions transactions;

    @Inject
    SqlRosterImports(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void begin(RosterImport begun) {
        giveUpSilent(begun.enrollment());
        try {
            transactions.sql().createUpdate("""
                        INSERT INTO roster_import (roster_id, enrollment_id, unit_id, state, rows_total,
                        rows_done, refusal, requested_by, started_at, heard_at)
                        SELECT :id, enrollment_id, unit_id, 'RUNNING', :rowsTotal, 0, '', :requester, :startedAt,
                        clock_timestamp() FROM enrollment WHERE enrollment_id = :enrollment
                        """).bindMethods(begun).execute();
        } catch (UnableToExecuteStatementException fault) {
            if (fault.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                throw new Refused(EnrollmentRefusal.ROSTER_IMPORT_RUNNING);
            }
            throw fault;
        }
    }

    @Override
    public void loseWhenSilent() {
        transactions.sql().execute("SET LOCAL idle_in_transaction_session_timeout = '10s'");
    }

    @Override
    public boolean progress(RosterId id, int rowsDone) {
        return transactions
                        .sql()
                        .createUpdate("""
                        UPDATE roster_import SET rows_done = :done, heard_at = clock_timestamp()
                        WHERE roster_id = :id AND state = 'RUNNING'
                        """)
                        .bind("id", id)
                        .bind("done", rowsDone)
                        .execute()
                == 1;
    }

    @Override
    public void heard(Collection<RosterId> ids) {
        transactions
                .sql()
                .createUpdate("""
                        UPDATE roster_import SET heard_at = clock_timestamp()
                        WHERE roster_id = ANY (:ids) AND state = 'RUNNING'
                        """)
                .bindArray("ids", UUID.class, ids.stream().map(RosterId::value).toList())
                .execute();
    }

    @Override
    public boolean end(RosterId id, RosterImport.State state, String refusal) {
        return transactions
                        .sql()
                        .createUpdate("""
                        UPDATE roster_import SET state = :state, refusal = :refusal,
                        rows_done = CASE WHEN :state = 'DONE' THEN rows_total ELSE rows_done END,
                        heard_at = clock_timestamp() WHERE roster_id = :id AND state = 'RUNNING'
                        """)
                        .bind("id", id)
                        .bind("state", state)
                        .bind("refusal", refusal)
                        .execute()
                == 1;
    }

    @Override
    public boolean cancel(EnrollmentId enrollment) {
        return transactions
                        .sql()
                        .createUpdate("""
                        UPDATE roster_import SET state = 'CANCELLED', heard_at = clock_timestamp()
                        WHERE enrollment_id = :enrollment AND state = 'RUNNING'
                        """)
                        .bind("enrollment", enrollment)
                        .execute()
                == 1;
    }

    @Override
    public boolean isRunning(EnrollmentId enrollment) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT EXISTS (SELECT 1 FROM roster_import WHERE enrollment_id = :enrollment
                        AND state = 'RUNNING' AND
                        """ + ALIVE + ")")
                .bind("enrollment", enrollment)
                .bind("silence", SILENCE_MAX.toSeconds())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public Optional<RosterImport> latest(EnrollmentId enrollment) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT roster_id, enrollment_id, state, rows_total, rows_done, refusal, requested_by, started_at
                        FROM roster_import
                        WHERE enrollment_id = :enrollment ORDER BY started_at DESC, roster_id DESC LIMIT 1
                        """)
                .bind("enrollment", enrollment)
                .mapTo(ImportRow.class)
                .findOne()
                .map(ImportRow::rosterImport);
    }

    @Override
    public void giveUpSilent(EnrollmentId enrollment) {
        silent(transactions.sql().createUpdate(GIVE_UP_SILENT + """
                        AND enrollment_id = :enrollment
                        """))
                .bind("enrollment", enrollment)
                .execute();
    }

    @Override
    public int giveUpSilent() {
        return silent(transactions.sql().createUpdate(GIVE_UP_SILENT)).execute();
    }

    private static Update silent(Update update) {
        return update.bind("refusal", RosterRefusal.ROSTER_IMPORT_INTERRUPTED).bind("silence", SILENCE_MAX.toSeconds());
    }

    /** A reading as it is stored. */
    record ImportRow(
            RosterId rosterId,
            EnrollmentId enrollmentId,
            RosterImport.State state,
            int rowsTotal,
            int rowsDone,
            String refusal,
            PersonKey requestedBy,
            Instant startedAt) {

        RosterImport rosterImport() {
            return new RosterImport(
                    rosterId, enrollmentId, state, rowsTotal, rowsDone, startedAt, requestedBy, refusal);
        }
    }
}
