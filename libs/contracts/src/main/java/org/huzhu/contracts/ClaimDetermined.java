package org.huzhu.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim's determination was approved: each of its lines is owed to the payee.
 *
 * @param claimId key of the record
 * @param claimNumber the number a person reads out
 * @param determinationId the determination
 * @param determinationVersion counts from 1 within the claim; a later one replaces an earlier one whole
 * @param memberId whose claim
 * @param unitId the unit of the member
 * @param careEventId the illness, stay or accident it is about
 * @param lines what is payable, a line per plan and benefit; denied lines are absent
 * @param payee who is paid, readable only with the keys
 * @param decidedAt when
 * @param deciders everybody who decided the claim at either level; empty in events from before they were told
 */
public record ClaimDetermined(
        UUID claimId,
        String claimNumber,
        UUID determinationId,
        int determinationVersion,
        UUID memberId,
        UUID unitId,
        UUID careEventId,
        List<DeterminedLine> lines,
        PayeeCipher payee,
        Instant decidedAt,
        @Nullable List<ClaimDecider> deciders)
        implements ContractEvent {

    public ClaimDetermined {
        Objects.requireNonNull(claimId, "claimId");
        Objects.requireNonNull(claimNumber, "claimNumber");
        Objects.requireNonNull(determinationId, "determinationId");
        Objects.requireNonNull(memberId, "memberId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(careEventId, "careEventId");
        Objects.requireNonNull(payee, "payee");
        Objects.requireNonNull(decidedAt, "decidedAt");
        lines = List.copyOf(lines);
        deciders = deciders == null ? List.of() : List.copyOf(deciders);
    }

    /** Returns everybody who decided the claim; empty in events from before they were told. */
    @Override
    public List<ClaimDecider> deciders() {
        return Objects.requireNonNull(deciders, "copied by the constructor");
    }
}
