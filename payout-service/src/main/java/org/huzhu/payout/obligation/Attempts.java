package org.huzhu.payout.obligation;

import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.id.ObligationId;

/** The attempts that the caller of the running transaction sees. */
public interface Attempts {

    /** Adds an attempt of an obligation; the database refuses a second live one. */
    void add(Attempt attempt, Origin origin);

    /** Finds one by its name at the bank. */
    Optional<Attempt> find(EndToEndId id);

    /** Finds the last attempt of an obligation and keeps others from changing it until the transaction ends. */
    Optional<Attempt> lockLast(ObligationId obligation);

    /** Returns the attempts of an obligation, first first. */
    List<Attempt> of(ObligationId obligation);

    /** Returns the attempts of a batch, in order of their names. */
    List<Attempt> ofBatch(BatchId batch);

    /**
     * Writes a changed attempt over the version that was read and lets all who follow attempts know.
     *
     * @return the attempt with its new version
     * @throws Refused with OBLIGATION_CHANGED when somebody else was faster
     */
    Attempt save(Changed<Attempt, AttemptEvent> changed);

    /**
     * Writes an attempt that changed with its obligation, of which the obligation tells.
     *
     * @return the attempt with its new version
     * @throws Refused with OBLIGATION_CHANGED when somebody else was faster
     */
    Attempt keep(Attempt changed);
}
