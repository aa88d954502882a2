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

    /** The keyed indexes of the names of members, which tell equal names without telling the names. */
    Map<MemberId, String> nameIndexes(Collection<MemberId> members);

    /** Finds or makes the member of each person, over all units, and notes that the unit employs it. */
    Map<CitizenId, MemberId> enlist(UnitId unit, List<Person> people);
}
