package org.huzhu.terms.json;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a text is not read as JSON. */
public enum JsonRefusal implements RefusalCode {
    /** The text is no JSON, names something twice, or is too deep or too long. */
    JSON_MALFORMED;

    @Override
    public RefusalCategory category() {
        return RefusalCategory.MALFORMED;
    }
}
