package org.huzhu.enrollment.plan.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanRefusal;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.enrollment.plan.PlanVersionId;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.enrollment.plan.Terms;
import org.huzhu.enrollment.plan.TermsReader;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.Transactions;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Plan versions in their table, read from the request pool and from the batch pool alike. Published terms never change,
 * so each is understood once and remembered, without the end that a successor may have given it.
 */
@Singleton
class SqlPlans implements Plans {
    private static final String EXCLUSION_VIOLATION = "23P01";
    private static final String SELECT =
            "SELECT plan_version_id, number, terms, published_at, effective_to FROM plan_version ";

    private final Transactions transactions;
    private final TermsReader reader;
    private final Map<PlanVersionId, PlanVersion.Published> remembered = new ConcurrentHashMap<>();

    @Inject
    SqlPlans(Transactions transactions, TermsReader reader) {
        this.transactions = transactions;
        this.reader = reader;
    }

    @Override
    public PlanVersion.Draft add(PlanVersionId id, Terms terms, String author) {
        lockPlan("plan:" + terms.code().value());
        int number = transactions
                .sql()
                .createQuery("""
                        INSERT INTO plan_version (plan_version_id, plan_code, number, effective_from, effective_to,
                        state, terms, terms_digest, author, version)
                        SELECT :id, :code, coalesce(max(number), 0) + 1, :from, :to, 'DRAFT', :terms, :digest,
                        :author, 0 FROM plan_version WHERE plan_code = :code RETURNING number
                        """)
                .bind("id", id)
                .bind("code", terms.code())
                .bind("from", terms.effective().from())
                .bind("to", terms.effective().until())
                .bind("terms", terms.json())
                .bind("digest", terms.digest())
                .bind("author", author)
                .mapTo(Integer.class)
                .one();
        return new PlanVersion.Draft(id, number, terms);
    }

    @Override
    public void replace(PlanVersion.Draft draft, String expectedDigest) {
        int changed = transactions
                .sql()
                .createUpdate("""
                        UPDATE plan_version SET terms = :terms, terms_digest = :digest, effective_from = :from,
                        effective_to = :to, version = version + 1
                        WHERE plan_version_id = :id AND state = 'DRAFT' AND terms_digest = :expected
                        """)
                .bind("id", draft.id())
                .bind("expected", expectedDigest)
                .bind("terms", draft.terms().json())
                .bind("digest", draft.terms().digest())
                .bind("from", draft.terms().effective().from())
                .bind("to", draft.terms().effective().until())
                .execute();
        if (changed == 0) {
            throw new Refused(PlanRefusal.PLAN_VERSION_CHANGED);
        }
    }

    @Override
    public void publish(PlanVersion.Published version, String publisher) {
        int changed;
        try {
            changed = transactions
                    .sql()
                    .createUpdate("""
                        UPDATE plan_version SET state = 'PUBLISHED', published_at = :at,
                        publisher = :publisher, version = version + 1
                        WHERE plan_version_id = :id AND state = 'DRAFT' AND terms_digest = :digest
                        """)
                    .bind("id", version.id())
                    .bind("at", version.at())
                    .bind("publisher", publisher)
                    .bind("digest", version.terms().digest())
                    .execute();
        } catch (UnableToExecuteStatementException fault) {
            if (fault.getCause() instanceof SQLException sql && EXCLUSION_VIOLATION.equals(sql.getSQLState())) {
                throw new Refused(PlanRefusal.PLAN_VERSION_OVERLAPS);
            }
            throw fault;
        }
        if (changed == 0) {
            throw new Refused(PlanRefusal.PLAN_VERSION_PUBLISHED);
        }
    }

    @Override
    public void end(PlanVersion.Published ended) {
        lockPlan("plan:" + ended.code().value());
        int changed = transactions
                .sql()
                .createUpdate("""
                        UPDATE plan_version SET effective_to = :end, version = version + 1
                        WHERE plan_version_id = :id AND effective_to IS NULL
                        """)
                .bind("id", ended.id())
                .bind("end", ended.effective().until())
                .execute();
        if (changed == 0) {
            throw new Refused(PlanRefusal.PLAN_VERSION_OVERLAPS);
        }
        int enrolled = transactions
                .sql()
                .createQuery("SELECT enrollments_from(:id, :end)")
                .bind("id", ended.id())
                .bind("end", ended.effective().until())
                .mapTo(Integer.class)
                .one();
        if (enrolled > 0) {
            throw new Refused(
                    PlanRefusal.PLAN_VERSION_ENROLLED,
                    Map.of(
                            "version",
                            ended.number(),
                            "from",
                            String.valueOf(ended.effective().until()),
                            "count",
                            enrolled));
        }
    }

    @Override
    public void lockForSeeding() {
        lockPlan("plans:seeding");
    }

    @Override
    public Optional<PlanVersion> find(PlanCode code, int number) {
        return transactions
                .sql()
                .createQuery(SELECT + """
                        WHERE plan_code = :code AND number = :number
                        """)
                .bind("code", code)
                .bind("number", number)
                .mapTo(VersionRow.class)
                .findOne()
                .map(this::version);
    }

    @Override
    public Optional<PlanVersion> find(PlanVersionId id) {
        PlanVersion known = remembered.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        return transactions
                .sql()
                .createQuery(SELECT + """
                        WHERE plan_version_id = :id
                        """)
                .bind("id", id)
                .mapTo(VersionRow.class)
                .findOne()
                .map(this::version);
    }

    @Override
    public List<PlanVersion> versions(PlanCode code) {
        return transactions.sql().createQuery(SELECT + """
                        WHERE plan_code = :code ORDER BY number
                        """).bind("code", code).mapTo(VersionRow.class).stream()
                .map(this::version)
                .toList();
    }

    @Override
    public Optional<PlanVersion.Published> offered(PlanCode code, LocalDate start) {
        return transactions
                .sql()
                .createQuery(SELECT + """
                        WHERE plan_code = :code AND state = 'PUBLISHED'
                        AND daterange(effective_from, effective_to) @> :start FOR SHARE
                        """)
                .bind("code", code)
                .bind("start", start)
                .mapTo(VersionRow.class)
                .findOne()
                .map(this::version)
                .flatMap(version ->
                        version instanceof PlanVersion.Published published ? Optional.of(published) : Optional.empty());
    }

    @Override
    public List<PlanCode> codesAfter(String code, Shown shown, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT DISTINCT plan_code FROM plan_version
                        WHERE plan_code > :code AND (NOT :published OR state = 'PUBLISHED')
                        ORDER BY plan_code LIMIT :limit
                        """)
                .bind("published", shown == Shown.PUBLISHED)
                .bind("code", code)
                .bind("limit", limit)
                .mapTo(PlanCode.class)
                .list();
    }

    @Override
    public Set<String> publishedCodes() {
        return transactions
                .sql()
                .createQuery("SELECT DISTINCT plan_code FROM plan_version WHERE state = 'PUBLISHED'")
                .mapTo(String.class)
                .set();
    }

    private void lockPlan(String what) {
        transactions
                .sql()
                .createQuery("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .bind("what", what)
                .mapToMap()
                .one();
    }

    private PlanVersion version(VersionRow row) {
        PlanVersion.Published known = remembered.get(row.planVersionId());
        if (known == null) {
            PlanVersion.Draft draft =
                    new PlanVersion.Draft(row.planVersionId(), row.number(), reader.stored(row.terms()));
            if (row.publishedAt().isEmpty()) {
                return draft;
            }
            known = draft.published(row.publishedAt().get());
            remembered.put(row.planVersionId(), known);
        }
        return row.effectiveTo().isPresent() && known.effective().isOpen()
                ? known.until(row.effectiveTo().get())
                : known;
    }

    /** A version as it is stored. */
    record VersionRow(
            PlanVersionId planVersionId,
            int number,
            String terms,
            Optional<Instant> publishedAt,
            Optional<LocalDate> effectiveTo) {}
}
