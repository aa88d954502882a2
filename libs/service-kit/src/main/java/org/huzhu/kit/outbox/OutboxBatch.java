package org.huzhu.kit.outbox;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Sends one batch so that the order of each key is kept whatever fails: in waves, a record of a key only after the one
 * before it was acknowledged. A key whose record failed sends no more in this batch.
 */
final class OutboxBatch {

    private final OutboxSession session;
    private final KafkaSender sender;
    private final String source;
    private final List<Long> acknowledged = new ArrayList<>();
    private @Nullable Throwable failure;

    OutboxBatch(OutboxSession session, KafkaSender sender, String source) {
        this.session = session;
        this.sender = sender;
        this.source = source;
    }

    /** Sends the rows, which are in the order of id. */
    void send(List<OutboxRow> rows) throws SQLException, InterruptedException {
        Map<String, Deque<OutboxRow>> byKey = new LinkedHashMap<>();
        for (OutboxRow row : rows) {
            byKey.computeIfAbsent(row.topic() + '\n' + row.key(), key -> new ArrayDeque<>())
                    .add(row);
        }
        while (!byKey.isEmpty()) {
            // A pause before any wave may have cost the lock, and another relay may have sent newer events since.
            session.checkAlive();
            sendWave(byKey);
        }
    }

    private void sendWave(Map<String, Deque<OutboxRow>> byKey) throws InterruptedException {
        Map<String, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        for (Map.Entry<String, Deque<OutboxRow>> key : byKey.entrySet()) {
            try {
                sent.put(key.getKey(), sender.send(key.getValue().getFirst().toRecord(source)));
            } catch (RuntimeException refused) {
                failure = refused;
                break;
            }
        }
        Iterator<Map.Entry<String, Deque<OutboxRow>>> keys = byKey.entrySet().iterator();
        while (keys.hasNext()) {
            Map.Entry<String, Deque<OutboxRow>> key = keys.next();
            Future<RecordMetadata> result = sent.get(key.getKey());
            if (result == null || !acknowledged(result)) {
                keys.remove();
                continue;
            }
            acknowledged.add(key.getValue().removeFirst().id());
            if (key.getValue().isEmpty()) {
                keys.remove();
            }
        }
    }

    private boolean acknowledged(Future<RecordMetadata> result) throws InterruptedException {
        try {
            result.get();
            return true;
        } catch (ExecutionException failed) {
            failure = failed.getCause();
            return false;
        }
    }

    /** Returns the ids that the broker has acknowledged. */
    List<Long> acknowledged() {
        return acknowledged;
    }

    /** Returns why some were not, or null when all were. */
    @Nullable
    Throwable failure() {
        return failure;
    }
}
