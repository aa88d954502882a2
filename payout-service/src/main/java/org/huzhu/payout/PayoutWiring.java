package org.huzhu.payout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kit.problem.ConstraintRefusal;
import org.huzhu.payout.batch.BarredFromBatch;
import org.huzhu.payout.batch.BatchRefusal;
import org.huzhu.payout.batch.Batches;
import org.huzhu.payout.batch.ComposeBatch;
import org.huzhu.payout.batch.DecideBatch;
import org.huzhu.payout.batch.Dispatch;
import org.huzhu.payout.batch.RequireExplained;
import org.huzhu.payout.batch.WithholdAltered;
import org.huzhu.payout.bank.ApplyBankAnswer;
import org.huzhu.payout.bank.BankMessages;
import org.huzhu.payout.bank.HoldBack;
import org.huzhu.payout.bank.KnownToBank;
import org.huzhu.payout.bank.PaymentFile;
import org.huzhu.payout.bank.ReadBankMessage;
import org.huzhu.payout.bank.RecallLines;
import org.huzhu.payout.bank.StatedLines;
import org.huzhu.payout.bank.UploadRefusal;
import org.huzhu.payout.bank.WeighUpload;
import org.huzhu.payout.ledger.Ledger;
import org.huzhu.payout.ledger.LedgerEvents;
import org.huzhu.payout.ledger.PostTransaction;
import org.huzhu.payout.obligation.AttemptBook;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.BankTransactions;
import org.huzhu.payout.obligation.BarredPersons;
import org.huzhu.payout.obligation.Cancellations;
import org.huzhu.payout.obligation.ConfirmPayee;
import org.huzhu.payout.obligation.DeterminedLines;
import org.huzhu.payout.obligation.FundObligation;
import org.huzhu.payout.obligation.GiveUpAttempt;
import org.huzhu.payout.obligation.GivenUpOrders;
import org.huzhu.payout.obligation.ObligationEvents;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.huzhu.payout.obligation.Obligations;
import org.huzhu.payout.obligation.OpenObligations;
import org.huzhu.payout.obligation.PayeeAlarm;
import org.huzhu.payout.obligation.PayeeSeals;
import org.huzhu.payout.obligation.PayeeVault;
import org.huzhu.payout.obligation.RecordMovement;
import org.huzhu.payout.obligation.RecordStatus;
import org.huzhu.payout.obligation.RequireUnaltered;
import org.huzhu.payout.pool.ApproveDeposit;
import org.huzhu.payout.pool.Contributions;
import org.huzhu.payout.pool.CreditFund;
import org.huzhu.payout.pool.FundCredited;
import org.huzhu.payout.pool.FundDeposits;
import org.huzhu.payout.pool.PoolRefusal;
import org.huzhu.payout.pool.RecordDeposit;
import org.huzhu.payout.bank.BankFiles;
import org.huzhu.payout.bank.CancellationFiles;
import org.huzhu.payout.bank.PaymentInstruction.Debtor;
import org.huzhu.payout.bank.iso20022.CancellationXml;
import org.huzhu.payout.bank.iso20022.Iso20022Files;
import org.huzhu.payout.reconciliation.AccountIndex;
import org.huzhu.payout.reconciliation.CloseItem;
import org.huzhu.payout.reconciliation.Concerns;
import org.huzhu.payout.reconciliation.ExplainItem;
import org.huzhu.payout.reconciliation.OpenItem;
import org.huzhu.payout.reconciliation.ReconciliationItems;
import org.huzhu.kernel.audit.AuditTrail;

/** Builds the use cases on their ports: the composition root. */
@Dependent
class PayoutWiring {

    /** What the constraints of the database mean to a caller. */
    @Produces
    @Singleton
    ConstraintRefusal constraints() {
        return () -> Map.ofEntries(
                Map.entry("payment_attempt_one_live", ObligationRefusal.OBLIGATION_CHANGED),
                Map.entry("payment_attempt_one_settled", ObligationRefusal.OBLIGATION_CHANGED),
                Map.entry("payment_attempt_explained", BatchRefusal.BATCH_CONCERNED_BY_OPEN_ITEM),
                Map.entry("payment_attempt_after_last_moment", BatchRefusal.BATCH_REPLACES_LIVE_ORDER),
                Map.entry("payment_batch_approver_is_not_maker", BatchRefusal.BATCH_APPROVED_BY_MAKER),
                Map.entry("payment_batch_releaser_is_not_approver", BatchRefusal.BATCH_RELEASED_BY_APPROVER),
                Map.entry("fund_deposit_four_eyes", PoolRefusal.DEPOSIT_APPROVED_BY_MAKER),
                Map.entry("payment_attempt_four_eyes", ObligationRefusal.NEW_ATTEMPT_APPROVED_BY_PROPOSER),
                Map.entry("payment_attempt_maker_not_barred", BatchRefusal.BATCH_PERSON_BARRED),
                Map.entry("payment_batch_persons_not_barred", BatchRefusal.BATCH_PERSON_BARRED),
                Map.entry("uploaded_line_two_people", UploadRefusal.UPLOADED_LINE_CONFIRMED_BEFORE));
    }

    @Produces
    @Singleton
    PostTransaction postTransaction(Ledger ledger, LedgerEvents events) {
        return new PostTransaction(ledger, events);
    }

    @Produces
    @Singleton
    OpenItem openItem(ReconciliationItems items, AuditTrail trail, IdSource ids, Clock clock) {
        return new OpenItem(items, trail, ids, clock);
    }

    @Produces
    @Singleton
    CloseItem closeItem(
            ReconciliationItems items,
            Ledger ledger,
            PostTransaction postings,
            AuditTrail trail,
            IdSource ids,
            Clock clock) {
        return new CloseItem(items, ledger, postings, trail, ids, clock);
    }

    @Produces
    @Singleton
    ExplainItem explainItem(ReconciliationItems items, AuditTrail trail, Clock clock) {
        return new ExplainItem(items, trail, clock);
    }

    @Produces
    @Singleton
    CreditFund creditFund(
            Ledger ledger,
            PostTransaction postings,
            Contributions contributions,
            FundCredited waiting,
            IdSource ids,
            Clock clock) {
        return new CreditFund(ledger, postings, contributions, waiting, ids, clock);
    }

    @Produces
    @Singleton
    RecordDeposit recordDeposit(FundDeposits deposits, CreditFund funds, AuditTrail trail, IdSource ids, Clock clock) {
        return new RecordDeposit(deposits, funds, trail, ids, clock);
    }

    @Produces
    @Singleton
    ApproveDeposit approveDeposit(FundDeposits deposits, CreditFund funds, AuditTrail trail, Clock clock) {
        return new ApproveDeposit(deposits, funds, trail, clock);
    }

    @Produces
    @Singleton
    FundObligation fundObligation(
            Obligations obligations, PostTransaction postings, AuditTrail trail, IdSource ids, Clock clock) {
        return new FundObligation(obligations, postings, trail, ids, clock);
    }

    @Produces
    @Singleton
    OpenObligations openObligations(
            Obligations obligations,
            DeterminedLines lines,
            Ledger ledger,
            FundObligation funding,
            BarredPersons barred,
            PayeeSeals seals,
            ObligationEvents events,
            OpenItem items,
            AuditTrail trail,
            Clock clock) {
        return new OpenObligations(obligations, lines, ledger, funding, barred, seals, events, items, trail, clock);
    }

    @Produces
    @Singleton
    AttemptBook attemptBook(
            Obligations obligations,
            Attempts attempts,
            PostTransaction postings,
            ObligationEvents events,
            OpenItem items,
            AuditTrail trail,
            IdSource ids,
            Clock clock) {
        return new AttemptBook(obligations, attempts, postings, events, items, trail, ids, clock);
    }

    @Produces
    @Singleton
    RecordMovement recordMovement(AttemptBook book, Attempts attempts, BankTransactions transactions) {
        return new RecordMovement(book, attempts, transactions);
    }

    @Produces
    @Singleton
    RecordStatus recordStatus(
            AttemptBook book, RecordMovement movements, BankTransactions transactions, AuditTrail trail, Clock clock) {
        return new RecordStatus(book, movements, transactions, trail, clock, System::nanoTime);
    }

    @Produces
    @Singleton
    RequireUnaltered requireUnaltered(PayeeSeals seals, PayeeAlarm alarm) {
        return new RequireUnaltered(seals, alarm);
    }

    @Produces
    @Singleton
    WithholdAltered withholdAltered(
            DecideBatch batches,
            Obligations obligations,
            Attempts attempts,
            PayeeSeals seals,
            PayeeAlarm alarm,
            ObligationEvents events,
            AuditTrail trail,
            Clock clock) {
        return new WithholdAltered(batches, obligations, attempts, seals, alarm, events, trail, clock);
    }

    @Produces
    @Singleton
    ConfirmPayee confirmPayee(
            AttemptBook book, PayeeVault vault, PayeeSeals seals, RequireUnaltered unaltered, Clock clock) {
        return new ConfirmPayee(book, vault, seals, unaltered, clock);
    }

    @Produces
    @Singleton
    GiveUpAttempt giveUpAttempt(AttemptBook book, Cancellations cancellations, AuditTrail trail, Clock clock) {
        return new GiveUpAttempt(book, cancellations, trail, clock);
    }

    @Produces
    @Singleton
    BarredFromBatch barredFromBatch(BarredPersons barred) {
        return new BarredFromBatch(barred);
    }

    @Produces
    @Singleton
    ComposeBatch composeBatch(
            Batches batches,
            Obligations obligations,
            Attempts attempts,
            BarredFromBatch barred,
            RequireUnaltered unaltered,
            RequireExplained explained,
            ObligationEvents events,
            AuditTrail trail,
            IdSource ids,
            Clock clock) {
        return new ComposeBatch(
                batches, obligations, attempts, barred, unaltered, explained, events, trail, ids, clock);
    }

    @Produces
    @Singleton
    DecideBatch decideBatch(
            Batches batches,
            Obligations obligations,
            Attempts attempts,
            BarredFromBatch barred,
            RequireExplained explained,
            GivenUpOrders givenUp,
            Dispatch dispatch,
            ObligationEvents events,
            AuditTrail trail,
            Clock clock) {
        return new DecideBatch(
                batches, obligations, attempts, barred, explained, givenUp, dispatch, events, trail, clock);
    }

    @Produces
    @Singleton
    RequireExplained requireExplained(Concerns concerns, PayeeVault vault, AccountIndex accounts) {
        return new RequireExplained(concerns, vault, accounts);
    }

    @Produces
    @Singleton
    HoldBack holdBack(DecideBatch batches, RequireExplained explained, KnownToBank known) {
        return new HoldBack(batches, explained, known);
    }

    @Produces
    @Singleton
    RecallLines recallLines(Attempts attempts, StatedLines lines, RecordMovement movements, DecideBatch batches) {
        return new RecallLines(attempts, lines, movements, batches);
    }

    @Produces
    @Singleton
    CancellationFiles cancellationFiles(PayoutConfig config) {
        return new CancellationXml(debtor(config));
    }

    @Produces
    @Singleton
    BankFiles bankFiles(PayoutConfig config) {
        return new Iso20022Files(config.account());
    }

    @Produces
    @Singleton
    PaymentFile paymentFile(
            DecideBatch batches, PayeeVault vault, RequireUnaltered unaltered, BankFiles files, PayoutConfig config) {
        return new PaymentFile(batches, vault, unaltered, files, debtor(config));
    }

    private static Debtor debtor(PayoutConfig config) {
        return new Debtor(config.name(), config.account(), config.bankLineNumber());
    }

    @Produces
    @Singleton
    ApplyBankAnswer applyWord(
            Attempts attempts,
            RecordStatus statuses,
            WeighUpload uploads,
            GivenUpOrders givenUp,
            DecideBatch batches,
            OpenItem items) {
        return new ApplyBankAnswer(attempts, statuses, uploads, givenUp, batches, items, System::nanoTime);
    }

    @Produces
    @Singleton
    ReadBankMessage readBankMessage(
            BankFiles files,
            BankMessages messages,
            Attempts attempts,
            ApplyBankAnswer words,
            RecordMovement movements,
            DecideBatch batches,
            WeighUpload uploads,
            OpenItem items,
            AccountIndex accounts,
            AuditTrail trail,
            IdSource ids,
            Clock clock) {
        return new ReadBankMessage(
                files, messages, attempts, words, movements, batches, uploads, items, accounts, trail, ids, clock);
    }
}
