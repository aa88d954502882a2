package org.huzhu.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.huzhu.contracts.EventEnvelope;
import org.huzhu.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** An event that waits in the outbox. */
// The bytes are handed on as they are; these records are never compared.
@SuppressWarnings("ArrayRecordComponent")
record OutboxRow(
        long id,
        UUID eventId,
        String type,
        String topic,
        String key,
        Instant occurredAt,
        @Nullable String traceparent,
        @Nullable String correlationId,
        @Nullable String causationId,
        byte[] body) {

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("topic"),
                row.getString("event_key"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getBytes("body"));
    }

    /** Returns the record in CloudEvents binary mode: attributes as headers, the data alone as the value. */
    ProducerRecord<String, byte[]> toRecord(String source) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, body);
        Headers headers = record.headers();
        add(headers, "ce_specversion", EventEnvelope.SPEC_VERSION);
        add(headers, "ce_id", eventId.toString());
        add(headers, "ce_source", source);
        add(headers, "ce_type", type);
        add(headers, "ce_subject", key);
        add(headers, "ce_time", occurredAt.toString());
        add(
                headers,
                "ce_dataschema",
                EventType.ofWireName(type).map(EventType::schemaId).orElse(null));
        add(headers, "content-type", "application/json");
        add(headers, "traceparent", traceparent);
        add(headers, "ce_correlationid", correlationId);
        add(headers, "ce_causationid", causationId);
        return record;
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
