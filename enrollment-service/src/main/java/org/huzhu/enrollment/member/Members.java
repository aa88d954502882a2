package org.huzhu.enrollment.member;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.kernel.personal.CitizenId;

/** The members that the caller may see. */
public interface Members {
    /** The member with this id. */
    Optional<Member> find(MemberId id);

    /** The member with this citizen id. */
    Optional<Member> find(CitizenId idNumber);

    /** At most so many members of a unit after an id, by id; of all units when none is named. */
    List<Member> after(Optional<UnitId> unit, Optional<MemberId> last, int limit);

    /**
     * The keyed indexes of the names of members, bound to the member: they tell whether a name is this member's, and not
     * whether two members share one. A member whose name is damaged gets one that no name has.
     */
    Map<MemberId, String> nameIndexes(Collection<MemberId> members);

    /**
     * Finds or makes the member of each person, over all units. It shows the member to nobody: {@link #employ} does.
     *
     * <p>The name given first may be wrong. It is corrected by what is given later, until an enrolment with the member
     * was handed in; from then on it is fixed.
     *
     * @param unit whose roster names them
     */
    Map<CitizenId, Enlisted> enlist(UnitId unit, List<Person> people);

    /** The members of these citizen ids, as far as there are any, over all units that the caller may see. */
    Map<CitizenId, MemberId> known(Collection<CitizenId> idNumbers);

    /** Notes that a unit employs members: from then on it sees them. */
    void employ(UnitId unit, Collection<MemberId> members);

    /** Somebody of a roster as a member. */
    record Enlisted(MemberId id, Identity identity, Tie tie) {}

    /** Whether the unit that names somebody sees her already. */
    enum Tie {
        /** She is or was covered through the unit. */
        EMPLOYED,
        /** The unit must not learn whether she is known. */
        STRANGER
    }

    /** How the name that was given compares with the one that is kept. */
    enum Identity {
        /** They are the same. */
        SAME,
        /** Nobody was known under the id number. */
        CREATED,
        /** The name was corrected. */
        RENAMED,
        /** Another name is fixed. */
        DIFFERS,
        /** The fixed name is damaged, and nobody can compare it. */
        UNREADABLE
    }
}
