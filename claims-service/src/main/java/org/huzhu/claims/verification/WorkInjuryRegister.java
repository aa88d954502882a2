package org.huzhu.claims.verification;

import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.claims.member.MemberId;

/** The register of determined work injuries. */
public interface WorkInjuryRegister {

    /** Asks for the injury registered for a member; answers within seconds, whatever happens outside. */
    Reply<WorkInjury> injury(MemberId member);

    /**
     * A registered injury.
     *
     * @param occurredOn the day of the accident, where it is told
     */
    record WorkInjury(Optional<LocalDate> occurredOn) {}
}
