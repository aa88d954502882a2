package org.huzhu.claims.claim.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimClock;
import org.huzhu.claims.claim.Submission;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A claim as callers see it. Names, accounts and diagnoses are masked unless the caller may see them, and then the
 * reading is audited.
 *
 * @param unreadable the fields that are damaged at rest and not shown; absent from lists, which show none of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimView(
        UUID id,
        String number,
        String state,
        List<String> allowedCommands,
        UUID memberId,
        UUID unitId,
        UUID careEventId,
        String channel,
        Instant filedAt,
        @Nullable Instant submittedAt,
        @Nullable DeadlineView deadline,
        String verification,
        AmountsView amounts,
        int determinationVersion,
        long version,
        @Nullable EventView event,
        @Nullable SettlementView settlement,
        @Nullable PayeeView payee,
        @Nullable QuestionView supplementRequest,
        @Nullable AppealView appeal,
        @Nullable List<String> unreadable) {

    /** The promised day; provisional when a year's holidays are not yet announced. */
    public record DeadlineView(LocalDate dueOn, boolean provisional) {}

    /** How much: proposed by the latest determination, approved, settled. */
    public record AmountsView(Money proposed, Money approved, Money paid) {}

    /** What happened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EventView(
            String kind,
            String cause,
            LocalDate occurredOn,
            @Nullable LocalDate admittedOn,
            @Nullable LocalDate dischargedOn,
            @Nullable String hospital,
            @Nullable Integer hospitalLevel,
            List<DiagnosisView> diagnoses) {}

    /** A diagnosis. */
    public record DiagnosisView(String code, String name, boolean main) {}

    /** What the medical insurance settled. */
    public record SettlementView(
            String reference,
            LocalDate settledOn,
            Money totalCost,
            Money inScope,
            Money fundPaid,
            Money personalBurden,
            Money fullOwnPay,
            Money overLimit,
            Money prePayment,
            Money deductiblePaid,
            Money eligibleSelfPay) {}

    /** Who is paid, and where. */
    public record PayeeView(@Nullable String name, @Nullable String account, String bankLineNumber) {}

    /** What the claimant is asked for. */
    public record QuestionView(@Nullable String question, Instant askedAt) {}

    /** What the claimant objected last to a refusal. */
    public record AppealView(@Nullable String reason, Instant appealedAt) {}

    /** Returns a claim without its facts and its payee, as lists and commands show it. */
    static ClaimView brief(Claim claim) {
        return of(claim, null, null, null, null, null, null);
    }

    static ClaimView of(
            Claim claim,
            @Nullable EventView event,
            @Nullable SettlementView settlement,
            @Nullable PayeeView payee,
            @Nullable QuestionView question,
            @Nullable AppealView appeal,
            @Nullable List<String> unreadable) {
        Submission submission = claim.submission().orElse(null);
        ClaimClock.Deadline deadline = claim.deadline().orElse(null);
        return new ClaimView(
                claim.id().value(),
                claim.number(),
                claim.state().name(),
                claim.allowedCommands(),
                claim.member().value(),
                claim.unit().value(),
                claim.subject().careEvent().value(),
                claim.filing().channel().name(),
                claim.filing().at(),
                submission == null ? null : submission.at(),
                deadline == null
                        ? null
                        : new DeadlineView(deadline.dueOn(), deadline.certainty() == ClaimClock.Certainty.PROVISIONAL),
                claim.verification().name(),
                new AmountsView(
                        claim.amounts().proposed(),
                        claim.amounts().approved(),
                        claim.amounts().paid()),
                claim.determinationVersion(),
                claim.version(),
                event,
                settlement,
                payee,
                question,
                appeal,
                unreadable);
    }
}
