package org.huzhu.enrollment.roster;

import org.huzhu.kernel.scope.WiderScope;

/** Why a rule of this service looks further than its caller may. */
enum Sight implements WiderScope.Reason {
    /** Rows of a roster are compared with persons whom the unit may not see, and what is found is kept from it. */
    PERSONS_OF_THE_REGISTER
}
