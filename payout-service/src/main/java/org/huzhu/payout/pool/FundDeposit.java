package org.huzhu.payout.pool;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.ledger.FundId;

/**
 * Money put into a fund: recorded by one person, approved by another, booked with the approval.
 *
 * @param id the deposit
 * @param fund where the money goes
 * @param amount above zero
 * @param reference the paper it stands on; unique within the fund
 * @param state recorded or approved
 * @param maker person key of who recorded it
 * @param approver person key of who approved it
 * @param recordedAt when it was recorded
 * @param approvedAt when it was approved
 * @param version grows with each change
 */
public record FundDeposit(
        DepositId id,
        FundId fund,
        Money amount,
        String reference,
        State state,
        String maker,
        Optional<String> approver,
        Instant recordedAt,
        Optional<Instant> approvedAt,
        long version) {

    /** How far a deposit has come. */
    public enum State {
        /** By one person. */
        RECORDED,
        /** By a second person, and booked. */
        APPROVED
    }

    /**
     * Records a deposit.
     *
     * @throws Refused with DEPOSIT_AMOUNT_NOT_POSITIVE
     */
    public static Changed<FundDeposit, DepositEvent> recorded(
            DepositId id, FundId fund, Money amount, String reference, String maker, Instant at) {
        if (!amount.isPositive()) {
            throw new Refused(PoolRefusal.DEPOSIT_AMOUNT_NOT_POSITIVE, Map.of("amount", amount.toYuanString()));
        }
        return Changed.created(
                new FundDeposit(
                        id, fund, amount, reference, State.RECORDED, maker, Optional.empty(), at, Optional.empty(), 0),
                new DepositEvent.Recorded());
    }

    /**
     * Approves the deposit.
     *
     * @throws Refused with DEPOSIT_NOT_RECORDED or DEPOSIT_APPROVED_BY_MAKER
     */
    public Changed<FundDeposit, DepositEvent> approvedBy(String person, Instant at) {
        if (state != State.RECORDED) {
            throw new IllegalTransition(PoolRefusal.DEPOSIT_NOT_RECORDED, state.name(), List.of());
        }
        if (person.equals(maker)) {
            throw new Refused(PoolRefusal.DEPOSIT_APPROVED_BY_MAKER);
        }
        FundDeposit approved = new FundDeposit(
                id,
                fund,
                amount,
                reference,
                State.APPROVED,
                maker,
                Optional.of(person),
                recordedAt,
                Optional.of(at),
                version + 1);
        return Changed.of(this, approved, new DepositEvent.Approved());
    }
}
