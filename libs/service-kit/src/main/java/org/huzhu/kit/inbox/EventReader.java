package org.huzhu.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huzhu.contracts.ContractEvent;
import org.huzhu.contracts.EventEnvelope;
import org.huzhu.contracts.EventType;
import org.huzhu.kit.json.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event from its headers and its body. Whatever a record holds, the answer is an event that can be kept or
 * {@link Unreadable}.
 */
public final class EventReader {

    /** What every index of the inbox can hold, whatever the alphabet. */
    private static final int NAME_BYTES_MAX = 1000;

    private static final int HEADERS_LENGTH_MAX = 64 << 10;

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
        requireKeepable(headers);
        String name = need(headers, "ce_type");
        EventType type = EventType.ofWireName(name).orElseThrow(() -> new Unreadable("unknown type " + name));
        try {
            ContractEvent data = EventJson.read(body, type.recordClass());
            if (data == null) {
                throw new Unreadable("no " + type.wireName() + ": the body is null");
            }
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
        } catch (IOException | RuntimeException malformed) {
            throw new Unreadable("no " + type.wireName() + ": " + malformed.getMessage());
        }
    }

    /**
     * Requires a name that the inbox can keep: without NUL, which the database does not take, and not too long for its
     * indexes.
     */
    static void requireKeepable(String what, String name) throws Unreadable {
        if (name.indexOf('\0') >= 0) {
            throw new Unreadable(what + " holds a NUL character");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES_MAX) {
            throw new Unreadable(what + " is longer than " + NAME_BYTES_MAX + " bytes");
        }
    }

    private static void requireKeepable(Map<String, String> headers) throws Unreadable {
        long length = 0;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            String name = header.getKey();
            if (name.startsWith("ce_")) {
                requireKeepable("header " + name.replace('\0', '?'), header.getValue());
            }
            if (name.indexOf('\0') >= 0 || header.getValue().indexOf('\0') >= 0) {
                throw new Unreadable("a header holds a NUL character");
            }
            length += name.length() + header.getValue().length();
        }
        if (length > HEADERS_LENGTH_MAX) {
            throw new Unreadable("the headers are longer than " + HEADERS_LENGTH_MAX + " characters");
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
