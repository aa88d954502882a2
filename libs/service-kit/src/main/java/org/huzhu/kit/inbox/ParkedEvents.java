package org.huzhu.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huzhu.kit.tx.Transactions;

/** Events that failed and wait, each with everything later of its key. */
@Singleton
class ParkedEvents {

    /** Events of one key wait in one row, in the order in which they arrived. */
    record Queue(String consumer, String topic, String key) {}

    /** The first of a queue. */
    // The bytes are handed on as they are; these records are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Head(long id, int attempts, Map<String, String> headers, byte[] body) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final int REASON_MAX = 2000;

    private final Transactions transactions;

    @Inject
    ParkedEvents(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Returns the keys of these events that already wait, as topic and key. */
    Set<String> waitingKeys(String consumer, List<Incoming> events) {
        String[] keys = events.stream().map(Incoming::key).distinct().toArray(String[]::new);
        return transactions
                .sql()
                .createQuery("""
                        SELECT DISTINCT topic, event_key FROM parked_event
                        WHERE consumer = :consumer AND event_key = ANY (:keys)
                        """)
                .bind("consumer", consumer)
                .bindArray("keys", String.class, (Object[]) keys)
                .map((row, context) -> queueKey(row.getString("topic"), row.getString("event_key")))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    static String queueKey(String topic, String key) {
        return topic + '\n' + key;
    }

    void park(String consumer, Incoming incoming, String reason) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO parked_event (consumer, topic, event_key, event_id, headers, body, reason)
                        VALUES (:consumer, :topic, :key, :id, :headers::jsonb, :body, :reason)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("consumer", consumer)
                .bind("topic", incoming.topic())
                .bind("key", incoming.key())
                .bind("id", incoming.event().id())
                .bind("headers", write(incoming.headers()))
                .bind("body", incoming.body())
                .bind("reason", cut(reason))
                .execute();
    }

    /**
     * Returns the queues whose first event is due. One that would wait for longer than the longest wait was stamped by a
     * clock that has been set back since; it is due too.
     */
    List<Queue> due(Duration waitMax, int max) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT consumer, topic, event_key AS key FROM (
                            SELECT DISTINCT ON (consumer, topic, event_key) consumer, topic, event_key, next_attempt_at
                            FROM parked_event ORDER BY consumer, topic, event_key, id) heads
                        WHERE next_attempt_at NOT BETWEEN clock_timestamp()
                            AND clock_timestamp() + make_interval(secs => :waitMax)
                        ORDER BY next_attempt_at LIMIT :max
                        """)
                .bind("waitMax", waitMax.toMillis() / 1000.0)
                .bind("max", max)
                .mapTo(Queue.class)
                .list();
    }

    /** Holds the queue until the transaction ends and returns its first event; empty when another replica holds it. */
    Optional<Head> hold(Queue queue) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT id, attempts, headers, body FROM parked_event
                        WHERE id = (SELECT min(id) FROM parked_event
                            WHERE consumer = :consumer AND topic = :topic AND event_key = :key)
                        FOR UPDATE SKIP LOCKED
                        """)
                .bind("consumer", queue.consumer())
                .bind("topic", queue.topic())
                .bind("key", queue.key())
                .map((row, context) -> new Head(
                        row.getLong("id"),
                        row.getInt("attempts"),
                        read(row.getString("headers")),
                        row.getBytes("body")))
                .findOne();
    }

    void remove(long id) {
        transactions
                .sql()
                .createUpdate("DELETE FROM parked_event WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    void postpone(long id, Duration wait, String reason) {
        transactions
                .sql()
                .createUpdate("""
                        UPDATE parked_event SET attempts = attempts + 1, reason = :reason,
                            next_attempt_at = clock_timestamp() + make_interval(secs => :seconds)
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("reason", cut(reason))
                .bind("seconds", wait.toMillis() / 1000.0)
                .execute();
    }

    long count() {
        return transactions
                .sql()
                .createQuery("SELECT count(*) FROM parked_event")
                .mapTo(Long.class)
                .one();
    }

    private static String cut(String reason) {
        String text = reason.replace('\0', '?');
        return text.length() > REASON_MAX ? text.substring(0, REASON_MAX) : text;
    }

    private static String write(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> read(String headers) {
        try {
            return JSON.readValue(headers, HEADERS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
