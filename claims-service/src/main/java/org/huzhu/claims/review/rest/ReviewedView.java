package org.huzhu.claims.review.rest;

import java.util.List;
import java.util.UUID;
import org.huzhu.claims.claim.Claim;
import org.huzhu.kernel.money.Money;

/**
 * A claim after a decision.
 *
 * @param id the claim
 * @param number what a person reads out
 * @param state where it stands now
 * @param allowedCommands what may be done next
 * @param amounts how much
 * @param determinationVersion latest version of its determination
 * @param version of the claim
 */
public record ReviewedView(
        UUID id,
        String number,
        String state,
        List<String> allowedCommands,
        DecidedAmountsView amounts,
        int determinationVersion,
        long version) {

    /** How much: proposed by the latest determination, approved, settled. */
    public record DecidedAmountsView(Money proposed, Money approved, Money paid) {}

    static ReviewedView of(Claim claim) {
        return new ReviewedView(
                claim.id().value(),
                claim.number(),
                claim.state().name(),
                claim.allowedCommands(),
                new DecidedAmountsView(
                        claim.amounts().proposed(),
                        claim.amounts().approved(),
                        claim.amounts().paid()),
                claim.determinationVersion(),
                claim.version());
    }
}
