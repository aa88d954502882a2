package org.huzhu.gateway.limits.http;

/** Tells the pipe that more arrived than the operation may carry. */
public final class BodyTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge(long max) {
        super("More than " + max + " bytes", null, false, false);
    }
}
