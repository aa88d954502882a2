package org.huzhu.gateway.problem;

/**
 * The refusals of the gateway itself. Where a service refuses for the same reason the code is the same, so that a caller
 * need not know which of the two answered.
 */
public enum GatewayRefusal {
    /** The request's line, path or headers cannot be read. */
    REQUEST_MALFORMED(400),
    /** No token came with the request, or one that is expired, forged or meant for somebody else. */
    UNAUTHENTICATED(401),
    /** The token is good, but does not allow this. */
    FORBIDDEN(403),
    /** No such path in the API. */
    NOT_FOUND(404),
    /** The path exists, but not with this method. */
    METHOD_NOT_ALLOWED(405),
    /** The caller stopped sending in the middle of the body. */
    REQUEST_TOO_SLOW(408),
    /** The body is larger than the operation may carry. */
    BODY_TOO_LARGE(413),
    /** The gateway failed; its log tells more under the trace id. */
    UNEXPECTED(500),
    /** The connection to the service ended before its answer: the command may have had its effect. */
    OUTCOME_UNKNOWN(502),
    /** The service behind the path cannot be reached; the request was not carried out. */
    UNAVAILABLE(503),
    /** The keys of the identity issuer cannot be read just now. */
    IDENTITY_UNAVAILABLE(503),
    /** The service behind the path did not answer in time. */
    SERVICE_TIMEOUT(504);

    private final int status;

    GatewayRefusal(int status) {
        this.status = status;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }
}
