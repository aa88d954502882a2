package org.huzhu.contracts;

import java.util.List;
import java.util.Set;

/**
 * The names of the topics. The key of each record is the id that the topic's comment names.
 *
 * <p>State topics are compacted: the last record of a key is the whole state, so that a copy can be built from the
 * beginning of the topic. Fact topics are kept by time and carry each fact once.
 */
public final class Topics {

    /** State; key is the plan version's id. */
    public static final String PLAN_VERSION = "huzhu.enrollment.plan-version";

    /** State; key is the coverage's id. */
    public static final String COVERAGE = "huzhu.enrollment.coverage";

    /** State; key is the member unit's id. */
    public static final String MEMBER_UNIT = "huzhu.enrollment.member-unit";

    /** State; key is the office's id. */
    public static final String OFFICE = "huzhu.enrollment.office";

    /** Facts; key is the enrolment's id. */
    public static final String CONTRIBUTION = "huzhu.enrollment.contribution";

    /** Facts; key is the claim's id. */
    public static final String CLAIM = "huzhu.claims.claim";

    /** Facts; key is the coverage's id. */
    public static final String COVERAGE_ENDING = "huzhu.claims.coverage-ending";

    /** Facts; key is the claim's id. */
    public static final String OBLIGATION = "huzhu.payout.obligation";

    /** Facts; key is the fund's id. */
    public static final String FUND = "huzhu.payout.fund";

    /** Every topic that carries events. */
    public static final List<String> ALL = List.of(
            PLAN_VERSION, COVERAGE, MEMBER_UNIT, OFFICE, CONTRIBUTION, CLAIM, COVERAGE_ENDING, OBLIGATION, FUND);

    /** The topics that are compacted. */
    public static final Set<String> COMPACTED = Set.of(PLAN_VERSION, COVERAGE, MEMBER_UNIT, OFFICE);

    /** Appended to a topic's name: where its undecodable records go. */
    public static final String DEAD_SUFFIX = ".dead";

    private Topics() {}

    /** Returns the dead-letter topic of a topic. */
    public static String dead(String topic) {
        return topic + DEAD_SUFFIX;
    }
}
