package org.huzhu.kit.tx;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.huzhu.kernel.scope.WiderScope;
import org.huzhu.kit.access.AccessScope;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/**
 * Runs work in a transaction that sees what an {@link AccessScope} allows.
 *
 * <p>Every transaction is new: none joins one that is already open on the thread. An exception of the work rolls it back
 * and is thrown on unchanged.
 */
@Singleton
public class Transactions implements WiderScope {

    private static final Logger LOG = Logger.getLogger(Transactions.class);
    private static final int REQUEST_SECONDS_MAX = 60;
    private static final String SET_SCOPE =
            "SELECT set_config('app.scope_kind', :kind, true), set_config('app.scope_value', :value, true)";

    /** A query may write nothing; said with the scope, it costs no statement of its own. */
    private static final String READ_ONLY = ", set_config('transaction_read_only', 'on', true)";

    /** The same for one who has waited already: limits of this transaction alone, below those of the connection. */
    private static final String SET_SCOPE_AND_LIMITS =
            SET_SCOPE + ", set_config('statement_timeout', :statement, true), set_config('lock_timeout', :lock, true)";

    /** What the connections' own options allow, in microprofile-config.properties. */
    private static final long STATEMENT_MILLIS_MAX = 3500;

    private static final long LOCK_MILLIS_MAX = 2000;

    /** The database ends a statement by itself so long before its answer is no longer waited for. */
    private static final long ANSWER_MILLIS = 250;

    private static final long LIMIT_MILLIS_MIN = 100;

    private static final Duration UNLIMITED = Duration.ofHours(1);

    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();
    private final Jdbi requests;
    private final Jdbi batches;
    private final Patience patience;

    @Inject
    Transactions(AgroalDataSource requests, @DataSource("batch") AgroalDataSource batches, Patience patience) {
        this.patience = patience;
        this.requests = SqlSettings.jdbi(requests::getConnection, new CMTTransactionHandler());
        this.batches = SqlSettings.jdbi(batches::getConnection, new LocalTransactionHandler());
    }

    /**
     * Runs work on the request pool; Hibernate and {@link #sql()} share its connection.
     *
     * <p>Statements are limited to 3.5 seconds and a frozen database ends them within four; what a request has waited for a
     * thread and a connection is taken off both.
     */
    public <T extends @Nullable Object> T inScope(AccessScope scope, Supplier<T> work) {
        return onRequestPool(scope, Access.WRITE, new Afterwards(), work);
    }

    /**
     * Runs a query on the request pool: the database refuses whatever it would write. What must be kept of the query itself
     * ({@link #record}) is kept in a transaction of its own once it has ended, and before its result is given to anybody.
     */
    public <T extends @Nullable Object> T query(AccessScope scope, Supplier<T> work) {
        Afterwards afterwards = new Afterwards();
        T result = onRequestPool(scope, Access.READ, afterwards, work);
        if (!afterwards.records().isEmpty()) {
            inScope(scope, () -> {
                afterwards.records().forEach(Runnable::run);
                return true;
            });
        }
        return result;
    }

    private <T extends @Nullable Object> T onRequestPool(
            AccessScope scope, Access access, Afterwards afterwards, Supplier<T> work) {
        try {
            long since = patience.begin();
            T result = QuarkusTransaction.requiringNew()
                    .timeout(REQUEST_SECONDS_MAX)
                    .call(() -> {
                        try (Handle handle = requests.open()) {
                            Duration left = patience.left(since);
                            waitNoLonger(handle, left);
                            setScope(handle, scope, access, left);
                            return runOn(handle, scope, access, afterwards, work);
                        }
                    });
            patience.renew();
            runAll(afterwards.commit());
            return result;
        } finally {
            runAll(afterwards.end());
        }
    }

    /** Runs work on the batch pool, for imports and other long work; JDBC only, no Hibernate. */
    public <T extends @Nullable Object> T inBatch(AccessScope scope, Supplier<T> work) {
        Afterwards afterwards = new Afterwards();
        try {
            T result;
            try (Handle handle = batches.open()) {
                handle.begin();
                try {
                    setScope(handle, scope, Access.WRITE, UNLIMITED);
                    result = runOn(handle, scope, Access.WRITE, afterwards, work);
                    handle.commit();
                } catch (RuntimeException | Error fault) {
                    rollBack(handle, fault);
                    throw fault;
                }
            }
            runAll(afterwards.commit());
            return result;
        } finally {
            runAll(afterwards.end());
        }
    }

    /** Returns the handle of the running transaction; it must neither be closed nor kept. */
    public Handle sql() {
        return current().handle();
    }

    /** Returns the scope of the running transaction; inside {@link #widened} that of its caller still. */
    public AccessScope scope() {
        return current().scope();
    }

    /** Returns why the running transaction has looked past its scope so far; empty when it has not. */
    public Set<String> widenings() {
        return Set.copyOf(current().widenings);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Two statements: one to widen, one to give back. Within work that is widened already it costs none. The audit lines
     * of the transaction name the reason.
     */
    @Override
    public <T extends @Nullable Object> T widened(Reason reason, Supplier<T> work) {
        Running now = current();
        now.widenings.add(reason.name());
        if (now.wide || now.scope() instanceof AccessScope.All) {
            return work.get();
        }
        setScope(now.handle(), AccessScope.all(), Access.WRITE, UNLIMITED);
        now.wide = true;
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error fault) {
            giveBack(now, fault);
            throw fault;
        }
        giveBack(now);
        return result;
    }

    /**
     * {@inheritDoc}
     *
     * <p>One statement.
     */
    @Override
    public void widen(Reason reason) {
        Running now = current();
        now.widenings.add(reason.name());
        now.toTheEnd = true;
        if (!now.wide && !(now.scope() instanceof AccessScope.All)) {
            setScope(now.handle(), AccessScope.all(), Access.WRITE, UNLIMITED);
            now.wide = true;
        }
    }

    private static void giveBack(Running now) {
        if (now.toTheEnd) {
            return;
        }
        setScope(now.handle(), now.scope(), Access.WRITE, UNLIMITED);
        now.wide = false;
    }

    /** A transaction that a statement has broken takes no other: it is rolled back, and its scope with it. */
    private static void giveBack(Running now, Throwable fault) {
        try {
            giveBack(now);
        } catch (RuntimeException alsoBroken) {
            fault.addSuppressed(alsoBroken);
        }
    }

    /**
     * Writes down what happens in the running transaction, such as an audit line: at once where it may write, and after its
     * end where it is a {@link #query}; then a failure to write takes the query's result back.
     */
    public void record(Runnable write) {
        Running now = current();
        if (now.access() == Access.READ) {
            now.afterwards().records().add(write);
        } else {
            write.run();
        }
    }

    /** Runs something after the running transaction has committed, on the same thread; not at all when it rolls back. */
    public void afterCommit(Runnable action) {
        current().afterwards().commit().add(action);
    }

    /**
     * Runs something after the running transaction has ended, committed or not, on the same thread and without its
     * connection; at once when none is running.
     */
    public void afterEnd(Runnable action) {
        Running now = running.get();
        if (now == null) {
            runAll(List.of(action));
        } else {
            now.afterwards().end().add(action);
        }
    }

    private Running current() {
        Running now = running.get();
        if (now == null) {
            throw new IllegalStateException("No transaction is running on this thread");
        }
        return now;
    }

    private <T extends @Nullable Object> T runOn(
            Handle handle, AccessScope scope, Access access, Afterwards afterwards, Supplier<T> work) {
        Running outer = running.get();
        running.set(new Running(handle, scope, access, afterwards));
        try {
            return work.get();
        } finally {
            if (outer == null) {
                running.remove();
            } else {
                running.set(outer);
            }
        }
    }

    /** Ends the wait for any answer on this connection, on this side: a frozen database ends nothing. */
    private static void waitNoLonger(Handle handle, Duration left) {
        try {
            // Past the pool, which would otherwise hold that the connection was changed and must be mended.
            handle.getConnection().unwrap(PgConnection.class).setNetworkTimeout(Runnable::run, (int) left.toMillis());
        } catch (SQLException broken) {
            throw new ConnectionException(broken);
        }
    }

    private static void setScope(Handle handle, AccessScope scope, Access access, Duration left) {
        long millis = Math.max(LIMIT_MILLIS_MIN, left.toMillis() - ANSWER_MILLIS);
        String sql = millis < STATEMENT_MILLIS_MAX ? SET_SCOPE_AND_LIMITS : SET_SCOPE;
        Query set = handle.createQuery(access == Access.READ ? sql + READ_ONLY : sql)
                .bind("kind", scope.kind())
                .bind("value", scope.value());
        if (millis < STATEMENT_MILLIS_MAX) {
            set.bind("statement", Long.toString(millis)).bind("lock", Long.toString(Math.min(LOCK_MILLIS_MAX, millis)));
        }
        set.mapTo(String.class).one();
    }

    private static void rollBack(Handle handle, Throwable fault) {
        try {
            handle.rollback();
        } catch (RuntimeException alsoBroken) {
            fault.addSuppressed(alsoBroken);
        }
    }

    private static void runAll(List<Runnable> actions) {
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (RuntimeException fault) {
                LOG.error("An action after a transaction failed; the transaction stands as it ended", fault);
            }
        }
    }

    /** The transaction of a thread. */
    private static final class Running {
        private final Handle handle;
        private final AccessScope scope;
        private final Access access;
        private final Afterwards afterwards;
        private final Set<String> widenings = new TreeSet<>();
        private boolean wide;
        private boolean toTheEnd;

        Running(Handle handle, AccessScope scope, Access access, Afterwards afterwards) {
            this.handle = handle;
            this.scope = scope;
            this.access = access;
            this.afterwards = afterwards;
        }

        Handle handle() {
            return handle;
        }

        AccessScope scope() {
            return scope;
        }

        Access access() {
            return access;
        }

        Afterwards afterwards() {
            return afterwards;
        }
    }

    /** Whether a transaction may write. */
    private enum Access {
        READ,
        WRITE
    }

    /** What is to be written of a query, and to be done when a transaction has committed, and when it has ended at all. */
    private record Afterwards(List<Runnable> records, List<Runnable> commit, List<Runnable> end) {
        Afterwards() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }
}
