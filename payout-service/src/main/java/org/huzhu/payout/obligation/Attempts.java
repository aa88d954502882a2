package org.huzhu.payout.obligation;

import java.util.List;
import java.util.Optional;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.id.ObligationId;

/** The attempts that the caller of the running transaction sees. */
public interface Attempts {

    /** Adds an attempt of an obligation; the database refuses a second live one. */
    void add(Attempt attempt, Origin origin);

    /** Finds one by its name at the bank. */
    Optional<Attempt> find(EndToEndId id);

    /** Returns the attempts of an obligation, first first. */
    List<Attempt> of(ObligationId obligation);

    /** Returns the attempts of a batch, in order of their names. */
    List<Attempt> ofBatch(BatchId batch);

    /** Writes a changed attempt over the version that was read; false when somebody else was faster. */
    boolean replace(Attempt attempt);
}
