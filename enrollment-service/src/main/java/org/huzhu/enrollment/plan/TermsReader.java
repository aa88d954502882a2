package org.huzhu.enrollment.plan;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Understands terms: the schema, the linter and the canonical form. */
public interface TermsReader {
    /**
     * Reads terms.
     *
     * @throws org.huzhu.kernel.refusal.Refused TERMS_NOT_VALID with every place that breaks the schema
     */
    Terms read(String json);

    /** Reads terms that were valid when they were stored; today's schema is not asked. */
    Terms stored(String json);

    /**
     * Reads terms that somebody wrote.
     *
     * @throws org.huzhu.kernel.refusal.Refused TERMS_NOT_VALID with every fault the linter finds, when the terms break the
     *     schema or hold a date or price that cannot be read
     */
    Terms readDraft(String json, Surroundings surroundings);

    /** Everything the linter finds in terms, beside what is published. */
    List<TermsFinding> lint(Terms terms, Surroundings surroundings);

    /**
     * What is published besides.
     *
     * @param versions of the same plan
     * @param plans where the terms of other plans are found that these name
     */
    record Surroundings(List<PlanVersion.Published> versions, Plans plans) {
        public Surroundings {
            versions = List.copyOf(versions);
        }

        /** What is published besides a version of a plan. */
        static Surroundings of(PlanCode code, Plans plans, Predicate<PlanVersion> besides) {
            return new Surroundings(
                    plans.versions(code).stream()
                            .filter(besides)
                            .flatMap(other -> other instanceof PlanVersion.Published published
                                    ? Stream.of(published)
                                    : Stream.empty())
                            .toList(),
                    plans);
        }
    }

    /**
     * Runs cases against terms with the real engine.
     *
     * @param plans where the terms of plans are found that a case says are held too
     * @param cases JSON after the published schema of previews
     * @return JSON: for each case the amounts, the reasons and every step in words
     * @throws org.huzhu.kernel.refusal.Refused PREVIEW_NOT_VALID with every place that breaks the schema, INPUT_ABSURD
     */
    String preview(Terms terms, Plans plans, String cases);

    /** The terms that come with the product, in a stable order. */
    List<Terms> shipped();
}
