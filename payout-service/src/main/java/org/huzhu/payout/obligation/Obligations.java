package org.huzhu.payout.obligation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.ledger.FundId;

/** The obligations that the caller of the running transaction sees. */
public interface Obligations {

    /** Finds one. */
    Optional<Obligation> find(ObligationId id);

    /** Finds one and keeps others from changing it until the transaction ends. */
    Optional<Obligation> lock(ObligationId id);

    /**
     * Returns one and keeps others from changing it until the transaction ends.
     *
     * @param seen the version that the caller looked at, compared once nobody else can change the obligation
     * @throws Refused with OBLIGATION_NOT_FOUND or PRECONDITION_FAILED
     */
    default Obligation locked(ObligationId id, ExpectedVersion seen) {
        Obligation obligation = lock(id).orElseThrow(() -> new Refused(ObligationRefusal.OBLIGATION_NOT_FOUND));
        seen.require(obligation.version());
        return obligation;
    }

    /** Finds several, in order of their ids; those not seen are absent. */
    List<Obligation> findAll(Collection<ObligationId> ids);

    /**
     * Stores a new or changed obligation and lets all who follow obligations know; the only way out of a command.
     *
     * @return the obligation with its new version
     * @throws Refused with OBLIGATION_CHANGED when it has another version by now
     * @throws IllegalStateException when a new one is owed already; whoever opens one has locked its fund
     */
    Obligation save(Changed<Obligation, ObligationEvent> changed);

    /**
     * Returns up to {@code limit} obligations of a fund that wait for money and that its present balance covers, oldest
     * first, opened after the one named {@code after}.
     */
    List<Obligation> waitingForMoney(FundId fund, Optional<ObligationId> after, int limit);

    /** Returns all obligations of a care event. */
    List<Obligation> ofCareEvent(CareEventId careEvent);

    /**
     * What a list is narrowed to.
     *
     * @param claimId of one claim
     * @param state in one state
     * @param funded with or without money set aside
     * @param fund of one fund
     */
    record Filter(
            Optional<ClaimId> claimId,
            Optional<ObligationState> state,
            Optional<Boolean> funded,
            Optional<FundId> fund) {}

    /** Returns up to {@code limit} obligations opened before the one named {@code before}, newest first. */
    List<Obligation> page(Filter filter, Optional<ObligationId> before, int limit);

    /** Returns the funds that have obligations without money. */
    List<FundId> fundsWaitingForMoney();
}
