package org.huzhu.kit.problem;

import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.refusal.RefusalCode;

/** The HTTP status of a refusal. */
final class ProblemStatus {

    private static final int PRECONDITION_FAILED = 412;

    private ProblemStatus() {}

    static int of(RefusalCode code) {
        if (code instanceof KitRefusal kit) {
            int own = ofKit(kit);
            if (own > 0) {
                return own;
            }
        }
        if (code == ChangeRefusal.PRECONDITION_FAILED) {
            return PRECONDITION_FAILED;
        }
        return switch (code.category()) {
            case INVALID, LIMIT -> 422;
            case MALFORMED -> 400;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case UNAVAILABLE -> 503;
        };
    }

    private static int ofKit(KitRefusal code) {
        return switch (code) {
            case UNAUTHENTICATED, TOKEN_INACTIVE -> 401;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case BODY_TOO_LARGE -> 413;
            case MEDIA_TYPE_UNSUPPORTED -> 415;
            case UNEXPECTED -> 500;
            default -> 0;
        };
    }
}
