package org.huzhu.claims.verification.job;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.huzhu.claims.ClaimsConfig;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.verification.AskOutside;
import org.huzhu.claims.verification.RetrySchedule;
import org.huzhu.claims.verification.Verifications;
import org.huzhu.claims.verification.VerifyClaim;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Observations;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.rounds.Rounds;
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

    private final Transactions transactions;
    private final Verifications verifications;
    private final VerifyClaim verify;
    private final AskOutside outside;
    private final RetrySchedule schedule;
    private final Duration lease;
    private final Duration every;

    /** The leases of all workers, as this one sees them stand; a clock that is set ends none of them. */
    private final Observations<Verifications.Leased> leases = new Observations<>(System::nanoTime);

    @Inject
    public VerificationWorker(
            Transactions transactions,
            Verifications verifications,
            VerifyClaim verify,
            AskOutside outside,
            RetrySchedule schedule,
            ClaimsConfig config) {
        this.transactions = transactions;
        this.verifications = verifications;
        this.verify = verify;
        this.outside = outside;
        this.schedule = schedule;
        this.lease = config.verification().lease();
        this.every = config.verification().every();
    }

    void begin(@Observes StartupEvent start, Rounds rounds) {
        rounds.every("verification", every, Duration.ofSeconds(1), this::run);
    }

    /** Does what is due. */
    void run() {
        try {
            List<ClaimId> waiting = inWhole(() -> verifications.waiting(schedule, AT_ONCE));
            waiting.forEach(this::begin);
            freeAbandoned();
            List<Verifications.Leased> questions = inWhole(() -> verifications.lease(schedule, AT_ONCE, lease));
            if (!questions.isEmpty()) {
                askAll(questions);
            }
        } catch (RuntimeException away) {
            LOG.warnf("Verification waits: reason=%s", away.getClass().getSimpleName());
        }
    }

    /** A worker that has died does not answer: after longer than a question can take, its lease is taken away. */
    private void freeAbandoned() {
        List<Verifications.Leased> leased = inWhole(verifications::leased);
        leases.keepOnly(Set.copyOf(leased));
        for (Verifications.Leased question : leased) {
            if (leases.unchanged(question, question.attempts()).compareTo(lease) >= 0) {
                LOG.warnf("A question was left by its worker and is asked again: claim=%s", question.claim());
                inWhole(() -> {
                    verifications.free(question);
                    return question;
                });
            }
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
        AskOutside.Answer answer = inWhole(() -> verify.stated(question))
                .map(stated -> outside.ask(question.source(), stated))
                .orElse(AskOutside.Answer.NOT_WANTED);
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
