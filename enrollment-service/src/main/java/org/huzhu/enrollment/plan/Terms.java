package org.huzhu.enrollment.plan;

import org.huzhu.kernel.time.DateSpan;

/**
 * Terms that passed the schema, and what they say about themselves.
 *
 * @param code code of the plan
 * @param kind kind of the plan, such as {@code HOSPITAL}
 * @param region region whose fund pays
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param effective the starts of cover that take this version
 * @param json the canonical terms
 * @param digest SHA-256 of the canonical terms, in hex
 * @param forEnrolling what enrolling needs of them
 */
public record Terms(
        PlanCode code,
        String kind,
        String region,
        String nameZh,
        String nameEn,
        DateSpan effective,
        String json,
        String digest,
        EnrollmentTerms forEnrolling) {}
