package org.huzhu.kit.command;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.KitConfig;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.problem.KitRefusal;
import org.huzhu.kit.rounds.Rounds;
import org.huzhu.kit.time.ClockWatch;
import org.huzhu.kit.tx.Transactions;

/** The table of answers. Its records are written in the transaction of their effect. */
@Singleton
class IdempotencyRecords {

    private final Transactions transactions;
    private final KitConfig config;
    private final ClockWatch clock;

    @Inject
    IdempotencyRecords(Transactions transactions, KitConfig config, ClockWatch clock) {
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    /** Holds the key until the transaction ends; when another one holds it, the command is in flight. */
    void lock(AnswerKey key) {
        boolean held = transactions
                .sql()
                .createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", key.lock())
                .mapTo(Boolean.class)
                .one();
        if (!held) {
            throw new Refused(KitRefusal.IDEMPOTENCY_IN_FLIGHT);
        }
    }

    /** Finds the answer; a record from before the party was kept may be anybody's and fits no request. */
    Optional<StoredAnswer> find(AnswerKey key) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT status, location, etag, body,
                            CASE acted_for WHEN '' THEN ''::bytea ELSE request_hash END AS request_hash
                        FROM idempotency_record
                        WHERE principal = :principal AND key = :key AND command = :command
                          AND (client = :client AND acted_for = :actedFor OR acted_for = '')
                        ORDER BY acted_for DESC LIMIT 1
                        """)
                .bind("principal", key.subject())
                .bind("key", key.key().value())
                .bind("command", key.command())
                .bind("client", key.client())
                .bind("actedFor", key.actedFor())
                .map((row, context) -> new StoredAnswer(
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getBytes("body"),
                        row.getBytes("request_hash"),
                        false))
                .findOne();
    }

    void store(AnswerKey key, boolean forEver, StoredAnswer answer) {
        OffsetDateTime until =
                forEver ? null : OffsetDateTime.now(ZoneOffset.UTC).plus(config.answersKept());
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO idempotency_record
                            (principal, key, client, acted_for, command,
                             request_hash, status, location, etag, body, kept_until)
                        VALUES (:principal, :key, :client, :actedFor, :command,
                                :hash, :status, :location, :etag, :body, :until)
                        """)
                .bind("principal", key.subject())
                .bind("key", key.key().value())
                .bind("client", key.client())
                .bind("actedFor", key.actedFor())
                .bind("command", key.command())
                .bind("hash", answer.requestHash())
                .bind("status", answer.status())
                .bind("location", answer.location())
                .bind("etag", answer.etag())
                .bind("body", answer.body())
                .bindByType("until", until, OffsetDateTime.class)
                .execute();
    }

    void begin(@Observes StartupEvent start, Rounds rounds) {
        rounds.every("prune-answers", Duration.ofHours(1), Duration.ofMinutes(10), this::prune);
    }

    /** Removes, once an hour, the answers whose time is over; a clock set forward makes none of them old. */
    void prune() {
        transactions.inBatch(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createUpdate(
                                "DELETE FROM idempotency_record WHERE kept_until < least(clock_timestamp(), :steady)")
                        .bind("steady", clock.steady().atOffset(ZoneOffset.UTC))
                        .execute());
    }
}
