package org.huzhu.payout.bank;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.time.Observations;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.bank.StatusReport.PaymentStatus;
import org.huzhu.payout.batch.ReconcileBatch;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.obligation.GivenUpOrders;
import org.huzhu.payout.obligation.RecordStatus;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.OpenItem;

/** Applies what the bank says, in a report or when it is asked, to the payments it is about. */
@Singleton
public final class ApplyBankAnswer {

    /** The status that refuses a payment. */
    static final String REFUSED = "RJCT";

    /** Reason when the bank gives none. */
    private static final String NO_REASON = "NARR";

    /** How far the bank's clock may be behind ours. */
    private static final Duration LATE_MAX = Duration.ofSeconds(5);

    private static final Pattern MESSAGE_ID =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    private final Attempts attempts;
    private final RecordStatus statuses;
    private final WeighUpload uploads;
    private final GivenUpOrders givenUp;
    private final ReconcileBatch reconcileBatch;
    private final OpenItem items;
    private final Observations<EndToEndId> orders;

    ApplyBankAnswer(
            Attempts attempts,
            RecordStatus statuses,
            WeighUpload uploads,
            GivenUpOrders givenUp,
            ReconcileBatch reconcileBatch,
            OpenItem items,
            LongSupplier nanos) {
        this.attempts = attempts;
        this.statuses = statuses;
        this.uploads = uploads;
        this.givenUp = givenUp;
        this.reconcileBatch = reconcileBatch;
        this.items = items;
        this.orders = new Observations<>(nanos);
    }

    /** What became of one line of a report. */
    public enum Result {
        /** About one of our payments. */
        APPLIED,
        /** About none of them; now a reconciliation item. */
        UNMATCHED
    }

    /**
     * Applies a report of the bank itself, payment by payment; a report on the whole instruction counts for each payment
     * in it.
     */
    public List<Result> apply(StatusReport report) {
        List<Result> results = new ArrayList<>();
        Set<BatchId> touched = new LinkedHashSet<>();
        for (PaymentStatus payment : paymentsOf(report)) {
            Optional<Attempt> attempt = EndToEndId.parse(payment.endToEndId()).flatMap(attempts::find);
            if (attempt.isPresent()) {
                apply(attempt.get().id(), payment);
                touched.add(attempt.get().batchId());
                results.add(Result.APPLIED);
            } else {
                reportUnmatched(report.messageId() + ":" + results.size(), report, payment);
                results.add(Result.UNMATCHED);
            }
        }
        touched.forEach(reconcileBatch::handle);
        return results;
    }

    /** Notes that the bank gave no answer to a whole instruction. */
    public void lost(BatchId batch, String reason) {
        attempts.ofBatch(batch).forEach(attempt -> statuses.lost(attempt.id(), reason));
    }

    /**
     * Applies what the bank said when it was asked about one payment.
     *
     * @param at when it was asked
     * @param longEnough for how long it must have said nothing but "no such payment" for that to be its word
     */
    public void apply(EndToEndId id, BankAnswer word, Instant at, Duration longEnough) {
        Attempt asked = attempts.find(id).orElseThrow();
        switch (word) {
            case BankAnswer.Executed(var on, var transaction) -> statuses.executed(id, on, transaction);
            case BankAnswer.Rejected(var reason) -> statuses.rejected(id, REFUSED, reason);
            case BankAnswer.GivenBack(var on, var reason, var transaction) ->
                statuses.executedAndReturned(id, on, reason, transaction);
            case BankAnswer.NotFound() -> statuses.notFound(id, at, longEnough);
            case BankAnswer.Pending() -> statuses.accepted(id, "PDNG");
            case BankAnswer.NoAnswer(var reason) -> {
                // Nothing was learnt; the question is asked again later.
            }
        }
        uploads.answered(asked, word);
        reconcileBatch.handle(asked.batchId());
    }

    /** Opens an item for a status of a payment that is not ours. */
    void reportUnmatched(String businessKey, StatusReport report, PaymentStatus payment) {
        Optional<EndToEndId> name = EndToEndId.parse(payment.endToEndId());
        items.openAbout(
                ItemKind.UNEXPECTED_STATUS,
                businessKey,
                Money.ZERO,
                name.map(EndToEndId::toString).or(() -> Optional.of(report.originalMessageId())),
                About.obligation(name.map(EndToEndId::obligation)),
                payment.status() + " for a payment that is not ours");
    }

    /** Notes that the bank, asked about an order at a moment, had not executed it and never will. */
    public void notExecuted(EndToEndId id, BankAnswer word, Instant askedAt, Duration validFor) {
        if (word instanceof BankAnswer.NotFound || word instanceof BankAnswer.Rejected) {
            Optional<Instant> lastMoment =
                    attempts.find(id).flatMap(attempt -> attempt.order().lastMoment());
            // It was handed over before it was first seen with this last moment, so the order's time has truly passed.
            if (orders.unchanged(id, lastMoment).compareTo(validFor.plus(LATE_MAX)) > 0) {
                givenUp.notExecuted(id, askedAt);
            }
        }
    }

    private void apply(EndToEndId id, PaymentStatus payment) {
        if (payment.status().equals(REFUSED)) {
            statuses.rejected(id, REFUSED, payment.reason().orElse(NO_REASON));
        } else {
            statuses.accepted(id, payment.status());
        }
    }

    /** Returns the payments that a report is about, one by one. */
    List<PaymentStatus> paymentsOf(StatusReport report) {
        if (!report.payments().isEmpty() || report.groupStatus().isEmpty()) {
            return report.payments();
        }
        return batchOf(report.originalMessageId())
                .map(batch -> attempts.ofBatch(batch).stream()
                        .map(attempt -> new PaymentStatus(
                                attempt.id().toString(), report.groupStatus().get(), report.groupReason()))
                        .toList())
                .orElse(List.of());
    }

    /** Returns the payments that a file names, as far as they are shaped like ours. */
    List<EndToEndId> paymentsIn(BankFile file) {
        Stream<String> names = switch (file) {
            case BankFile.Report(StatusReport report) ->
                paymentsOf(report).stream().map(PaymentStatus::endToEndId);
            case BankFile.AccountStatement(Statement statement) ->
                statement.lines().stream().flatMap(line -> line.endToEndId().stream());
        };
        return names.flatMap(name -> EndToEndId.parse(name).stream()).distinct().toList();
    }

    private static Optional<BatchId> batchOf(String messageId) {
        var matcher = MESSAGE_ID.matcher(messageId);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new BatchId(UUID.fromString(String.join(
                "-", matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5)))));
    }
}
