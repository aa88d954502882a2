package org.huzhu.claims.verification.job;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.verification.AskOutside;
import org.huzhu.claims.verification.Verifications;
import org.huzhu.claims.verification.VerifyClaim;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks outside in the background. It holds no state: all that is to do stands in the database, so that it may be killed
 * at any moment and run in any number of replicas.
 */
@ApplicationScoped
public class VerificationWorker {

    private static final Logger LOG = Logger.getLogger(VerificationWorker.class);
    private static final int AT_ONCE = 16;
    /** Longer than a question can take, so that a lease ends only with its worker. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final Transactions transactions;
    private final Verifications verifications;
    private final VerifyClaim verify;
    private final AskOutside outside;

    /** Takes what it works with. */
    @Inject
    public VerificationWorker(
            Transactions transactions, Verifications verifications, VerifyClaim verify, AskOutside outside) {
        this.transactions = transactions;
        this.verifications = verifications;
        this.verify = verify;
        this.outside = outside;
    }

    /** Does what is due. */
    @Scheduled(
            every = "{huzhu.claims.verification.every}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            List<ClaimId> waiting = inWhole(() -> verifications.waiting(AT_ONCE));
            waiting.forEach(this::begin);
            List<Verifications.Leased> questions = inWhole(() -> verifications.lease(AT_ONCE, LEASE));
            if (!questions.isEmpty()) {
                askAll(questions);
            }
        } catch (RuntimeException away) {
            LOG.warnf("Verification waits: reason=%s", away.getClass().getSimpleName());
        }
    }

    private void begin(ClaimId claim) {
        guarded(
                claim,
                () -> inWhole(() -> {
                    verify.begin(claim);
                    return claim;
                }),
                () -> verify.postpone(claim));
    }

    private void askAll(List<Verifications.Leased> questions) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> asked = questions.stream()
                    .map(question -> threads.submit(
                            () -> guarded(question.claim(), () -> ask(question), () -> verify.postpone(question))))
                    .toList();
            for (Future<?> one : asked) {
                one.get();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void ask(Verifications.Leased question) {
        VerifyClaim.Stated stated = inWhole(() -> verify.stated(question));
        AskOutside.Answer answer =
                stated == null ? AskOutside.Answer.NOT_WANTED : outside.ask(question.source(), stated);
        inWhole(() -> {
            verify.answer(question, answer.outcome(), answer.differing());
            return question;
        });
    }

    /** One claim that fails must not keep the others waiting; it is tried again, later each time. */
    private void guarded(ClaimId claim, Runnable work, Runnable postpone) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            if (fault instanceof Refused refused) {
                LOG.warnf("A claim waits to be verified: claim=%s reason=%s", claim, refused.code());
            } else {
                LOG.errorf(fault, "A claim cannot be verified now and is tried again: claim=%s", claim);
            }
            inWhole(() -> {
                postpone.run();
                return claim;
            });
        }
    }

    private <T extends @Nullable Object> T inWhole(Supplier<T> work) {
        return transactions.inScope(AccessScope.all(), work);
    }
}
