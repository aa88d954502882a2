package org.huzhu.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the caller sees it (RFC 9457).
 *
 * @param type where the problem is described
 * @param title what it is, in the caller's language
 * @param status HTTP status
 * @param detail what is wrong with this request, in the caller's language
 * @param instance the path that was asked
 * @param code stable code
 * @param traceId names the request in the logs
 * @param state present state, when a command does not fit it
 * @param allowedCommands what fits it
 * @param errors the places at fault
 */
@Schema(name = "Problem", description = "RFC 9457 problem details")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        @Nullable String traceId,
        @Nullable String state,
        @Nullable List<String> allowedCommands,
        @Nullable List<Place> errors) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One place at fault.
     *
     * @param pointer JSON pointer into the body, or {@code /name} of a parameter
     * @param code stable code
     * @param detail what is wrong there, in the caller's language
     */
    @Schema(name = "ProblemPlace")
    public record Place(String pointer, String code, String detail) {}
}
