package org.huzhu.payout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.payout.exchange.ApplyWord;
import org.huzhu.payout.exchange.BankChannel;
import org.huzhu.payout.exchange.BankMessages;
import org.huzhu.payout.exchange.ConfirmUpload;
import org.huzhu.payout.exchange.Questions;
import org.huzhu.payout.exchange.ReadBankMessage;
import org.huzhu.payout.exchange.ReceiveUpload;
import org.huzhu.payout.exchange.UploadedLines;
import org.huzhu.payout.exchange.WeighUpload;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.BarredPersons;
import org.huzhu.payout.rail.BankFiles;
import org.huzhu.payout.reconciliation.CloseItem;
import org.huzhu.payout.reconciliation.ExplainItem;
import org.huzhu.payout.reconciliation.OpenItem;
import org.huzhu.payout.reconciliation.ReconciliationItems;
import org.huzhu.payout.trail.AuditTrail;

/** Builds what deals with uploads: what people say, held against what the bank says. */
@Dependent
class UploadWiring {

    @Produces
    @Singleton
    WeighUpload weighUpload(UploadedLines lines, ExplainItem items) {
        return new WeighUpload(lines, items);
    }

    @Produces
    @Singleton
    ReceiveUpload receiveUpload(
            BankFiles files,
            BankMessages messages,
            UploadedLines lines,
            Attempts attempts,
            ApplyWord words,
            Questions questions,
            BarredPersons barred,
            OpenItem items,
            AuditTrail trail,
            IdSource ids,
            Clock clock) {
        return new ReceiveUpload(files, messages, lines, attempts, words, questions, barred, items, trail, ids, clock);
    }

    @Produces
    @Singleton
    ConfirmUpload confirmUpload(
            @ConfigProperty(name = "huzhu.payout.bank.channel") String channel,
            ReconciliationItems items,
            UploadedLines lines,
            BankMessages messages,
            ReadBankMessage reader,
            ApplyWord words,
            BarredPersons barred,
            CloseItem closing,
            AuditTrail trail) {
        return new ConfirmUpload(
                BankChannel.valueOf(channel.toUpperCase(Locale.ROOT)),
                items,
                lines,
                messages,
                reader,
                words,
                barred,
                closing,
                trail);
    }
}
