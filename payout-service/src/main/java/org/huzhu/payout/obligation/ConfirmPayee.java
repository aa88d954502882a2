package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;

/** Confirms or corrects the payee of a returned obligation, which opens it for a new attempt. */
@Singleton
public final class ConfirmPayee {

    private final Obligations obligations;
    private final PayeeVault vault;
    private final PayeeSeals seals;
    private final RequireUnaltered unaltered;
    private final Clock clock;

    ConfirmPayee(Obligations obligations, PayeeVault vault, PayeeSeals seals, RequireUnaltered unaltered, Clock clock) {
        this.obligations = obligations;
        this.vault = vault;
        this.seals = seals;
        this.unaltered = unaltered;
        this.clock = clock;
    }

    /**
     * Another account of the same person.
     *
     * @param payee name and account in clear
     * @param bankLineNumber of the account's branch
     */
    public record Correction(PayeeVault.Opened payee, String bankLineNumber) {}

    /**
     * Opens the obligation again. A correction may mend the account, never name another person: whom the fund owes is the
     * review's decision.
     *
     * @param correction another account of the same person; absent when the old one is confirmed
     * @throws Refused with OBLIGATION_NOT_FOUND, PRECONDITION_FAILED, OBLIGATION_TRANSITION_NOT_ALLOWED, PAYEE_NAME_DIFFERS,
     *     PAYEE_UNREADABLE, PAYEE_ALTERED or OBLIGATION_CHANGED
     */
    public Obligation handle(ObligationId id, ExpectedVersion seen, String person, Optional<Correction> correction) {
        Obligation before = obligations.locked(id, seen);
        unaltered.check("", List.of(before));
        PayeeVault.Opened present =
                vault.tryOpen(before.payee()).orElseThrow(() -> new Refused(ObligationRefusal.PAYEE_UNREADABLE));
        Payee payee = correction
                .map(wanted -> corrected(before.payee(), present, wanted))
                .orElse(before.payee())
                .confirmedBy(person);
        Obligation after = obligations.save(
                correction.isPresent()
                        ? before.reopenedForAccount(payee, clock.instant())
                        : before.reopenedFor(payee, clock.instant()));
        seals.seal(after);
        return after;
    }

    private Payee corrected(Payee former, PayeeVault.Opened present, Correction wanted) {
        if (!wanted.payee().namesSamePersonAs(present)) {
            throw new Refused(ObligationRefusal.PAYEE_NAME_DIFFERS, List.of(Fault.at("/name", "PAYEE_NAME_DIFFERS")));
        }
        return vault.close(former, wanted.payee(), wanted.bankLineNumber());
    }
}
