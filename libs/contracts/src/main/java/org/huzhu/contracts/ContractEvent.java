package org.huzhu.contracts;

/**
 * A fact that others need, in its public form.
 *
 * <p>Every permitted record belongs to exactly one {@link EventType}, which names it on the wire.
 */
public sealed interface ContractEvent
        permits PlanVersionPublished,
                CoverageChanged,
                MemberUnitChanged,
                OfficeChanged,
                ContributionConfirmed,
                ClaimSubmitted,
                ClaimDetermined,
                ClaimRejected,
                ClaimAppealed,
                ClaimWithdrawn,
                CoverageExhausted,
                ObligationProgressed,
                FundBalanceChanged {}
