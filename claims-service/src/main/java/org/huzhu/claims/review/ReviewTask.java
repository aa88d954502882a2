package org.huzhu.claims.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

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
        UUID claimId,
        String number,
        String level,
        UUID memberId,
        UUID unitId,
        Instant submittedAt,
        @Nullable LocalDate dueOn,
        boolean dueProvisional,
        Money proposed,
        int determinationVersion,
        String verification) {}
