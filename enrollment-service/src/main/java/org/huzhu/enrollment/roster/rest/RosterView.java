package org.huzhu.enrollment.roster.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.RosterTotals;
import org.huzhu.enrollment.roster.RosterImport;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A roster, and how the reading of the last file stands.
 *
 * @param state how the reading stands
 * @param rowsTotal rows of the file being read
 * @param rowsDone rows of it read so far
 * @param failure why the last reading failed, a problem code
 * @param rowsRead rows of the roster that counts
 * @param accepted rows of it that were new or different
 * @param rejected rows of it that were refused
 * @param unchanged rows of it that stood there before
 * @param contributionDue what it owes
 */
@Schema(name = "Roster")
public record RosterView(
        RosterState state,
        int rowsTotal,
        int rowsDone,
        @Nullable String failure,
        int rowsRead,
        int accepted,
        int rejected,
        int unchanged,

        @Schema(implementation = String.class, examples = "7200.00")
        Money contributionDue) {

    static RosterView of(Enrollment enrollment, @Nullable RosterImport latest) {
        RosterTotals totals = enrollment.roster();
        if (latest == null) {
            return view(totals.rowsRead() == 0 ? RosterState.NONE : RosterState.DONE, totals, null);
        }
        return view(
                switch (latest.state()) {
                    case RUNNING -> RosterState.RUNNING;
                    case DONE -> RosterState.DONE;
                    case FAILED -> RosterState.FAILED;
                    case CANCELLED -> RosterState.CANCELLED;
                },
                totals,
                latest);
    }

    private static RosterView view(RosterState state, RosterTotals totals, @Nullable RosterImport latest) {
        return new RosterView(
                state,
                latest == null ? totals.rowsRead() : latest.rowsTotal(),
                latest == null ? totals.rowsRead() : latest.rowsDone(),
                latest == null || latest.refusal().isEmpty() ? null : latest.refusal(),
                totals.rowsRead(),
                totals.accepted(),
                totals.rejected(),
                totals.unchanged(),
                totals.due());
    }
}
