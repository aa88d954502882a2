package org.huzhu.payout.batch;

import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.CLOCK;

import java.util.ArrayList;
import java.util.List;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationDesk;
import org.huzhu.payout.obligation.Widening;
import org.huzhu.payout.reconciliation.AccountIndex;
import org.huzhu.payout.reconciliation.InMemoryConcerns;

/** The use cases of batches on doubles in memory, and batches that stand where a test begins. */
public final class BatchDesk {

    public static final String MAKER = "p-maker";
    public static final String APPROVER = "p-approver";
    public static final String RELEASER = "p-releaser";
    public static final String OFFICE = "420000";

    /** Makes an index that can be told from the account. */
    public static final AccountIndex INDEX = account -> "index of " + account.reveal();

    public final ObligationDesk owing = new ObligationDesk();
    public final InMemoryBatches batches = new InMemoryBatches(new BatchAuditLines(owing.audit));
    public final Widening sight = new Widening();

    /** The batches whose instructions were queued, first first. */
    public final List<BatchId> queued = new ArrayList<>();

    public final RequireExplained explained =
            new RequireExplained(new InMemoryConcerns(owing.items), owing.vault, INDEX);
    public final BatchContents contents = new BatchContents(batches, owing.attempts, owing.obligations);
    public final ReconcileBatch reconciling = new ReconcileBatch(batches, owing.attempts, CLOCK);

    final BarredFromBatch barred = new BarredFromBatch(owing.barred);
    final ComposeBatch composing = new ComposeBatch(
            batches, owing.obligations, owing.attempts, barred, owing.unaltered, explained, owing.source, CLOCK);
    final RequirePayable payable = new RequirePayable(barred, explained);
    final ApproveBatch approving = new ApproveBatch(batches, contents, payable, CLOCK);
    final ReleaseBatch releasing = new ReleaseBatch(
            batches,
            contents,
            payable,
            owing.attempts,
            owing.attempts,
            owing.obligations,
            (batch, at) -> queued.add(batch),
            CLOCK);
    final CancelBatch cancelling = new CancelBatch(batches, contents, owing.attempts, owing.obligations, sight, CLOCK);
    public final WithholdAltered withholding =
            new WithholdAltered(contents, owing.obligations, owing.attempts, owing.seals, owing.alarm, CLOCK);

    /** Returns what is in the batch now. */
    public BatchContent content() {
        return contents.of(BATCH);
    }

    /** Puts a batch of open obligations there, composed by the maker. */
    public PaymentBatch draft(Obligation... open) {
        return draft(AttemptState.IN_BATCH, open);
    }

    /** Puts a batch there that the approver has approved. */
    public PaymentBatch approved(Obligation... open) {
        draft(open);
        return approve();
    }

    /** Puts a batch there that the releaser has released; its payments are sent. */
    public PaymentBatch released(Obligation... open) {
        draft(AttemptState.SENT, open);
        PaymentBatch approved = approve();
        return batches.given(
                approved.releasedBy(RELEASER, approved.approvedDigest().orElseThrow(), NOW)
                        .after());
    }

    private PaymentBatch approve() {
        PaymentBatch draft = batches.now(BATCH);
        return batches.given(draft.approvedBy(APPROVER, content().digest(), NOW).after());
    }

    private PaymentBatch draft(AttemptState state, Obligation... open) {
        List<Money> amounts = new ArrayList<>();
        for (Obligation one : open) {
            Attempt attempt = owing.given(one, state, BATCH);
            amounts.add(attempt.amount());
        }
        return batches.given(
                PaymentBatch.begun(BATCH, BatchNumber.of(2025, 42), OFFICE, open.length, Money.sum(amounts), MAKER, NOW)
                        .after());
    }
}
