package org.huzhu.payout.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.Obligation;

/**
 * What is in a batch at one moment.
 *
 * @param batch the batch
 * @param payments its payments in order of their names at the bank
 */
public record BatchContent(PaymentBatch batch, List<Payment> payments) {

    /** Copies the payments. */
    public BatchContent {
        payments = List.copyOf(payments);
    }

    /**
     * One payment of a batch.
     *
     * @param attempt the try to pay
     * @param obligation what is paid
     */
    public record Payment(Attempt attempt, Obligation obligation) {

        private String canonical() {
            return String.join(
                    "|",
                    attempt.id().toString(),
                    attempt.amount().toYuanString(),
                    obligation.fund().toString(),
                    attempt.payee().nameCipher(),
                    attempt.payee().accountCipher(),
                    attempt.payee().bankLineNumber());
        }
    }

    /** Tells whether count and sum are those declared. */
    public boolean isAsDeclared() {
        return payments.size() == batch.count()
                && Money.sum(payments.stream().map(p -> p.attempt().amount()).toList())
                        .equals(batch.total());
    }

    /** Tells whether a person confirmed or corrected a payee in it. */
    public boolean hasPayeeConfirmedBy(String person) {
        return payments.stream()
                .anyMatch(p ->
                        p.attempt().payee().confirmedBy().filter(person::equals).isPresent());
    }

    /** Returns the obligations in it. */
    public List<ObligationId> obligations() {
        return payments.stream().map(p -> p.obligation().id()).toList();
    }

    /** Returns what is paid, in the order of the payments. */
    public List<Obligation> owed() {
        return payments.stream().map(Payment::obligation).toList();
    }

    /** Returns SHA-256 over the batch and each of its payments with amount, fund and payee, in hex. */
    public String digest() {
        String canonical = Stream.concat(
                        Stream.of(String.join(
                                "|",
                                batch.id().toString(),
                                batch.number().value(),
                                Integer.toString(batch.count()),
                                batch.total().toYuanString())),
                        payments.stream().map(Payment::canonical))
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
