package org.huzhu.payout.batch;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a batch's command is refused. */
public enum BatchRefusal implements RefusalCode {
    /** No such batch, or not for this caller. */
    BATCH_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** A batch is made in an office; the caller has none. */
    BATCH_WITHOUT_OFFICE(RefusalCategory.FORBIDDEN),
    /** A batch has at least one obligation. */
    BATCH_EMPTY(RefusalCategory.INVALID),
    /** A batch has at most a thousand obligations. */
    BATCH_TOO_LARGE(RefusalCategory.INVALID),
    /** One obligation is named twice. */
    BATCH_NAMES_OBLIGATION_TWICE(RefusalCategory.INVALID),
    /** Some obligations cannot go into the batch; each is named with its reason. */
    BATCH_OBLIGATIONS_UNFIT(RefusalCategory.CONFLICT),
    /** The declared count or sum is not that of the obligations. */
    BATCH_DECLARATION_WRONG(RefusalCategory.INVALID),
    /** The state does not allow the command. */
    BATCH_TRANSITION_NOT_ALLOWED(RefusalCategory.CONFLICT),
    /** A batch is approved by another person than the one who composed it. */
    BATCH_APPROVED_BY_MAKER(RefusalCategory.FORBIDDEN),
    /** A batch is approved by another person than one who confirmed or corrected a payee in it. */
    BATCH_APPROVED_BY_PAYEE_CONFIRMER(RefusalCategory.FORBIDDEN),
    /** A batch is released by another person than the one who approved it. */
    BATCH_RELEASED_BY_APPROVER(RefusalCategory.FORBIDDEN),
    /** What is in the batch is not what was declared or approved; it can only be cancelled. */
    BATCH_CONTENT_CHANGED(RefusalCategory.CONFLICT),
    /** Somebody changed the batch meanwhile. */
    BATCH_CHANGED(RefusalCategory.CONFLICT);

    private final RefusalCategory category;

    BatchRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
