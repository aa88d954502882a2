package org.huzhu.claims.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A published plan version as enrolment told it. It never changes; the state version only guards against old events.
 *
 * @param id the plan version
 * @param planCode code of the plan
 * @param kind kind of the plan; with the region it names the fund
 * @param version counts from 1 within the plan
 * @param region code of the region
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param from first day whose enrolments take it
 * @param to first day that no longer takes it, absent when open
 * @param termsDigest SHA-256 of the canonical terms
 * @param termsJson the canonical terms
 * @param stateVersion the event's version
 */
public record PlanVersionSnapshot(
        PlanVersionId id,
        String planCode,
        String kind,
        int version,
        String region,
        String nameZh,
        String nameEn,
        LocalDate from,
        Optional<LocalDate> to,
        String termsDigest,
        String termsJson,
        long stateVersion) {}
