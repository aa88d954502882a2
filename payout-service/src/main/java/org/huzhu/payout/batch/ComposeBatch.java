package org.huzhu.payout.batch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.huzhu.payout.obligation.Obligations;
import org.huzhu.payout.obligation.RequireUnaltered;

/** Composes a batch of open, funded obligations: all of them, or none. */
@Singleton
public final class ComposeBatch {

    /** How many obligations a batch holds at most. */
    public static final int COUNT_MAX = 1000;

    private final Batches batches;
    private final Obligations obligations;
    private final Attempts attempts;
    private final BarredFromBatch barred;
    private final RequireUnaltered unaltered;
    private final RequireExplained explained;
    private final IdSource ids;
    private final Clock clock;

    ComposeBatch(
            Batches batches,
            Obligations obligations,
            Attempts attempts,
            BarredFromBatch barred,
            RequireUnaltered unaltered,
            RequireExplained explained,
            IdSource ids,
            Clock clock) {
        this.batches = batches;
        this.obligations = obligations;
        this.attempts = attempts;
        this.barred = barred;
        this.unaltered = unaltered;
        this.explained = explained;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the maker says the batch is.
     *
     * @param count number of payments
     * @param total sum of payments
     */
    public record Declaration(Optional<Integer> count, Optional<Money> total) {}

    /**
     * Composes it.
     *
     * @throws Refused with BATCH_EMPTY, BATCH_TOO_LARGE, BATCH_NAMES_OBLIGATION_TWICE, BATCH_OBLIGATIONS_UNFIT,
     *     BATCH_BY_OFFICE_REVIEWER, BATCH_BY_PROVINCE_REVIEWER, BATCH_BY_LINE_UPLOADER, BATCH_BY_LINE_CONFIRMER,
     *     BATCH_DECLARATION_WRONG, PAYEE_ALTERED or BATCH_CONCERNED_BY_OPEN_ITEM
     */
    public BatchContent handle(String office, List<ObligationId> wanted, Declaration declared, String maker) {
        checkList(wanted);
        Map<ObligationId, Obligation> found =
                obligations.findAll(wanted).stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
        checkEach(wanted, found);
        barred.requireMayCompose(wanted, maker);
        List<Obligation> chosen = wanted.stream().sorted().map(found::get).toList();
        Money total = Money.sum(chosen.stream().map(Obligation::amount).toList());
        checkDeclaration(declared, chosen.size(), total);
        List<Obligation> inOrder = wanted.stream().map(found::get).toList();
        unaltered.check("/obligationIds", inOrder);
        explained.check("/obligationIds", inOrder);

        Instant now = clock.instant();
        PaymentBatch batch = batches.save(PaymentBatch.begun(
                new BatchId(ids.next()),
                batches.nextNumber(Shanghai.dateOf(now).getYear()),
                office,
                chosen.size(),
                total,
                maker,
                now));
        List<BatchContent.Payment> payments = new ArrayList<>();
        chosen.forEach(open -> payments.add(begin(open, batch, now)));
        return new BatchContent(batches.save(batch.composed()), payments);
    }

    private BatchContent.Payment begin(Obligation open, PaymentBatch batch, Instant now) {
        Obligation inBatch = obligations.save(open.putInBatch(batch.number().value(), now));
        Attempt attempt = Attempt.begun(inBatch.lastAttempt(), batch.id(), inBatch.amount(), inBatch.payee(), now);
        attempts.add(attempt, inBatch.origin());
        return new BatchContent.Payment(attempt, inBatch);
    }

    private static void checkList(List<ObligationId> wanted) {
        if (wanted.isEmpty()) {
            throw new Refused(BatchRefusal.BATCH_EMPTY, List.of(Fault.at("/obligationIds", "BATCH_EMPTY")));
        }
        if (wanted.size() > COUNT_MAX) {
            throw new Refused(BatchRefusal.BATCH_TOO_LARGE, Map.of("max", COUNT_MAX));
        }
        Set<ObligationId> seen = new HashSet<>();
        List<Fault> twice = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!seen.add(wanted.get(i))) {
                twice.add(Fault.at("/obligationIds/" + i, "BATCH_NAMES_OBLIGATION_TWICE"));
            }
        }
        if (!twice.isEmpty()) {
            throw new Refused(BatchRefusal.BATCH_NAMES_OBLIGATION_TWICE, twice);
        }
    }

    private static void checkEach(List<ObligationId> wanted, Map<ObligationId, Obligation> found) {
        List<Fault> faults = new ArrayList<>();
        boolean missing = false;
        for (int i = 0; i < wanted.size(); i++) {
            String pointer = "/obligationIds/" + i;
            Obligation obligation = found.get(wanted.get(i));
            if (obligation == null) {
                missing = true;
                faults.add(Fault.at(pointer, ObligationRefusal.OBLIGATION_NOT_FOUND.name()));
            } else if (obligation.state() != ObligationState.OPEN) {
                faults.add(Fault.at(
                        pointer,
                        ObligationRefusal.OBLIGATION_TRANSITION_NOT_ALLOWED.name(),
                        Map.of("state", obligation.state().name())));
            } else if (!obligation.funded()) {
                faults.add(Fault.at(
                        pointer,
                        ObligationRefusal.OBLIGATION_UNFUNDED.name(),
                        Map.of("fund", obligation.fund().toString())));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(
                    missing ? ObligationRefusal.OBLIGATION_NOT_FOUND : BatchRefusal.BATCH_OBLIGATIONS_UNFIT, faults);
        }
    }

    private static void checkDeclaration(Declaration declared, int count, Money total) {
        List<Fault> faults = new ArrayList<>();
        if (declared.count().filter(value -> value != count).isPresent()) {
            faults.add(Fault.at("/count", "BATCH_DECLARATION_WRONG", Map.of("count", count)));
        }
        if (declared.total().filter(value -> !value.equals(total)).isPresent()) {
            faults.add(Fault.at("/total", "BATCH_DECLARATION_WRONG", Map.of("total", total.toYuanString())));
        }
        if (!faults.isEmpty()) {
            throw new Refused(
                    BatchRefusal.BATCH_DECLARATION_WRONG,
                    Map.of("count", count, "total", total.toYuanString()),
                    faults);
        }
    }
}
