package org.huzhu.gateway.limits;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The largest body of each operation: uploads stream and may be large, everything else is small.
 *
 * @param bodyMax bytes that an ordinary request may carry
 * @param uploadMax bytes that an upload may carry
 */
public record BodyLimits(long bodyMax, long uploadMax) {

    private static final List<Upload> UPLOADS = List.of(
            new Upload("PUT", Pattern.compile("/api/v1/enrollments/[^/]+/roster")),
            new Upload("POST", Pattern.compile("/api/v1/claims/[^/]+/documents")),
            new Upload("POST", Pattern.compile("/api/v1/bank-messages")));

    public BodyLimits {
        if (bodyMax <= 0 || uploadMax < bodyMax) {
            throw new IllegalArgumentException("The limit of uploads is at least that of other bodies");
        }
    }

    /** Whether the operation takes a file. */
    public boolean isUpload(String method, String path) {
        return UPLOADS.stream().anyMatch(upload -> upload.covers(method, path));
    }

    /** The most bytes that the operation may carry. */
    public long maxFor(String method, String path) {
        return isUpload(method, path) ? uploadMax : bodyMax;
    }

    private record Upload(String method, Pattern path) {
        boolean covers(String otherMethod, String otherPath) {
            return method.equals(otherMethod) && path.matcher(otherPath).matches();
        }
    }
}
