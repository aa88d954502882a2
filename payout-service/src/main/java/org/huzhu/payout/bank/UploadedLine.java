package org.huzhu.payout.bank;

import java.util.Optional;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.bank.StatusReport.PaymentStatus;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.reconciliation.ItemId;

/**
 * A line of a message that a person uploaded: her word, which moves nothing.
 *
 * @param itemId the reconciliation item that shows it, and its own id
 * @param messageId the record of the message
 * @param content what the line says
 * @param attempt the payment of ours it is about, if there is one
 * @param uploadedBy person key of who uploaded it
 * @param confirmedBy person key of who compared it with the paper first; never the uploader
 * @param confirmedAgainBy person key of who did so after her; neither of the two
 */
public record UploadedLine(
        ItemId itemId,
        BankMessageId messageId,
        Content content,
        Optional<EndToEndId> attempt,
        String uploadedBy,
        Optional<String> confirmedBy,
        Optional<String> confirmedAgainBy) {

    /** What a line says. */
    public sealed interface Content {

        /** Returns what makes two lines the same fact, whatever file they stand in. */
        String fingerprint();

        /** Returns what it says in words, without personal data. */
        String words();
    }

    /**
     * A line of a statement.
     *
     * @param line the movement
     */
    public record Movement(StatementLine line) implements Content {
        @Override
        public String fingerprint() {
            return String.join(
                    "|",
                    line.reference(),
                    line.direction().name(),
                    line.amount().toYuanString(),
                    line.endToEndId().orElse(""));
        }

        @Override
        public String words() {
            return switch (line.direction()) {
                case DEBIT -> "debit " + line.reference() + ", booked on " + line.bookedOn();
                case CREDIT -> "return " + line.reference() + ", booked on " + line.bookedOn();
            };
        }
    }

    /**
     * The status of one payment in a report.
     *
     * @param reportId the report's own name
     * @param payment what it says
     */
    public record Status(String reportId, PaymentStatus payment) implements Content {
        @Override
        public String fingerprint() {
            return payment.endToEndId() + "|" + payment.status();
        }

        @Override
        public String words() {
            return "status " + payment.status() + " in report " + reportId;
        }
    }

    /**
     * Confirms the line against the paper.
     *
     * @throws Refused with UPLOADED_LINE_CONFIRMED_BY_UPLOADER or UPLOADED_LINE_CONFIRMED_BEFORE
     */
    public UploadedLine confirmed(String person) {
        if (person.equals(uploadedBy)) {
            throw new Refused(UploadRefusal.UPLOADED_LINE_CONFIRMED_BY_UPLOADER);
        }
        if (confirmedAgainBy.isPresent() || confirmedBy.filter(person::equals).isPresent()) {
            throw new Refused(UploadRefusal.UPLOADED_LINE_CONFIRMED_BEFORE);
        }
        return confirmedBy.isEmpty()
                ? new UploadedLine(
                        itemId, messageId, content, attempt, uploadedBy, Optional.of(person), confirmedAgainBy)
                : new UploadedLine(itemId, messageId, content, attempt, uploadedBy, confirmedBy, Optional.of(person));
    }

    /** Returns how many people have compared it with the paper. */
    public int confirmations() {
        return (confirmedBy.isPresent() ? 1 : 0) + (confirmedAgainBy.isPresent() ? 1 : 0);
    }
}
