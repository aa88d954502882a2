package org.huzhu.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 envelope: the attributes of one event and its data.
 *
 * @param id unique per event; a consumer's inbox remembers it
 * @param source the publishing service, such as {@code /huzhu/claims}
 * @param type the kind of event
 * @param subject the key of the record, the id of the aggregate it tells about
 * @param time when it happened, in business time
 * @param correlationId of the request that began it all, when there was one
 * @param causationId of the event or request that directly led to it, when there was one
 * @param data the record
 * @param <E> the record's type
 */
public record EventEnvelope<E extends ContractEvent>(
        String id,
        String source,
        EventType type,
        String subject,
        Instant time,
        @Nullable String correlationId,
        @Nullable String causationId,
        E data) {

    /** The version of CloudEvents that the envelope follows. */
    public static final String SPEC_VERSION = "1.0";

    public EventEnvelope {
        Objects.requireNonNull(id);
        Objects.requireNonNull(source);
        Objects.requireNonNull(type);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(time);
        if (!type.recordClass().isInstance(data)) {
            throw new IllegalArgumentException(
                    type + " carries " + type.recordClass().getSimpleName());
        }
    }
}
