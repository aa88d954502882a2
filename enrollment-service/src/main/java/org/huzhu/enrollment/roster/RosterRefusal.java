package org.huzhu.enrollment.roster;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a roster, or a request about one, is refused. */
public enum RosterRefusal implements RefusalCode {
    /** A column is missing. */
    ROSTER_COLUMN_MISSING(RefusalCategory.INVALID),
    /** A column stands there twice. */
    ROSTER_COLUMN_TWICE(RefusalCategory.INVALID),
    /** The text is neither UTF-8 nor GBK. */
    ROSTER_ENCODING_UNKNOWN(RefusalCategory.INVALID),
    /** The file is no table. */
    ROSTER_UNREADABLE(RefusalCategory.INVALID),
    /** The file unpacks to more than is allowed. */
    ROSTER_UNPACKS_TOO_LARGE(RefusalCategory.LIMIT),
    /** More rows than are allowed. */
    ROSTER_TOO_LONG(RefusalCategory.LIMIT),
    /** The import died with its process; nothing was changed. */
    ROSTER_IMPORT_INTERRUPTED(RefusalCategory.UNAVAILABLE),
    /** No roster of this enrolment is being read. */
    ROSTER_IMPORT_NOT_RUNNING(RefusalCategory.CONFLICT),
    /** Too many imports wait. */
    ROSTER_IMPORTS_BUSY(RefusalCategory.UNAVAILABLE);

    private final RefusalCategory category;

    RosterRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
