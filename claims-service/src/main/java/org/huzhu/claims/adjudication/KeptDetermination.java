package org.huzhu.claims.adjudication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.benefit.Stage;
import org.huzhu.claims.claim.DeterminationId;
import org.huzhu.claims.claim.LineId;
import org.huzhu.claims.claim.Owed;
import org.huzhu.claims.coverage.CoverageId;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.kernel.money.Money;

/**
 * One version of a claim's determination as it is stored. Never edited; a later version replaces it whole.
 *
 * @param id this version's id
 * @param version counts from 1 within the claim
 * @param stage proposal or decision
 * @param decidedOn the civil day it was made on
 * @param madeAt when
 * @param engineVersion the arithmetic that made it
 * @param inputDigest SHA-256 of the canonical input
 * @param outcomeDigest SHA-256 of the canonical outcome
 * @param payable the sum of what is payable
 * @param lines one for each plan and benefit
 */
public record KeptDetermination(
        DeterminationId id,
        int version,
        Stage stage,
        LocalDate decidedOn,
        Instant madeAt,
        String engineVersion,
        String inputDigest,
        String outcomeDigest,
        Money payable,
        List<Line> lines) {

    public KeptDetermination {
        lines = List.copyOf(lines);
    }

    /** What a line comes to. */
    public enum LineOutcome {
        /** Something is payable. */
        PAYABLE,
        /** Nothing is; the reason says why. */
        NOT_PAYABLE,
        /** It cannot be decided yet. */
        PENDING
    }

    /**
     * One plan and benefit.
     *
     * @param id the line; an obligation is bound to it
     * @param result what it comes to
     */
    public record Line(LineId id, Result result) {}

    /**
     * What one plan and benefit comes to; equal results owe the same.
     *
     * @param planCode the plan
     * @param planVersion its version
     * @param planKind with the region it names the fund
     * @param region code of the region
     * @param benefitCode the benefit
     * @param coverage the coverage it is paid under
     * @param outcome payable, not payable or pending
     * @param reason code of why not, or of what is missing
     * @param amount what is payable, zero otherwise
     * @param afterPayment whether the coverage ends with the payment
     */
    public record Result(
            String planCode,
            PlanVersionId planVersion,
            String planKind,
            String region,
            String benefitCode,
            CoverageId coverage,
            LineOutcome outcome,
            Optional<String> reason,
            Money amount,
            AfterPayment afterPayment) {}

    /** What happens to a coverage with a payment. */
    public enum AfterPayment {
        /** It goes on. */
        COVER_CONTINUES,
        /** It ends. */
        COVER_ENDS
    }

    /** Returns what is owed when it is approved. */
    public Owed owed() {
        return new Owed(
                id,
                version,
                payable,
                payableLines().stream().map(KeptDetermination::owed).toList());
    }

    private static Owed.OwedLine owed(Line line) {
        Result result = line.result();
        return new Owed.OwedLine(
                line.id(),
                result.planCode(),
                result.planVersion(),
                result.planKind(),
                result.region(),
                result.benefitCode(),
                result.coverage(),
                result.amount(),
                result.afterPayment() == AfterPayment.COVER_ENDS);
    }

    /** Returns the lines that are payable. */
    public List<Line> payableLines() {
        return lines.stream()
                .filter(line -> line.result().outcome() == LineOutcome.PAYABLE)
                .toList();
    }

    /** Whether any line cannot be decided yet. */
    public boolean hasPendingLines() {
        return lines.stream().anyMatch(line -> line.result().outcome() == LineOutcome.PENDING);
    }

    /** Whether another determination owes exactly the same under the same coverages. */
    public boolean owesTheSameAs(KeptDetermination other) {
        return payableLines().stream()
                .map(Line::result)
                .toList()
                .equals(other.payableLines().stream().map(Line::result).toList());
    }
}
