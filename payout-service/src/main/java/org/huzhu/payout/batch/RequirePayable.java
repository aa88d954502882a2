package org.huzhu.payout.batch;

import jakarta.inject.Singleton;
import org.huzhu.kernel.refusal.Refused;

/** Lets a batch go on only while nobody in it is barred, it is what was declared, and no open item concerns a payment. */
@Singleton
public final class RequirePayable {

    /** Where the payments of a batch stand in its view. */
    static final String ITEMS = "/items";

    private final BarredFromBatch barred;
    private final RequireExplained explained;

    RequirePayable(BarredFromBatch barred, RequireExplained explained) {
        this.barred = barred;
        this.explained = explained;
    }

    /**
     * Refuses if a person may not approve or release a batch as it is now.
     *
     * @throws Refused with BATCH_BY_OFFICE_REVIEWER, BATCH_BY_PROVINCE_REVIEWER, BATCH_BY_LINE_UPLOADER,
     *     BATCH_BY_LINE_CONFIRMER, BATCH_PERSON_BARRED, BATCH_CONTENT_CHANGED or BATCH_CONCERNED_BY_OPEN_ITEM
     */
    void check(BatchContent content, String person) {
        barred.requireMayDecide(content, person);
        if (!content.isAsDeclared()) {
            throw new Refused(BatchRefusal.BATCH_CONTENT_CHANGED);
        }
        explained.check(ITEMS, content.owed());
    }
}
