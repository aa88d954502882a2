package org.huzhu.kit.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log.
 *
 * @param id counts within the service
 * @param at when it was done, by the system's clock even where business time is shifted
 * @param person key of the natural person who acted
 * @param subject the account
 * @param scope what the account could see
 * @param action what was done
 * @param subjectType to what kind of thing
 * @param subjectId to which one
 * @param why the code or rule
 * @param beforeDigest SHA-256 of the state before
 * @param afterDigest SHA-256 of the state after
 * @param correlationId id of the request that began it
 * @param traceId trace of the request
 * @param recordedAt system time of the database
 */
public record AuditEntryView(
        long id,
        Instant at,
        String person,
        String subject,
        String scope,
        String action,
        String subjectType,
        String subjectId,
        String why,
        @Nullable String beforeDigest,
        @Nullable String afterDigest,
        @Nullable String correlationId,
        @Nullable String traceId,
        Instant recordedAt) {}
