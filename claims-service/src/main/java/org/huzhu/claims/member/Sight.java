package org.huzhu.claims.member;

import org.huzhu.kernel.scope.WiderScope;

/** Why a rule of this service looks further than its caller may. */
public enum Sight implements WiderScope.Reason {
    /** An event may have been told through another unit already. */
    TWO_CHANNELS_ONE_EVENT,
    /** A case is weighed against what the member holds and has used through every unit. */
    EVERYTHING_THE_MEMBER_HOLDS,
    /** Limits are counted over every unit. */
    LIMITS_OF_ALL_UNITS,
    /** Whoever acted as the member anywhere does not review her claim. */
    WHO_ACTED_AS_THE_MEMBER
}
