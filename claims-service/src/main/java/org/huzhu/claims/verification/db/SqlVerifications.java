package org.huzhu.claims.verification.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.verification.RetrySchedule;
import org.huzhu.claims.verification.Verification;
import org.huzhu.claims.verification.VerificationOutcome;
import org.huzhu.claims.verification.VerificationSource;
import org.huzhu.claims.verification.Verifications;
import org.huzhu.kit.tx.Transactions;

/** The table {@code verification}. */
@Singleton
class SqlVerifications implements Verifications {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Transactions transactions;

    SqlVerifications(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<ClaimId> waiting(RetrySchedule schedule, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT claim_id FROM claim LEFT JOIN verification_wait USING (claim_id)
                        WHERE state IN ('SUBMITTED', 'APPEALED') AND (next_at IS NULL OR next_at NOT BETWEEN
                            clock_timestamp() AND clock_timestamp() + :longest * interval '1 millisecond')
                        ORDER BY next_at NULLS FIRST, submitted_at LIMIT :limit
                        """)
                .bind("longest", schedule.longest().toMillis())
                .bind("limit", limit)
                .mapTo(ClaimId.class)
                .list();
    }

    @Override
    public void postpone(ClaimId claim, RetrySchedule schedule) {
        int tries = transactions
                .sql()
                .createQuery("""
                        INSERT INTO verification_wait AS waits (claim_id, member_id, unit_id, tries, next_at)
                        SELECT claim_id, member_id, unit_id, 1, clock_timestamp() FROM claim WHERE claim_id = :claim
                        ON CONFLICT (claim_id) DO UPDATE SET tries = waits.tries + 1
                        RETURNING tries
                        """)
                .bind("claim", claim)
                .mapTo(Integer.class)
                .one();
        transactions
                .sql()
                .createUpdate("""
                        UPDATE verification_wait SET next_at = clock_timestamp() + :millis * interval '1 millisecond'
                        WHERE claim_id = :claim
                        """)
                .bind("millis", schedule.waitAfter(tries).toMillis())
                .bind("claim", claim)
                .execute();
    }

    @Override
    public void open(Claim claim, Set<VerificationSource> sources) {
        transactions
                .sql()
                .createUpdate("DELETE FROM verification_wait WHERE claim_id = :claim")
                .bind("claim", claim.id())
                .execute();
        for (VerificationSource source : sources) {
            transactions
                    .sql()
                    .createUpdate("""
                            INSERT INTO verification (claim_id, round, source, member_id, unit_id, outcome)
                            VALUES (:claim, :round, :source, :member, :unit, 'OPEN')
                            ON CONFLICT (claim_id, round, source) DO NOTHING
                            """)
                    .bind("claim", claim.id())
                    .bind("round", claim.round())
                    .bind("source", source)
                    .bind("member", claim.member())
                    .bind("unit", claim.unit())
                    .execute();
        }
    }

    @Override
    public List<Leased> lease(RetrySchedule schedule, int limit, Duration length) {
        return transactions
                .sql()
                .createQuery("""
                        UPDATE verification SET leased_until = clock_timestamp() + :millis * interval '1 millisecond',
                            attempts = attempts + 1
                        WHERE (claim_id, round, source) IN (
                            SELECT claim_id, round, source FROM verification
                            WHERE outcome = 'OPEN' AND leased_until IS NULL AND next_at NOT BETWEEN
                                clock_timestamp() AND clock_timestamp() + :longest * interval '1 millisecond'
                            ORDER BY next_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING claim_id AS claim, round, source, attempts
                        """)
                .bind("millis", length.toMillis())
                .bind("longest", schedule.longest().toMillis())
                .bind("limit", limit)
                .mapTo(Leased.class)
                .list();
    }

    @Override
    public List<Leased> leased() {
        return transactions.sql().createQuery("""
                        SELECT claim_id AS claim, round, source, attempts FROM verification
                        WHERE outcome = 'OPEN' AND leased_until IS NOT NULL
                        """).mapTo(Leased.class).list();
    }

    @Override
    public void free(Leased question) {
        postpone(question, Duration.ZERO);
    }

    @Override
    public boolean answered(Leased question, VerificationOutcome outcome, List<String> differing) {
        return transactions
                        .sql()
                        .createUpdate("""
                        UPDATE verification SET outcome = :outcome, differing = :differing::jsonb, leased_until = NULL,
                            answered_at = clock_timestamp()
                        WHERE claim_id = :claim AND round = :round AND source = :source AND outcome = 'OPEN'
                            AND attempts = :attempts
                        """)
                        .bind("outcome", outcome)
                        .bind("differing", write(differing))
                        .bind("claim", question.claim())
                        .bind("round", question.round())
                        .bind("source", question.source())
                        .bind("attempts", question.attempts())
                        .execute()
                == 1;
    }

    @Override
    public void postpone(Leased question, Duration wait) {
        transactions
                .sql()
                .createUpdate("""
                        UPDATE verification SET leased_until = NULL,
                            next_at = clock_timestamp() + :millis * interval '1 millisecond'
                        WHERE claim_id = :claim AND round = :round AND source = :source AND outcome = 'OPEN'
                            AND attempts = :attempts
                        """)
                .bind("millis", wait.toMillis())
                .bind("claim", question.claim())
                .bind("round", question.round())
                .bind("source", question.source())
                .bind("attempts", question.attempts())
                .execute();
    }

    @Override
    public List<Verification> of(Claim claim, int round) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT source, round, outcome, differing::text, attempts FROM verification
                        WHERE claim_id = :claim AND round = :round ORDER BY source
                        """)
                .bind("claim", claim.id())
                .bind("round", round)
                .mapTo(VerificationRow.class)
                .stream()
                .map(VerificationRow::verification)
                .toList();
    }

    private static String write(List<String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row as it is stored. */
    record VerificationRow(
            VerificationSource source, int round, VerificationOutcome outcome, String differing, int attempts) {

        Verification verification() {
            return new Verification(source, round, outcome, read(differing), attempts);
        }
    }
}
