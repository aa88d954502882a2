package org.huzhu.payout.reconciliation.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.reconciliation.DailyView;

/** A fund's day. */
@Schema(name = "ReconciliationFundDay")
public record FundDayView(
        @Schema(examples = "420000-HOSPITAL") String fundId,

        @Schema(description = "Obligations that arose on the day")
        Money opened,

        @Schema(description = "Payments released on the day")
        Money released,

        @Schema(description = "Settled less returned on the day, by the ledger")
        Money booked,

        @Schema(description = "Debited less returned on the day, by the bank's statements")
        Money stated,

        @Schema(description = "Promised and not paid now, by the ledger")
        Money payable,

        @Schema(description = "Funded and not settled now, by the obligations")
        Money owed,

        @Schema(description = "Movements without an explanation now")
        Money suspense,

        Money bookedNotStated,
        Money payableNotOwed,
        boolean agrees) {

    static FundDayView of(DailyView.FundDay day) {
        return new FundDayView(
                day.fundId(),
                day.opened(),
                day.released(),
                day.booked(),
                day.stated(),
                day.payable(),
                day.owed(),
                day.suspense(),
                day.bookedNotStated(),
                day.payableNotOwed(),
                day.agrees());
    }
}
