package org.huzhu.claims.verification;

import java.util.List;
import org.huzhu.claims.claim.VerificationMark;

/**
 * A question asked outside and what came of it.
 *
 * @param source whom
 * @param round in which round of the claim
 * @param outcome what came of it
 * @param differing fields that differ, for a mismatch
 * @param attempts how often it was asked
 */
public record Verification(
        VerificationSource source, int round, VerificationOutcome outcome, List<String> differing, int attempts) {

    public Verification {
        differing = List.copyOf(differing);
    }

    /**
     * Sums up what came of all questions of a round. That the work-injury register does not know of an accident says
     * nothing against it; that the insurance does not know of a settlement must be looked at, and so must a claim about
     * which nothing could be asked.
     */
    public static VerificationMark mark(List<Verification> round) {
        if (round.stream().anyMatch(one -> one.outcome() == VerificationOutcome.OPEN)) {
            return VerificationMark.PENDING;
        }
        if (round.stream().anyMatch(one -> one.outcome() == VerificationOutcome.MISMATCHED)) {
            return VerificationMark.MISMATCHED;
        }
        boolean insuranceAgrees = round.stream()
                .anyMatch(one -> one.source() == VerificationSource.MEDICAL_INSURANCE
                        && one.outcome() == VerificationOutcome.MATCHED);
        boolean allReached = round.stream().noneMatch(one -> one.outcome() == VerificationOutcome.UNAVAILABLE);
        return insuranceAgrees && allReached ? VerificationMark.VERIFIED : VerificationMark.UNVERIFIED;
    }
}
