package org.huzhu.enrollment.enrollment.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.enrollment.RosterTotals;

/** Rows read = accepted + rejected + unchanged. */
@Schema(name = "RosterCounts")
public record CountsView(int rowsRead, int accepted, int rejected, int unchanged) {
    static CountsView of(RosterTotals totals) {
        return new CountsView(totals.rowsRead(), totals.accepted(), totals.rejected(), totals.unchanged());
    }
}
