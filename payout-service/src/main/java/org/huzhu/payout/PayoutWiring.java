package org.huzhu.payout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.function.LongSupplier;
import org.huzhu.kit.problem.ConstraintRefusal;
import org.huzhu.payout.bank.BankChannel;
import org.huzhu.payout.bank.BankFiles;
import org.huzhu.payout.bank.CancellationFiles;
import org.huzhu.payout.bank.ExchangeTimes;
import org.huzhu.payout.bank.PaymentInstruction.Debtor;
import org.huzhu.payout.bank.RealTime;
import org.huzhu.payout.bank.UploadRefusal;
import org.huzhu.payout.bank.iso20022.CancellationXml;
import org.huzhu.payout.bank.iso20022.Iso20022Files;
import org.huzhu.payout.batch.BatchRefusal;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.huzhu.payout.pool.PoolRefusal;

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
    CancellationFiles cancellationFiles(Debtor debtor) {
        return new CancellationXml(debtor);
    }

    @Produces
    @Singleton
    BankFiles bankFiles(PayoutConfig config) {
        return new Iso20022Files(config.debtor().account());
    }

    @Produces
    @Singleton
    Debtor debtor(PayoutConfig config) {
        PayoutConfig.Debtor debtor = config.debtor();
        return new Debtor(debtor.name(), debtor.account(), debtor.bankLineNumber());
    }

    @Produces
    @Singleton
    BankChannel bankChannel(PayoutConfig config) {
        return config.bank().channel();
    }

    /** The machine's own clock. */
    @Produces
    @Singleton
    RealTime realTime() {
        return Clock.systemUTC()::instant;
    }

    @Produces
    @Singleton
    ExchangeTimes exchangeTimes(PayoutConfig config) {
        return new ExchangeTimes(config.bank().orderValidFor(), config.bank().retryDelay());
    }

    /** Monotonic time in nanoseconds, which nobody can set. */
    @Produces
    @Singleton
    LongSupplier nanoseconds() {
        return System::nanoTime;
    }
}
