package org.huzhu.contracts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Money received for an enrolment was confirmed by a second person.
 *
 * @param contributionId unique; the same contribution is booked once
 * @param enrollmentId key of the record
 * @param unitId the unit that enrolled
 * @param planCode code of the plan
 * @param planKind kind of the plan; with the region it names the fund
 * @param region code of the region
 * @param payerKind {@code UNIT}, {@code UNION}, {@code WORKER} or {@code SPONSOR}
 * @param amount the money received
 * @param receivedOn the day it arrived
 */
public record ContributionConfirmed(
        UUID contributionId,
        UUID enrollmentId,
        UUID unitId,
        String planCode,
        String planKind,
        String region,
        String payerKind,
        Amount amount,
        LocalDate receivedOn)
        implements ContractEvent {

    public ContributionConfirmed {
        Objects.requireNonNull(contributionId, "contributionId");
        Objects.requireNonNull(enrollmentId, "enrollmentId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(planCode, "planCode");
        Objects.requireNonNull(planKind, "planKind");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(payerKind, "payerKind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(receivedOn, "receivedOn");
    }
}
