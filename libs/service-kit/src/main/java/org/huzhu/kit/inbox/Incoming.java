package org.huzhu.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.huzhu.contracts.ContractEvent;
import org.huzhu.contracts.EventEnvelope;

/** A record that was read: where it came from, as what, and what it says. */
// The bytes are handed on as they are; these records are never compared.
@SuppressWarnings("ArrayRecordComponent")
record Incoming(
        String topic, String key, Map<String, String> headers, byte[] body, EventEnvelope<ContractEvent> event) {

    static Incoming read(ConsumerRecord<String, byte[]> record) throws Unreadable {
        Map<String, String> headers = headersOf(record);
        EventEnvelope<ContractEvent> event = EventReader.read(headers, record.value());
        String key = record.key() == null ? event.subject() : record.key();
        return new Incoming(record.topic(), key, headers, record.value(), event);
    }

    static Map<String, String> headersOf(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
