package org.huzhu.gateway.identity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Role by operation, in broad strokes: a known role is needed, and who only reads may not change anything. */
public final class AccessRules {

    /** The roles of the product. */
    public static final Set<String> ROLES = Set.of(
            "worker",
            "unit-officer",
            "office-reviewer",
            "province-reviewer",
            "province-admin",
            "plan-admin",
            "finance-maker",
            "finance-checker",
            "auditor",
            "partner",
            "operations");

    private static final Set<String> READ_ONLY = Set.of("auditor");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Questions that are asked with POST because they carry a body; they change nothing. */
    private static final List<Pattern> QUESTIONS = List.of(
            Pattern.compile("/api/v1/benefit-estimates"),
            Pattern.compile("/api/v1/member-searches"),
            Pattern.compile("/api/v1/plans/[^/]+/versions/[^/]+/preview"),
            Pattern.compile("/api/v1/claims/[^/]+/determination/replay"));

    private AccessRules() {}

    /**
     * Whether a caller may try the operation.
     *
     * @param roles what the verified token grants
     * @param path normalised
     */
    public static boolean allow(Set<String> roles, String method, String path) {
        List<String> known = roles.stream().filter(ROLES::contains).toList();
        if (known.isEmpty()) {
            return false;
        }
        if (READING.contains(method) || isQuestion(path)) {
            return true;
        }
        return known.stream().anyMatch(role -> !READ_ONLY.contains(role));
    }

    private static boolean isQuestion(String path) {
        return QUESTIONS.stream().anyMatch(question -> question.matcher(path).matches());
    }
}
