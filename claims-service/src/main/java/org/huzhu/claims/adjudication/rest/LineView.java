package org.huzhu.claims.adjudication.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One plan and benefit of a determination.
 *
 * @param lineId the line, of a stored determination
 * @param planCode the plan
 * @param planName its name
 * @param planVersionId its version
 * @param benefitCode the benefit
 * @param benefitKind its form
 * @param coverageId the coverage it is paid under
 * @param shares the shares that count
 * @param outcome PAYABLE, NOT_PAYABLE or PENDING
 * @param amount what is payable
 * @param reason code of why not, or of what is missing
 * @param detail what the reason is about, such as an exclusion's code
 * @param toConfirm clinical conditions a reviewer still has to look at
 * @param conditions the same in words
 * @param pendingUntil the day from which it can be decided
 * @param notice until when the terms want to be told of the event, and whether that was late; absent where they want none
 * @param endsCoverage whether cover ends with the payment
 * @param explanation how it came about, step by step; absent where it would show a diagnosis to somebody who may not see it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineView(
        @Nullable UUID lineId,
        String planCode,
        TextView planName,
        UUID planVersionId,
        String benefitCode,
        String benefitKind,
        UUID coverageId,
        int shares,
        String outcome,
        Money amount,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable List<String> toConfirm,
        @Nullable List<ConditionView> conditions,
        @Nullable LocalDate pendingUntil,
        @Nullable NoticeView notice,
        boolean endsCoverage,
        @Nullable List<StepView> explanation) {

    /** A text in both languages. */
    public record TextView(String zh, String en) {}

    /** When notice of the event was due and given; late notice alone denies nothing. */
    public record NoticeView(LocalDate dueOn, LocalDate givenOn, boolean late) {}

    /** A clinical condition in words. */
    public record ConditionView(String code, String zh, String en) {}

    /**
     * One step.
     *
     * @param code what was done
     * @param rule its place in the plan's terms
     * @param zh in Chinese
     * @param en in English
     * @param codes as codes and numbers
     */
    public record StepView(String code, String rule, String zh, String en, String codes) {}
}
