package org.huzhu.benefit.explain;

import java.time.LocalDate;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.outcome.Outcome.PendingReason;

/** Sentences for outcomes. */
final class OutcomeTexts {

    private OutcomeTexts() {}

    static String of(Outcome outcome, Language language) {
        return switch (outcome) {
            case Outcome.Paid paid -> paid(paid, language);
            case Outcome.NotPayable denied -> denied(denied, language);
            case Outcome.Pending pending -> pending(pending, language);
        };
    }

    private static String paid(Outcome.Paid paid, Language language) {
        String amount = paid.amount().toYuanString();
        String conditions = String.join(", ", paid.toConfirm());
        return switch (language) {
            case ZH -> "给付 " + amount + " 元" + (conditions.isEmpty() ? "" : "，待审核人确认：" + conditions);
            case EN -> "Paid: " + amount + " yuan" + (conditions.isEmpty() ? "" : ", to be confirmed: " + conditions);
            case CODES -> "PAID amount=" + amount + (conditions.isEmpty() ? "" : " toConfirm=" + conditions);
        };
    }

    private static String denied(Outcome.NotPayable denied, Language language) {
        String detail = denied.detail();
        return switch (language) {
            case ZH ->
                "不予给付：" + ReasonTexts.chinese(denied.reason())
                        + (detail.isEmpty() ? "" : "（" + Words.of(detail, language) + "）");
            case EN ->
                "Not payable: "
                        + ReasonTexts.english(denied.reason())
                        + (detail.isEmpty() ? "" : " (" + Words.of(detail, language) + ")");
            case CODES ->
                "NOT_PAYABLE reason=" + denied.reason().name() + (detail.isEmpty() ? "" : " detail=" + detail);
        };
    }

    private static String pending(Outcome.Pending pending, Language language) {
        LocalDate until = pending.until();
        String conditions = String.join(", ", pending.conditions());
        return switch (language) {
            case ZH ->
                "待定："
                        + chinese(pending.reason())
                        + (until == null ? "" : "，最早 " + until + " 可以确认")
                        + (conditions.isEmpty() ? "" : "：" + conditions);
            case EN ->
                "Pending: "
                        + english(pending.reason())
                        + (until == null ? "" : ", from " + until)
                        + (conditions.isEmpty() ? "" : ": " + conditions);
            case CODES ->
                "PENDING reason="
                        + pending.reason().name()
                        + (until == null ? "" : " until=" + until)
                        + (conditions.isEmpty() ? "" : " conditions=" + conditions);
        };
    }

    private static String chinese(PendingReason reason) {
        return switch (reason) {
            case EVIDENCE_NEEDS_TIME -> "需要时间才能确认的条件";
            case CONFIRMATION_NEEDED -> "审核人尚未确认临床条件";
            case ASSESSMENT_NEEDED -> "尚未评定伤残等级";
            case DISCHARGE_NEEDED -> "尚未出院";
        };
    }

    private static String english(PendingReason reason) {
        return switch (reason) {
            case EVIDENCE_NEEDS_TIME -> "a condition can only be seen later";
            case CONFIRMATION_NEEDED -> "the reviewer has not confirmed the clinical conditions";
            case ASSESSMENT_NEEDED -> "the disability has not been assessed";
            case DISCHARGE_NEEDED -> "the stay has not ended";
        };
    }
}
