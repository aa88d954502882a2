package org.huzhu.enrollment.memberunit;

/** Tells the other services about member units. */
public interface MemberUnitEvents {
    /** A unit was registered or stands elsewhere now. */
    void changed(MemberUnit unit);
}
