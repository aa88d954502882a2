package org.huzhu.claims.careevent.rest;

import java.time.LocalDate;
import java.util.List;
import org.huzhu.claims.careevent.Settlement;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A settlement as a claimant states it: anything may be missing. The fields are those of {@link Settlement}; amounts of
 * zero may be left out except the total, the scope, the funds' part and the burden.
 */
public record SettlementStatement(
        @Nullable String reference,
        @Nullable LocalDate settledOn,
        @Nullable Money totalCost,
        @Nullable Money inScope,
        @Nullable Money fundPaid,
        @Nullable Money personalBurden,
        @Nullable Money fullOwnPay,
        @Nullable Money overLimit,
        @Nullable Money prePayment,
        @Nullable Money deductiblePaid) {

    @Nullable
    Settlement read(List<Fault> faults) {
        Missing missing = new Missing("/settlement/", faults);
        String givenReference = missing.unlessGiven("reference", nameable(reference));
        LocalDate givenDay = missing.unlessGiven("settledOn", settledOn);
        Money givenTotal = missing.unlessGiven("totalCost", totalCost);
        Money givenScope = missing.unlessGiven("inScope", inScope);
        Money givenFund = missing.unlessGiven("fundPaid", fundPaid);
        Money givenBurden = missing.unlessGiven("personalBurden", personalBurden);
        if (givenReference == null
                || givenDay == null
                || givenTotal == null
                || givenScope == null
                || givenFund == null
                || givenBurden == null) {
            return null;
        }
        return new Settlement(
                givenReference,
                givenDay,
                givenTotal,
                givenScope,
                givenFund,
                givenBurden,
                orZero(fullOwnPay),
                orZero(overLimit),
                orZero(prePayment),
                orZero(deductiblePaid));
    }

    private static Money orZero(@Nullable Money amount) {
        return amount == null ? Money.ZERO : amount;
    }

    /** A reference without a letter or digit names nothing. */
    private static @Nullable String nameable(@Nullable String text) {
        return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit) ? text : null;
    }
}
