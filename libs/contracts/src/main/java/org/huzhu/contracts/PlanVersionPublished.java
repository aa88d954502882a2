package org.huzhu.contracts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan version is published: its terms never change from here on.
 *
 * @param planVersionId key of the record
 * @param planCode code of the plan, such as {@code HB-HOSPITAL}
 * @param kind kind of the plan, such as {@code HOSPITAL}
 * @param version counts from 1 within the plan
 * @param region code of the region whose fund pays, such as {@code 420000}
 * @param nameZh name of the plan in Chinese
 * @param nameEn name of the plan in English
 * @param from first day on which it may be enrolled
 * @param to first day on which it may no longer be enrolled, absent while open
 * @param termsDigest SHA-256 of the canonical terms, in hex
 * @param termsJson the canonical terms
 * @param stateVersion grows with each change of the plan version; an older one is ignored
 */
public record PlanVersionPublished(
        UUID planVersionId,
        String planCode,
        String kind,
        int version,
        String region,
        String nameZh,
        String nameEn,
        LocalDate from,
        @Nullable LocalDate to,
        String termsDigest,
        String termsJson,
        long stateVersion)
        implements ContractEvent {

    public PlanVersionPublished {
        Objects.requireNonNull(planVersionId, "planVersionId");
        Objects.requireNonNull(planCode, "planCode");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(nameZh, "nameZh");
        Objects.requireNonNull(nameEn, "nameEn");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(termsDigest, "termsDigest");
        Objects.requireNonNull(termsJson, "termsJson");
    }
}
