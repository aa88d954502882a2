package org.huzhu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.union.access.UnionScope;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

/** A query writes nothing but what is kept of it. */
@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
class QueriesTest extends SampleScopes {

    /** Read only: what the database answers to whoever writes in a query. */
    private static final String READ_ONLY = "25006";

    @Inject
    AuditTrail audit;

    private final String subject = UUID.randomUUID().toString();

    private long lines() {
        return transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT count(*) FROM audit_entry WHERE subject_id = :id")
                        .bind("id", subject)
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void what_a_query_would_write_is_refused_by_the_database() {
        // When
        UnableToExecuteStatementException refused = catchThrowableOfType(
                UnableToExecuteStatementException.class,
                () -> transactions.query(
                        AccessScope.all(),
                        () -> transactions.sql().execute("UPDATE business_time SET offset_seconds = offset_seconds")));

        // Then
        assertThat(refused.getCause()).isInstanceOf(SQLException.class);
        assertThat(((SQLException) refused.getCause()).getSQLState()).isEqualTo(READ_ONLY);
    }

    @Test
    void a_line_about_a_query_is_kept_once_it_has_ended() {
        // When
        long whileItRan = transactions.query(UnionScope.unit(U1), () -> {
            audit.created("UNMASKED", new Subject("note", subject), "secret", Map.of());
            return lines();
        });

        // Then
        assertThat(whileItRan).isZero();
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void a_query_whose_line_cannot_be_kept_shows_nothing() {
        // When
        UnableToExecuteStatementException refused = catchThrowableOfType(
                UnableToExecuteStatementException.class,
                () -> transactions.query(UnionScope.unit(U1), () -> {
                    transactions.record(
                            () -> transactions.sql().execute("INSERT INTO audit_entry (action) VALUES (NULL)"));
                    return "a secret";
                }));

        // Then
        assertThat(refused.getCause()).isInstanceOf(SQLException.class);
    }

    @Test
    void a_line_about_a_query_that_failed_is_not_kept() {
        // When
        catchThrowableOfType(
                IllegalStateException.class,
                () -> transactions.query(UnionScope.unit(U1), () -> {
                    audit.created("UNMASKED", new Subject("note", subject), "secret", Map.of());
                    throw new IllegalStateException("nothing was shown");
                }));

        // Then
        assertThat(lines()).isZero();
    }
}
