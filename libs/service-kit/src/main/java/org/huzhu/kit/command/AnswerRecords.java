package org.huzhu.kit.command;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.KitConfig;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.json.Digests;
import org.huzhu.kit.problem.KitRefusal;
import org.huzhu.kit.tx.Transactions;

/** The table of answers. Its records are written in the transaction of their effect. */
@Singleton
class AnswerRecords {

    private final Transactions transactions;
    private final KitConfig config;

    @Inject
    AnswerRecords(Transactions transactions, KitConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    /** Holds the key until the transaction ends; when another one holds it, the command is in flight. */
    void lock(String principal, IdempotencyKey key) {
        byte[] digest = Digests.sha256((principal + '\n' + key.value()).getBytes(StandardCharsets.UTF_8));
        boolean held = transactions
                .sql()
                .createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", ByteBuffer.wrap(digest).getLong())
                .mapTo(Boolean.class)
                .one();
        if (!held) {
            throw new Refused(KitRefusal.IDEMPOTENCY_IN_FLIGHT);
        }
    }

    Optional<StoredAnswer> find(String principal, IdempotencyKey key) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT status, location, etag, body, request_hash FROM idempotency_record
                        WHERE principal = :principal AND key = :key
                        """)
                .bind("principal", principal)
                .bind("key", key.value())
                .map((row, context) -> new StoredAnswer(
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getBytes("body"),
                        row.getBytes("request_hash"),
                        false))
                .findOne();
    }

    void keep(String principal, IdempotencyKey key, Command command, StoredAnswer answer) {
        OffsetDateTime until =
                command.money() ? null : OffsetDateTime.now(ZoneOffset.UTC).plus(config.answersKept());
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO idempotency_record
                            (principal, key, command, request_hash, status, location, etag, body, kept_until)
                        VALUES (:principal, :key, :command, :hash, :status, :location, :etag, :body, :until)
                        """)
                .bind("principal", principal)
                .bind("key", key.value())
                .bind("command", command.name())
                .bind("hash", answer.requestHash())
                .bind("status", answer.status())
                .bind("location", answer.location())
                .bind("etag", answer.etag())
                .bind("body", answer.body())
                .bindByType("until", until, OffsetDateTime.class)
                .execute();
    }

    /** Removes, once an hour, the answers whose time is over. */
    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void prune() {
        transactions.inBatch(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .execute("DELETE FROM idempotency_record WHERE kept_until < clock_timestamp()"));
    }
}
