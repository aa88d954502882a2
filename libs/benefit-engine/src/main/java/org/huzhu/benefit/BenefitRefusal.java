package org.huzhu.benefit;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** What the engine refuses to calculate. */
public enum BenefitRefusal implements RefusalCode {
    /** The facts contradict themselves or are beyond any real case; the faults name each one. */
    INPUT_ABSURD,
    /** No engine of that version is at hand. */
    ENGINE_VERSION_UNKNOWN;

    @Override
    public RefusalCategory category() {
        return switch (this) {
            case INPUT_ABSURD -> RefusalCategory.INVALID;
            case ENGINE_VERSION_UNKNOWN -> RefusalCategory.NOT_FOUND;
        };
    }
}
