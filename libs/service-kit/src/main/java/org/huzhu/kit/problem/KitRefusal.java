package org.huzhu.kit.problem;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** The refusals and faults that every service shares. */
public enum KitRefusal implements RefusalCode {
    /** A command came without an idempotency key. */
    IDEMPOTENCY_KEY_MISSING(RefusalCategory.MALFORMED),
    /** The idempotency key is not 1 to 200 visible ASCII characters. */
    IDEMPOTENCY_KEY_MALFORMED(RefusalCategory.MALFORMED),
    /** The key was used for another request. */
    IDEMPOTENCY_KEY_REUSED(RefusalCategory.INVALID),
    /** The same command is running. */
    IDEMPOTENCY_IN_FLIGHT(RefusalCategory.CONFLICT),
    /** If-Match is not a quoted number. */
    IF_MATCH_MALFORMED(RefusalCategory.MALFORMED),
    /** Somebody else changed the same thing at the same time. */
    CONCURRENT_CHANGE(RefusalCategory.CONFLICT),
    /** The change contradicts data that is already there. */
    DATA_CONFLICT(RefusalCategory.CONFLICT),
    /** The database cannot hold a value: too large, too long, or with characters that are no text. */
    DATA_UNFIT(RefusalCategory.INVALID),
    /** The cursor is not one that a page gave. */
    CURSOR_MALFORMED(RefusalCategory.MALFORMED),
    /** The page size is not between 1 and 100. */
    LIMIT_OUT_OF_RANGE(RefusalCategory.MALFORMED),
    /** The request's parameters cannot be understood. */
    REQUEST_MALFORMED(RefusalCategory.MALFORMED),
    /** The body is not the JSON that is expected. */
    BODY_MALFORMED(RefusalCategory.MALFORMED),
    /** The body is larger than allowed; answered 413. */
    BODY_TOO_LARGE(RefusalCategory.LIMIT),
    /** Some fields break a rule. */
    FIELDS_INVALID(RefusalCategory.INVALID),
    /** A field that must be there is missing. */
    FIELD_REQUIRED(RefusalCategory.INVALID),
    /** A field has a wrong length or count. */
    FIELD_SIZE(RefusalCategory.INVALID),
    /** A field is out of its range. */
    FIELD_RANGE(RefusalCategory.INVALID),
    /** A field has the wrong form. */
    FIELD_PATTERN(RefusalCategory.INVALID),
    /** A field breaks a rule. */
    FIELD_INVALID(RefusalCategory.INVALID),
    /** A field has the wrong type. */
    FIELD_MALFORMED(RefusalCategory.MALFORMED),
    /** A field is not known here. */
    FIELD_UNKNOWN(RefusalCategory.MALFORMED),
    /** A field at rest is damaged, and the request needs it. */
    FIELD_UNREADABLE(RefusalCategory.CONFLICT),
    /** Nothing is here, or nothing for this caller. */
    NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** The path does not know this method; answered 405. */
    METHOD_NOT_ALLOWED(RefusalCategory.MALFORMED),
    /** No representation fits Accept; answered 406. */
    NOT_ACCEPTABLE(RefusalCategory.MALFORMED),
    /** The body's media type is not taken; answered 415. */
    MEDIA_TYPE_UNSUPPORTED(RefusalCategory.MALFORMED),
    /** No valid token; answered 401. */
    UNAUTHENTICATED(RefusalCategory.FORBIDDEN),
    /** The issuer says that the token counts no longer; answered 401. */
    TOKEN_INACTIVE(RefusalCategory.FORBIDDEN),
    /** The issuer says that the caller has other roles or another place now. */
    STANDING_CHANGED(RefusalCategory.FORBIDDEN),
    /** The issuer cannot be asked whether the caller still may. */
    ISSUER_UNAVAILABLE(RefusalCategory.UNAVAILABLE),
    /** The caller's role does not allow it. */
    FORBIDDEN(RefusalCategory.FORBIDDEN),
    /** The caller may not see personal data in full. */
    UNMASKING_FORBIDDEN(RefusalCategory.FORBIDDEN),
    /** The service cannot answer now. */
    UNAVAILABLE(RefusalCategory.UNAVAILABLE),
    /** A fault of the service; answered 500. */
    UNEXPECTED(RefusalCategory.UNAVAILABLE);

    private final RefusalCategory category;

    KitRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
