package org.huzhu.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/** The API refused a call, and asking again would not help. */
public final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ApiRefusal(String call, int status, JsonNode problem) {
        super(sentence(call, status, problem));
        this.status = status;
        this.code = problem.path("code").asText("");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable code of the problem, or nothing. */
    public String code() {
        return code;
    }

    private static String sentence(String call, int status, JsonNode problem) {
        StringJoiner faults = new StringJoiner("; ", " [", "]").setEmptyValue("");
        problem.path("errors")
                .forEach(error -> faults.add(error.path("pointer").asText() + " "
                        + error.path("code").asText() + " "
                        + error.path("detail").asText()));
        return "%s answered %d %s: %s%s (trace %s)"
                .formatted(
                        call,
                        status,
                        problem.path("code").asText("without a code"),
                        problem.path("detail").asText(problem.path("title").asText("")),
                        faults,
                        problem.path("traceId").asText("unknown"));
    }
}
