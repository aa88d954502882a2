package org.huzhu.enrollment.roster.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.roster.RosterFault;
import org.huzhu.enrollment.roster.RosterLine;
import org.huzhu.enrollment.roster.Rosters;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.terms.Employment;
import org.huzhu.union.access.UnionScope;
import org.jspecify.annotations.Nullable;

/**
 * A row that is enrolled, and what became of it.
 *
 * @param row its row in the file; the header is row 1
 * @param memberId who; not shown to a unit before its cover is open, because an id tells when somebody was written down
 * @param shares how many
 * @param employment how the member works
 * @param coverageId the cover it got, once it is paid
 * @param voidCode why it got none: another unit took the shares first
 */
@Schema(name = "RosterLine")
public record LineView(
        int row,
        @Nullable UUID memberId,
        int shares,
        Employment employment,
        @Nullable UUID coverageId,

        @Nullable @Schema(examples = "SHARES_OVER_MAXIMUM") String voidCode) {
    static LineView of(Rosters.Settled settled, AccessScope scope) {
        RosterLine line = settled.line();
        boolean shown = settled.coverage().isPresent() || !(scope instanceof UnionScope.Unit);
        return new LineView(
                line.row(),
                shown ? line.member().value() : null,
                line.shares(),
                line.employment(),
                settled.coverage().map(CoverageId::value).orElse(null),
                settled.voided().map(RosterFault::name).orElse(null));
    }
}
