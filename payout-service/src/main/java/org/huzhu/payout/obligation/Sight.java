package org.huzhu.payout.obligation;

import org.huzhu.kernel.scope.WiderScope;

/** Why a rule of this service looks further than its caller may. */
public enum Sight implements WiderScope.Reason {
    /** What is in a batch is dealt with whole, also when a unit has left the caller's office meanwhile. */
    WHOLE_BATCH,
    /** The bank reports on payments of all units, whoever brings its message. */
    PAYMENTS_OF_ALL_UNITS
}
