package org.huzhu.payout.bank.job;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.rounds.Rounds;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.PayoutConfig;
import org.huzhu.payout.bank.BankChannel;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.CancellationFiles;
import org.huzhu.payout.bank.CancellationFiles.CancellationRequest;
import org.huzhu.payout.bank.CancellationFiles.CancellationStatus;
import org.huzhu.payout.bank.PaymentRail;
import org.huzhu.payout.bank.PaymentRail.BankUnavailable;
import org.huzhu.payout.bank.RealTime;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.Cancellations;
import org.jboss.logging.Logger;

/**
 * Asks the bank to cancel orders that were given up, until it answers; the same request twice changes nothing there, so
 * replicas need not agree.
 */
@ApplicationScoped
class BankCancellations {

    private static final Logger LOG = Logger.getLogger(BankCancellations.class);
    private static final int ASK_MAX = 20;

    private final Transactions transactions;
    private final Cancellations cancellations;
    private final CancellationFiles files;
    private final PaymentRail rail;
    private final AuditTrail trail;
    private final PayoutConfig.Bank config;
    private final RealTime time;

    BankCancellations(
            Transactions transactions,
            Cancellations cancellations,
            CancellationFiles files,
            PaymentRail rail,
            AuditTrail trail,
            PayoutConfig config,
            RealTime time) {
        this.transactions = transactions;
        this.cancellations = cancellations;
        this.files = files;
        this.rail = rail;
        this.trail = trail;
        this.config = config.bank();
        this.time = time;
    }

    void begin(@Observes StartupEvent start, Rounds rounds) {
        rounds.every("bank-cancellations", config.every(), config.every(), this::round);
    }

    void round() {
        if (!config.enabled() || config.channel() == BankChannel.NONE) {
            return;
        }
        try {
            for (Attempt given : inAll(() -> cancellations.due(config.retryDelay(), ASK_MAX))) {
                ask(given);
            }
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Asking the bank to cancel failed and is tried again");
        }
    }

    private void ask(Attempt given) {
        Optional<Cancellations.Answer> answer = answerOf(given);
        inAll(() -> {
            if (answer.isPresent()) {
                cancellations.answered(given.id(), answer.get());
                trail.created(
                        "CANCELLATION_ANSWERED",
                        new Subject("obligation", given.id().obligation().toString()),
                        answer.get() + " for " + given.id(),
                        answer.get());
            } else {
                cancellations.later(given.id(), config.retryDelay());
            }
            return true;
        });
    }

    /** Empty when the bank is away, undecided, or says nothing that can be used. */
    private Optional<Cancellations.Answer> answerOf(Attempt given) {
        String name = given.id().toString();
        String messageId = given.batchId().toString().replace("-", "");
        try {
            byte[] answer =
                    rail.cancel(files.write(new CancellationRequest(name, messageId, given.amount(), time.now())));
            return files.read(answer, name).flatMap(BankCancellations::understood);
        } catch (BankUnavailable | MalformedBankFile e) {
            LOG.debugf("The bank gave no answer to a cancellation: reason=%s", e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Cancellations.Answer> understood(CancellationStatus status) {
        return switch (status) {
            case ACCEPTED -> Optional.of(Cancellations.Answer.ACCEPTED);
            case REJECTED -> Optional.of(Cancellations.Answer.REFUSED);
            case PENDING -> Optional.empty();
        };
    }

    private <T> T inAll(java.util.function.Supplier<T> work) {
        return transactions.inScope(AccessScope.all(), work);
    }
}
