package org.huzhu.enrollment.plan;

import java.time.Instant;
import java.util.UUID;
import org.huzhu.enrollment.plan.terms.LibraryTerms;

/** Plan versions with shipped terms. */
public final class PlanFixtures {
    /** The version that the enrolments of the fixtures take. */
    public static final PlanVersionId VERSION = new PlanVersionId(new UUID(0, 3));

    /** When the versions of the fixtures were published. */
    public static final Instant PUBLISHED_AT = Instant.parse("2024-12-01T01:00:00Z");

    private PlanFixtures() {}

    /** The shipped terms of a plan, its first version. */
    public static Terms shipped(String code) {
        return LibraryTerms.reader().shipped().stream()
                .filter(terms -> terms.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The shipped terms of a plan under another code. */
    public static String json(String shipped, String code) {
        return shipped(shipped).json().replace("\"" + shipped + "\"", "\"" + code + "\"");
    }

    /** The first version of a plan with its shipped terms, published. */
    public static PlanVersion.Published published(String code) {
        return published(shipped(code));
    }

    /** The shipped hospital plan with other terms for enrolling, published. */
    public static PlanVersion.Published published(EnrollmentTerms forEnrolling) {
        Terms hospital = shipped("HB-HOSPITAL");
        return published(new Terms(
                hospital.code(),
                hospital.kind(),
                hospital.region(),
                hospital.nameZh(),
                hospital.nameEn(),
                hospital.effective(),
                hospital.json(),
                hospital.digest(),
                forEnrolling));
    }

    private static PlanVersion.Published published(Terms terms) {
        return new PlanVersion.Published(VERSION, 1, terms, PUBLISHED_AT, terms.effective());
    }
}
