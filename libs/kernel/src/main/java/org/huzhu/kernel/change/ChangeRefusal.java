package org.huzhu.kernel.change;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a change is refused whatever the aggregate. */
public enum ChangeRefusal implements RefusalCode {
    /** The aggregate has another version than the caller saw; answered 412 over HTTP. */
    PRECONDITION_FAILED;

    @Override
    public RefusalCategory category() {
        return RefusalCategory.CONFLICT;
    }
}
