package org.huzhu.kit.problem;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.PassingFault;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;

/**
 * Answers everything that no other mapper knows: what may pass with 503, conflicts of the database with 409, the rest with
 * 500 and nothing but the trace id.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class);

    private final Problems problems;
    private final ConstraintRefusals constraints;

    @Inject
    public UnexpectedMapper(Problems problems, ConstraintRefusals constraints) {
        this.problems = problems;
        this.constraints = constraints;
    }

    @Override
    public Response toResponse(Throwable fault) {
        Optional<Throwable> refused = PassingFault.find(fault, Refused.class::isInstance);
        if (refused.isPresent()) {
            return problems.of((Refused) refused.get());
        }
        if (PassingFault.find(fault, UnexpectedMapper::isStale).isPresent()) {
            return problems.of(KitRefusal.CONCURRENT_CHANGE);
        }
        Optional<PSQLException> violation =
                PassingFault.find(fault, UnexpectedMapper::isViolation).map(PSQLException.class::cast);
        if (violation.isPresent()) {
            return violated(violation.get());
        }
        if (PassingFault.find(fault, UnexpectedMapper::isUnfit).isPresent()) {
            LOG.warnf("The database cannot hold a value: %s", fault.getMessage());
            return problems.of(KitRefusal.DATA_UNFIT);
        }
        if (PassingFault.find(fault, UnexpectedMapper::isOutOfScope).isPresent()) {
            LOG.info("A change outside the caller's scope was refused by row-level security");
            return problems.of(KitRefusal.NOT_FOUND);
        }
        if (PassingFault.is(fault)) {
            LOG.warnf("The database cannot answer now: %s", fault.getMessage());
            return problems.of(KitRefusal.UNAVAILABLE);
        }
        LOG.error("An unexpected fault", fault);
        return problems.of(KitRefusal.UNEXPECTED);
    }

    private Response violated(PSQLException violation) {
        var message = violation.getServerErrorMessage();
        String constraint = message == null
                ? ""
                : Optional.ofNullable(message.getConstraint()).orElse("");
        LOG.infof("A constraint refused a change: constraint=%s state=%s", constraint, violation.getSQLState());
        return constraints.find(constraint).map(problems::of).orElseGet(() -> problems.of(KitRefusal.DATA_CONFLICT));
    }

    /** Another transaction changed the same row, or the database ended one of two that could not both stand. */
    private static boolean isStale(Throwable fault) {
        return fault instanceof OptimisticLockException
                || fault instanceof StaleStateException
                || (fault instanceof SQLException sql
                        && ("40001".equals(sql.getSQLState()) || "40P01".equals(sql.getSQLState())));
    }

    /** A new row that its own maker could not see: what it belongs to does not exist for the caller. */
    private static boolean isOutOfScope(Throwable fault) {
        return fault instanceof PSQLException sql
                && "42501".equals(sql.getSQLState())
                && String.valueOf(sql.getMessage()).contains("row-level security");
    }

    /** SQLSTATE class 22, data exceptions. */
    private static boolean isUnfit(Throwable fault) {
        return fault instanceof PSQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith("22");
    }

    private static boolean isViolation(Throwable fault) {
        return fault instanceof PSQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith("23");
    }
}
