package org.huzhu.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.huzhu.contracts.ContractEvent;
import org.huzhu.contracts.EventEnvelope;

/** A record that was read: as what, and what it says. */
record Incoming(
        ConsumerRecord<String, byte[]> record,
        String key,
        Map<String, String> headers,
        EventEnvelope<ContractEvent> event) {

    static Incoming read(ConsumerRecord<String, byte[]> record) throws Unreadable {
        Map<String, String> headers = headersOf(record);
        EventEnvelope<ContractEvent> event = EventReader.read(headers, record.value());
        String key = record.key() == null ? event.subject() : record.key();
        EventReader.requireKeepable("the key", key);
        return new Incoming(record, key, headers, event);
    }

    String topic() {
        return record.topic();
    }

    byte[] body() {
        return record.value();
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
