package org.huzhu.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huzhu.contracts.ContractEvent;
import org.huzhu.contracts.EventEnvelope;
import org.huzhu.contracts.EventType;
import org.huzhu.kit.json.EventJson;
import org.jspecify.annotations.Nullable;

/** Reads an event from its headers and its body. */
public final class EventReader {

    private EventReader() {}

    /**
     * Reads an event.
     *
     * @param headers the record's headers as text
     * @param body the record's value, null for a tombstone
     * @throws Unreadable when it is no event that this code knows
     */
    public static EventEnvelope<ContractEvent> read(Map<String, String> headers, byte @Nullable [] body)
            throws Unreadable {
        if (body == null) {
            throw new Unreadable("tombstone: no body");
        }
        String name = need(headers, "ce_type");
        EventType type = EventType.ofWireName(name).orElseThrow(() -> new Unreadable("unknown type " + name));
        try {
            ContractEvent data = EventJson.read(body, type.recordClass());
            return new EventEnvelope<>(
                    need(headers, "ce_id"),
                    need(headers, "ce_source"),
                    type,
                    Optional.ofNullable(headers.get("ce_subject")).orElse(""),
                    Instant.parse(need(headers, "ce_time")),
                    headers.get("ce_correlationid"),
                    headers.get("ce_causationid"),
                    data);
        } catch (JsonProcessingException malformed) {
            throw new Unreadable("no " + type.wireName() + ": " + malformed.getOriginalMessage());
        } catch (IOException | DateTimeException malformed) {
            throw new Unreadable("no " + type.wireName() + ": " + malformed.getMessage());
        }
    }

    private static String need(Map<String, String> headers, String name) throws Unreadable {
        String value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new Unreadable("header " + name + " is missing");
        }
        return value;
    }
}
