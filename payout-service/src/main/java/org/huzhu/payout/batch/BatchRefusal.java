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
    /** Who decided a claim at the handling office has no hand in the batch that pays it. */
    BATCH_BY_OFFICE_REVIEWER(RefusalCategory.FORBIDDEN),
    /** Who decided a claim at the provincial office has no hand in the batch that pays it. */
    BATCH_BY_PROVINCE_REVIEWER(RefusalCategory.FORBIDDEN),
    /** Who uploaded a line of the bank about an obligation has no hand in the batch that pays it. */
    BATCH_BY_LINE_UPLOADER(RefusalCategory.FORBIDDEN),
    /** Who confirmed an uploaded line about an obligation has no hand in the batch that pays it. */
    BATCH_BY_LINE_CONFIRMER(RefusalCategory.FORBIDDEN),
    /** Who made or approved the batch may not have a hand in it any more; it can only be cancelled. */
    BATCH_PERSON_BARRED(RefusalCategory.CONFLICT),
    /** What is in the batch is not what was declared or approved; it can only be cancelled. */
    BATCH_CONTENT_CHANGED(RefusalCategory.CONFLICT),
    /** An open reconciliation item concerns a payment or its payee; each is named with its items. */
    BATCH_CONCERNED_BY_OPEN_ITEM(RefusalCategory.CONFLICT),
    /** An earlier order of a payment may still be executed; each is named with its last moment. */
    BATCH_REPLACES_LIVE_ORDER(RefusalCategory.CONFLICT),
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
