package org.huzhu.claims.coverage;

import java.util.List;
import org.huzhu.claims.member.MemberId;

/** The coverages that enrolment told about. */
public interface CoverageSnapshots {

    /** Keeps a state unless a newer or equal one is kept already. */
    void store(CoverageSnapshot snapshot);

    /** Returns the coverages of a member that the running transaction's scope may see, ordered by id. */
    List<CoverageSnapshot> ofMember(MemberId member);
}
