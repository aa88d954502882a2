package org.huzhu.payout.pool;

import java.time.LocalDate;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.ContributionId;
import org.huzhu.payout.id.EnrollmentId;
import org.huzhu.payout.id.UnitId;
import org.huzhu.payout.ledger.FundId;

/**
 * A confirmed contribution, as the enrolment told it.
 *
 * @param id of the contribution; it is credited once
 * @param enrollmentId what it was paid for
 * @param unitId the unit that enrolled
 * @param fund where the money belongs
 * @param planCode code of the plan
 * @param payerKind who paid
 * @param amount above zero
 * @param receivedOn the day it arrived
 */
public record Contribution(
        ContributionId id,
        EnrollmentId enrollmentId,
        UnitId unitId,
        FundId fund,
        String planCode,
        String payerKind,
        Money amount,
        LocalDate receivedOn) {}
