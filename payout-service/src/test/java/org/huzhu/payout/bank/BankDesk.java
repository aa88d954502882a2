package org.huzhu.payout.bank;

import static org.huzhu.payout.batch.BatchDesk.INDEX;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.CLOCK;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.PaymentInstruction.Debtor;
import org.huzhu.payout.bank.ReadBankMessage.Reading;
import org.huzhu.payout.batch.BatchDesk;
import org.huzhu.payout.batch.BatchState;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationDesk;

/** The use cases of the bank's messages on doubles in memory. */
final class BankDesk {

    static final Debtor DEBTOR = new Debtor("湖北省职工互助会", "420000100000000019", "102521000014");
    static final String UPLOADER = "p-uploader";
    static final ExchangeTimes TIMES = new ExchangeTimes(Duration.ofHours(4), Duration.ofSeconds(30));

    final BatchDesk paying = new BatchDesk();
    final ObligationDesk owing = paying.owing;
    final InMemoryFiles files = new InMemoryFiles();
    final InMemoryBankMessages messages = new InMemoryBankMessages();
    final InMemoryUploadedLines lines = new InMemoryUploadedLines(owing.items, messages);
    final InMemoryQuestions questions = new InMemoryQuestions();
    final InMemoryStatedLines stated = new InMemoryStatedLines(messages, owing.items, owing.ledger);

    /** The batches of which the bank has spoken before they were handed over. */
    final Set<BatchId> known = new HashSet<>();

    final WeighUpload weighing = new WeighUpload(lines, owing.items.explaining(CLOCK));
    final ApplyBankAnswer words = new ApplyBankAnswer(
            owing.attempts, owing.statuses, weighing, owing.attempts, paying.reconciling, owing.openItem, owing::nanos);
    final ReadBankMessage reading = new ReadBankMessage(
            files,
            messages,
            owing.attempts,
            words,
            owing.movements,
            paying.reconciling,
            weighing,
            owing.openItem,
            INDEX,
            owing.audit,
            owing.source,
            CLOCK);
    final ReceiveUpload receiving = new ReceiveUpload(
            files,
            messages,
            lines,
            owing.attempts,
            words,
            questions,
            owing.barred,
            owing.openItem,
            owing.audit,
            owing.source,
            CLOCK);
    final RecallLines recalling = new RecallLines(owing.attempts, stated, owing.movements, paying.reconciling);
    final HoldBack holding = new HoldBack(paying.contents, paying.explained, known::contains);
    final PaymentFile paymentFile = new PaymentFile(paying.contents, owing.vault, owing.unaltered, files, DEBTOR);

    final InMemoryInstructions instructions = new InMemoryInstructions();
    final EndInstruction ending = new EndInstruction(instructions, reading, words, owing.audit, TIMES);
    final PrepareInstruction preparing = new PrepareInstruction(
            instructions, holding, paying.withholding, paymentFile, recalling, ending, owing.openItem, TIMES);

    /** Returns the use case of confirming, where the bank can be asked or not. */
    ConfirmUpload confirming(BankChannel channel) {
        return new ConfirmUpload(
                channel,
                owing.items,
                lines,
                paying.sight,
                reading,
                words,
                owing.barred,
                owing.items.closing(owing.ledger, owing.source, CLOCK),
                owing.audit);
    }

    /** Reads a message from the bank's queue. */
    Reading read(BankFile file) throws MalformedBankFile {
        return reading.read(files.of(file), BankMessage.Source.FETCHED);
    }

    /** Takes a message that a person uploads. */
    Reading upload(BankFile file) throws MalformedBankFile {
        return receiving.handle(files.of(file), UPLOADER);
    }

    Attempt first() {
        return owing.attempts.now(FIRST);
    }

    Obligation owed() {
        return owing.obligations.now(OBLIGATION);
    }

    BatchState batchState() {
        return paying.batches.now(BATCH).state();
    }
}
