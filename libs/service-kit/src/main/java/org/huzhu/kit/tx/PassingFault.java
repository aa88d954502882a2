package org.huzhu.kit.tx;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells faults that may pass (the database is away, full, frozen or locked) from those that will come again. */
public final class PassingFault {

    /** SQLSTATE classes: connection, resources, operator, system; and single states: driver, lock, deadlock, conflict. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    private static final Set<String> STATES = Set.of("99999", "55P03", "40001", "40P01", "25P03", "25006");

    /** A statement that was ended because it took too long, and the class of the database's own faults. */
    private static final String STATEMENT_ENDED = "57014";

    private static final String INTERNAL = "XX";

    private PassingFault() {}

    /** Returns whether the same work may succeed later. */
    public static boolean is(Throwable fault) {
        return find(fault, PassingFault::mayPass).isPresent();
    }

    /**
     * Returns whether the database is there and it is the work itself that it ended: too slow, or into a fault of the
     * database's own. That passes, or it comes again each time.
     */
    public static boolean mayComeAgain(Throwable fault) {
        return find(fault, PassingFault::isOfTheWork).isPresent()
                && find(fault, PassingFault::isAway).isEmpty();
    }

    /** Returns the first of a fault's causes and suppressed faults that a predicate accepts. */
    public static Optional<Throwable> find(Throwable fault, Predicate<Throwable> predicate) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(fault);
        while (!open.isEmpty()) {
            Throwable next = open.removeFirst();
            if (!seen.add(next)) {
                continue;
            }
            if (predicate.test(next)) {
                return Optional.of(next);
            }
            addIfAny(open, next.getCause());
            for (Throwable suppressed : next.getSuppressed()) {
                open.add(suppressed);
            }
            if (next instanceof SQLException sql) {
                addIfAny(open, sql.getNextException());
            }
        }
        return Optional.empty();
    }

    private static void addIfAny(Deque<Throwable> open, @Nullable Throwable cause) {
        if (cause != null) {
            open.add(cause);
        }
    }

    private static boolean mayPass(Throwable fault) {
        return isAway(fault) || isOfTheWork(fault);
    }

    private static boolean isOfTheWork(Throwable fault) {
        return fault instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().equals(STATEMENT_ENDED)
                        || sql.getSQLState().startsWith(INTERNAL));
    }

    private static boolean isAway(Throwable fault) {
        if (isOfTheWork(fault) || !(fault instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState();
        if (state == null || state.length() < 2) {
            return isPoolExhausted(sql);
        }
        return CLASSES.contains(state.substring(0, 2)) || STATES.contains(state);
    }

    private static boolean isPoolExhausted(SQLException fault) {
        String message = String.valueOf(fault.getMessage());
        return message.contains("cquisition timeout") || message.contains("pool is closed");
    }
}
