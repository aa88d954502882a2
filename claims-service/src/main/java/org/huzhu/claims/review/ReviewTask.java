package org.huzhu.claims.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.UnitId;
import org.huzhu.kernel.money.Money;

/**
 * A claim that waits for a level.
 *
 * @param claimId the claim
 * @param number what a person reads out
 * @param level at which level
 * @param memberId whose claim
 * @param unitId through which unit
 * @param submittedAt when it was handed in
 * @param dueOn the promised day
 * @param dueProvisional whether the day may still move
 * @param proposed payable by the latest determination
 * @param determinationVersion that determination
 * @param verification what came of asking outside
 */
public record ReviewTask(
        ClaimId claimId,
        String number,
        ReviewLevel level,
        MemberId memberId,
        UnitId unitId,
        Instant submittedAt,
        Optional<LocalDate> dueOn,
        boolean dueProvisional,
        Money proposed,
        int determinationVersion,
        String verification) {}
