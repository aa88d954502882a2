package org.huzhu.payout.obligation.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.personal.Masks;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationCommands;
import org.huzhu.payout.obligation.ObligationKind;
import org.huzhu.payout.obligation.Payee;
import org.huzhu.payout.obligation.PayeeVault;

/** An obligation as a list shows it, the payee masked. */
@Schema(name = "Obligation")
public record ObligationView(
        UUID id,
        ObligationState state,

        @Schema(description = "Whether the fund's money is set aside; false is work for the fund")
        boolean funded,

        @Schema(examples = "1312.10") Money amount,
        @Schema(examples = "420000-HOSPITAL") String fundId,
        UUID claimId,
        @Schema(examples = "C25-000042-K") String claimNumber,
        UUID determinationId,
        UUID lineId,
        UUID memberId,
        UUID unitId,
        UUID careEventId,
        String planCode,
        String benefitCode,
        ObligationKind kind,
        int ordinal,
        @Schema(description = "Tries so far") int attempts,
        MaskedPayee payee,
        List<String> allowedCommands,
        Instant openedAt,
        Instant changedAt) {

    /** A payee whom nobody can be paid as: name and account masked. */
    @Schema(name = "MaskedPayee")
    public record MaskedPayee(
            @Schema(examples = "盛*") String name,
            @Schema(examples = "***************3446") String account,
            @Schema(examples = "313537000059") String bankLineNumber,

            @Schema(description = "Whether a person confirmed or corrected it after a return")
            boolean confirmed,

            @Schema(description = "False when the keys of this service do not open it; nothing is shown then")
            boolean readable) {

        static MaskedPayee of(Payee payee, PayeeVault vault) {
            Optional<PayeeVault.Opened> opened = vault.tryOpen(payee);
            return new MaskedPayee(
                    opened.map(clear -> Masks.name(clear.name().reveal())).orElse(""),
                    opened.map(clear -> Masks.account(clear.account().reveal())).orElse(""),
                    payee.bankLineNumber(),
                    payee.confirmedBy().isPresent(),
                    opened.isPresent());
        }
    }

    static ObligationView of(Obligation obligation, PayeeVault vault) {
        return new ObligationView(
                obligation.id().value(),
                obligation.state(),
                obligation.funded(),
                obligation.amount(),
                obligation.fund().toString(),
                obligation.origin().claimId().value(),
                obligation.origin().claimNumber(),
                obligation.origin().determinationId().value(),
                obligation.origin().lineId().value(),
                obligation.origin().memberId().value(),
                obligation.origin().unitId().value(),
                obligation.identity().careEventId().value(),
                obligation.identity().planCode(),
                obligation.identity().benefitCode(),
                obligation.identity().kind(),
                obligation.identity().ordinal(),
                obligation.attempts(),
                MaskedPayee.of(obligation.payee(), vault),
                ObligationCommands.allowedIn(obligation.state()),
                obligation.openedAt(),
                obligation.changedAt());
    }
}
