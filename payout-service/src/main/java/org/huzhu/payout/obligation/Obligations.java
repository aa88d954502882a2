package org.huzhu.payout.obligation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.ledger.FundId;

/** The obligations that the caller of the running transaction sees. */
public interface Obligations {

    /** Adds an obligation; false when its identity exists. */
    boolean add(Obligation obligation);

    /** Finds one. */
    Optional<Obligation> find(ObligationId id);

    /** Finds several, in order of their ids; those not seen are absent. */
    List<Obligation> findAll(Collection<ObligationId> ids);

    /** Writes a changed obligation over its former version; false when somebody else was faster. */
    boolean replace(Obligation obligation);

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
