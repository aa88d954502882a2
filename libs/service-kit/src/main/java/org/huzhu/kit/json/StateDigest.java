package org.huzhu.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** JSON in one form only: fields and map entries sorted by name, no white space. For digests, never for the wire. */
public final class StateDigest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module(), KitModule.revealing())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private StateDigest() {}

    /** Returns the SHA-256 of a value's canonical JSON in hex, or null for nothing. */
    public static @Nullable String digest(@Nullable Object value) {
        return value == null ? null : HexFormat.of().formatHex(Digests.sha256(bytes(value)));
    }

    /** Returns the SHA-256 of a request: its first line and its body, bytes as they are and objects canonically. */
    public static byte[] requestHash(String line, @Nullable Object body) {
        byte[] head = (line + '\n').getBytes(StandardCharsets.UTF_8);
        byte[] tail = body == null ? new byte[0] : body instanceof byte[] raw ? raw : bytes(body);
        byte[] all = new byte[head.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return Digests.sha256(all);
    }

    private static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The value cannot be written as JSON", unwritable);
        }
    }
}
