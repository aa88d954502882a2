package org.huzhu.contracts;

import java.util.Objects;
import java.util.UUID;

/**
 * One payable line of a determination.
 *
 * @param lineId the line; an obligation is bound to it
 * @param planCode code of the plan
 * @param planVersionId the terms it was decided by
 * @param planKind kind of the plan; with the region it names the fund
 * @param region code of the region
 * @param benefitCode which promise of the plan
 * @param coverageId the coverage that carries it
 * @param amount what is owed, above zero
 * @param endsCoverage whether paying it ends the coverage
 */
public record DeterminedLine(
        UUID lineId,
        String planCode,
        UUID planVersionId,
        String planKind,
        String region,
        String benefitCode,
        UUID coverageId,
        Amount amount,
        boolean endsCoverage) {

    public DeterminedLine {
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(planCode, "planCode");
        Objects.requireNonNull(planVersionId, "planVersionId");
        Objects.requireNonNull(planKind, "planKind");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(benefitCode, "benefitCode");
        Objects.requireNonNull(coverageId, "coverageId");
        Objects.requireNonNull(amount, "amount");
    }
}
