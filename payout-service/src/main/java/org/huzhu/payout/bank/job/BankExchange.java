package org.huzhu.payout.bank.job;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.huzhu.kernel.time.Observations;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.rounds.Rounds;
import org.huzhu.kit.tx.PassingFault;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.PayoutConfig;
import org.huzhu.payout.bank.ApplyBankAnswer;
import org.huzhu.payout.bank.BankAnswer;
import org.huzhu.payout.bank.BankChannel;
import org.huzhu.payout.bank.EndInstruction;
import org.huzhu.payout.bank.Instruction;
import org.huzhu.payout.bank.Instructions;
import org.huzhu.payout.bank.PaymentRail;
import org.huzhu.payout.bank.PrepareInstruction;
import org.huzhu.payout.bank.PrepareInstruction.Prepared;
import org.huzhu.payout.bank.Questions;
import org.huzhu.payout.bank.RealTime;
import org.huzhu.payout.bank.Submission;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.reconciliation.ItemId;
import org.jboss.logging.Logger;

/**
 * The background conversation with the bank.
 *
 * <p>An instruction is claimed and the claim committed before the bank is called; the claimer writes afterwards only if
 * its claim still stands. Whoever dies or sleeps in between leaves the payments to be asked about: nothing that may have
 * been sent is sent again. Every step may run on two replicas at once.
 */
@ApplicationScoped
public class BankExchange {

    private static final Logger LOG = Logger.getLogger(BankExchange.class);
    private static final int SEND_MAX = 20;

    private final Transactions transactions;
    private final PaymentRail rail;
    private final PrepareInstruction prepareInstruction;
    private final EndInstruction endInstruction;
    private final Instructions instructions;
    private final Questions questions;
    private final ApplyBankAnswer words;
    private final BankQueue queue;
    private final BankQueueWatch watch;
    private final PayoutConfig.Bank config;
    private final RealTime time;

    /** The claims, this process's own and others', as it sees them stand; a clock that is set makes none of them old. */
    private final Observations<BatchId> claims = new Observations<>(System::nanoTime);

    public BankExchange(
            Transactions transactions,
            PaymentRail rail,
            PrepareInstruction prepareInstruction,
            EndInstruction endInstruction,
            Instructions instructions,
            Questions questions,
            ApplyBankAnswer words,
            BankQueue queue,
            BankQueueWatch watch,
            PayoutConfig config,
            RealTime time) {
        this.transactions = transactions;
        this.rail = rail;
        this.prepareInstruction = prepareInstruction;
        this.endInstruction = endInstruction;
        this.instructions = instructions;
        this.questions = questions;
        this.words = words;
        this.queue = queue;
        this.watch = watch;
        this.config = config.bank();
        this.time = time;
    }

    void begin(@Observes StartupEvent start, Rounds rounds) {
        rounds.every("bank-exchange", config.every(), config.every(), this::round);
    }

    /** One round: hand over what is released, give up what was abandoned, ask what is unknown, fetch what is new. */
    void round() {
        if (!config.enabled()) {
            watch.reachedEnd();
            return;
        }
        if (config.channel() == BankChannel.NONE) {
            watch.reachedEnd();
            step("by people", () -> inAll(instructions::leaveToPeople));
            step("abandoned", this::giveUpAbandoned);
            return;
        }
        step("send", this::send);
        step("abandoned", this::giveUpAbandoned);
        step("ask", this::ask);
        step("fetch", queue::fetch);
    }

    private void send() {
        List<Instruction> all = inAll(() -> instructions.toSend(config.retryDelay(), SEND_MAX));
        if (all.isEmpty()) {
            return;
        }
        if (!queue.isReadToItsEnd()) {
            LOG.infof("Nothing is handed over before the bank's messages are read: instructions=%d", all.size());
            return;
        }
        for (Instruction due : all) {
            step("send " + due.batchId(), () -> {
                long begun = System.nanoTime();
                if (prepared(due) instanceof Prepared.Ready ready) {
                    hand(ready, begun);
                }
            });
        }
    }

    /** One that must wait or cannot be written does not hold up the others. */
    private Prepared prepared(Instruction due) {
        try {
            Prepared prepared = inAll(() -> prepareInstruction.handle(due));
            switch (prepared) {
                case Prepared.Waits(ItemId item) ->
                    LOG.warnf("A released batch waits for an open item: batch=%s item=%s", due.batchId(), item);
                case Prepared.KnownToBank() ->
                    LOG.warnf("The bank knows payments of a batch that was not sent: batch=%s", due.batchId());
                case Prepared.Ready _, Prepared.NothingToSend _ -> {}
            }
            return prepared;
        } catch (RuntimeException fault) {
            if (PassingFault.is(fault)) {
                throw fault;
            }
            LOG.errorf(fault, "A payment file cannot be written and is tried again: batch=%s", due.batchId());
            inAll(() -> {
                prepareInstruction.cannotBeWritten(due);
                return true;
            });
            return new Prepared.NothingToSend();
        }
    }

    private void hand(Prepared.Ready ready, long begun) {
        Instruction claimed = ready.claimed();
        Submission answer = System.nanoTime() - begun > config.sendWithin().toNanos()
                ? new Submission.NotSent("CLAIM_TOO_OLD")
                : submit(claimed, ready.file());
        boolean mine = inAll(() -> endInstruction.handle(claimed, answer));
        LOG.infof(
                "An instruction was handed over: batch=%s answer=%s claimStood=%s",
                claimed.batchId(), answer.getClass().getSimpleName(), mine);
    }

    private Submission submit(Instruction claimed, byte[] bytes) {
        try {
            return rail.submit(claimed.messageId(), bytes);
        } catch (RuntimeException fault) {
            LOG.error("Handing over failed in an unexpected way; the payments are asked about", fault);
            return new Submission.Lost("FAULT");
        }
    }

    private void giveUpAbandoned() {
        List<Instruction> claimed = inAll(instructions::claimed);
        claims.keepOnly(claimed.stream().map(Instruction::batchId).collect(Collectors.toSet()));
        for (Instruction abandoned : claimed) {
            if (claims.unchanged(abandoned.batchId(), abandoned.version()).compareTo(config.lease()) < 0) {
                continue;
            }
            step("abandoned " + abandoned.batchId(), () -> {
                if (inAll(() -> endInstruction.handle(abandoned, new Submission.Lost("ABANDONED")))) {
                    LOG.warnf(
                            "An instruction was abandoned; its payments are asked about: batch=%s",
                            abandoned.batchId());
                }
            });
        }
    }

    private void ask() {
        for (EndToEndId id : inAll(() -> questions.due(config.silence(), config.askDelayMax(), config.askMax()))) {
            Instant askedAt = time.now();
            BankAnswer word = rail.ask(id.toString());
            step("ask " + id, () -> heard(id, word, askedAt));
            if (word instanceof BankAnswer.NoAnswer) {
                return;
            }
        }
    }

    /** Applies an answer; one that cannot be applied does not hold up the questions about others. */
    private void heard(EndToEndId id, BankAnswer word, Instant askedAt) {
        Instant now = time.now();
        try {
            inAll(() -> {
                words.apply(id, word, now, config.neverReceivedAfter());
                words.notExecuted(id, word, askedAt, config.orderValidFor());
                questions.asked(id, word.isDecided(), config.askDelayMin(), config.askDelayMax());
                return true;
            });
        } catch (RuntimeException fault) {
            if (!PassingFault.is(fault)) {
                inAll(() -> {
                    questions.asked(id, false, config.askDelayMin(), config.askDelayMax());
                    return true;
                });
            }
            throw fault;
        }
    }

    private <T> T inAll(java.util.function.Supplier<T> work) {
        return transactions.inScope(AccessScope.all(), work);
    }

    /** A step that fails is tried again in the next round; the others go on. */
    private static void step(String name, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "A step of the bank exchange failed and is tried again: step=%s", name);
        }
    }
}
