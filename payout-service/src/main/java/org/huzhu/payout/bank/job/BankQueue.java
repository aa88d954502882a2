package org.huzhu.payout.bank.job;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.PassingFault;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.BankMessage.Source;
import org.huzhu.payout.bank.BankMessages;
import org.huzhu.payout.bank.PaymentRail;
import org.huzhu.payout.bank.PaymentRail.BankUnavailable;
import org.huzhu.payout.bank.QueuedMessage;
import org.huzhu.payout.bank.ReadBankMessage;
import org.jboss.logging.Logger;

/** Reads the bank's queue: each message once and in order, and none that holds up those behind it. Rounds never overlap. */
@Singleton
class BankQueue {

    private static final Logger LOG = Logger.getLogger(BankQueue.class);

    /** Pages read in one round, so that handing over and asking do not wait for a long queue. */
    private static final int PAGES_MAX = 20;

    private static final int READINGS_MAX = 5;

    private final Transactions transactions;
    private final PaymentRail rail;
    private final BankMessages messages;
    private final ReadBankMessage reader;
    private final BankQueueWatch watch;
    private final QueueRead read = new QueueRead();

    /** How often the next message of the queue failed. */
    private int failedReadings;

    BankQueue(
            Transactions transactions,
            PaymentRail rail,
            BankMessages messages,
            ReadBankMessage reader,
            BankQueueWatch watch) {
        this.transactions = transactions;
        this.rail = rail;
        this.messages = messages;
        this.reader = reader;
        this.watch = watch;
    }

    /** Tells whether this process has read all that the bank had to say. */
    boolean isReadToItsEnd() {
        return read.isComplete(inAll(messages::lastSequence));
    }

    /** Reads on from where the last round stopped, up to so many pages. */
    void fetch() {
        for (int page = 0; page < PAGES_MAX; page++) {
            List<QueuedMessage> fetched;
            try {
                fetched = rail.messagesAfter(inAll(messages::lastSequence));
            } catch (BankUnavailable away) {
                watch.stopped(String.valueOf(away.getMessage()));
                return;
            }
            if (fetched.isEmpty()) {
                read.reachedEnd();
                watch.reachedEnd();
                return;
            }
            for (QueuedMessage message : fetched) {
                take(message);
                read.read(message.sequence());
            }
        }
    }

    /**
     * Reads one message. While the database is away the queue waits; a message that fails again and again becomes an item,
     * so that those behind it are read.
     */
    private void take(QueuedMessage message) {
        try {
            inAll(() -> {
                read(message);
                return true;
            });
            failedReadings = 0;
        } catch (RuntimeException fault) {
            failedReadings++;
            boolean away = PassingFault.is(fault) && !PassingFault.mayComeAgain(fault);
            if (away || failedReadings < READINGS_MAX) {
                throw fault;
            }
            LOG.errorf(fault, "A message of the bank became an item: sequence=%d", message.sequence());
            inAll(() -> {
                reader.unreadable(message.bytes(), "it was understood and cannot be applied");
                messages.readUpTo(message.sequence());
                return true;
            });
            failedReadings = 0;
        }
    }

    private void read(QueuedMessage message) {
        if (message.isTooLarge()) {
            LOG.errorf("A message of the bank is too large and became an item: sequence=%d", message.sequence());
            reader.unreadable(
                    ("too large: " + message.sequence()).getBytes(StandardCharsets.UTF_8),
                    "it is too large; its place in the bank's queue is " + message.sequence());
            messages.readUpTo(message.sequence());
            return;
        }
        try {
            reader.read(message.bytes(), Source.FETCHED);
        } catch (MalformedBankFile unreadable) {
            LOG.errorf(
                    "A message of the bank cannot be read and became an item: sequence=%d reason=%s",
                    message.sequence(), unreadable.getMessage());
            reader.unreadable(message.bytes(), String.valueOf(unreadable.getMessage()));
        }
        messages.readUpTo(message.sequence());
    }

    private <T> T inAll(Supplier<T> work) {
        return transactions.inScope(AccessScope.all(), work);
    }
}
