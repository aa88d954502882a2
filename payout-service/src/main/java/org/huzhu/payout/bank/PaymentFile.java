package org.huzhu.payout.bank;

import jakarta.inject.Singleton;
import java.util.Map;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.payout.bank.PaymentInstruction.Debtor;
import org.huzhu.payout.batch.BatchContent;
import org.huzhu.payout.batch.BatchContents;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.huzhu.payout.obligation.PayeeVault;
import org.huzhu.payout.obligation.RequireUnaltered;

/** Writes the bank's file of a released batch, the only place where payees stand in clear. */
@Singleton
public final class PaymentFile {

    private final BatchContents contents;
    private final PayeeVault vault;
    private final RequireUnaltered unaltered;
    private final BankFiles files;
    private final Debtor debtor;

    PaymentFile(BatchContents contents, PayeeVault vault, RequireUnaltered unaltered, BankFiles files, Debtor debtor) {
        this.contents = contents;
        this.vault = vault;
        this.unaltered = unaltered;
        this.files = files;
        this.debtor = debtor;
    }

    /**
     * Writes the file; the same batch gives the same bytes. Count and sum are of the payments in it: one that was withheld
     * is not.
     *
     * @throws Refused with BATCH_NOT_FOUND, PAYMENT_FILE_NOT_READY, PAYEE_ALTERED, or PAYEE_UNREADABLE that names the
     *     obligation
     */
    public byte[] write(BatchId id) {
        BatchContent content = contents.of(id);
        var releasedAt =
                content.batch().releasedAt().orElseThrow(() -> new Refused(BankRefusal.PAYMENT_FILE_NOT_READY));
        unaltered.check("/items", content.owed());
        return files.write(new PaymentInstruction(
                id.toString().replace("-", ""),
                content.batch().number().value(),
                releasedAt,
                Shanghai.dateOf(releasedAt),
                debtor,
                content.payments().size(),
                Money.sum(content.payments().stream()
                        .map(payment -> payment.attempt().amount())
                        .toList()),
                content.payments().stream().map(this::order).toList()));
    }

    private PaymentOrder order(BatchContent.Payment payment) {
        Obligation obligation = payment.obligation();
        PayeeVault.Opened payee = vault.tryOpen(payment.attempt().payee())
                .orElseThrow(() -> new Refused(
                        ObligationRefusal.PAYEE_UNREADABLE,
                        Map.of("obligation", obligation.id().toString())));
        return new PaymentOrder(
                payment.attempt().id().toString(),
                payment.attempt().amount(),
                payee.name(),
                payee.account(),
                payment.attempt().payee().bankLineNumber(),
                payment.attempt().order().lastMoment(),
                "互助金 " + obligation.origin().claimNumber());
    }
}
