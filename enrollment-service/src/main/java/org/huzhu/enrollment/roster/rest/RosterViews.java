package org.huzhu.enrollment.roster.rest;

import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.RosterTotals;
import org.huzhu.enrollment.roster.RosterFault;
import org.huzhu.enrollment.roster.RosterFinding;
import org.huzhu.enrollment.roster.RosterImport;
import org.huzhu.enrollment.roster.RosterLine;
import org.huzhu.enrollment.roster.Rosters;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.problem.ProblemTexts;
import org.huzhu.terms.Employment;
import org.huzhu.union.access.UnionScope;
import org.jspecify.annotations.Nullable;

/** What rosters look like in JSON. */
public final class RosterViews {
    private RosterViews() {}

    /** How a reading stands. */
    public enum RosterState {
        /** No roster was ever sent. */
        NONE,
        /** A long one is being read. */
        RUNNING,
        /** The roster is there. */
        DONE,
        /** The last one could not be read; the one before counts. */
        FAILED,
        /** The last one was given up; the one before counts. */
        CANCELLED
    }

    /** Nothing is said when a reading is given up. */
    @Schema(name = "RosterCancellationRequest")
    public record RosterCancellationRequest() {}

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

    /**
     * What is wrong in one cell.
     *
     * @param row its row in the file; the header is row 1
     * @param column the column's English name
     * @param columnZh the column's Chinese header
     * @param code stable code
     * @param text in the caller's language
     */
    @Schema(name = "RosterRejection")
    public record RejectionView(
            @Schema(examples = "17") int row,
            @Schema(examples = "idNumber") String column,
            @Schema(examples = "证件号码") String columnZh,
            @Schema(examples = "CITIZEN_ID_CHECK") String code,
            String text) {
        static RejectionView of(RosterFinding finding, ProblemTexts texts, Locale locale) {
            return new RejectionView(
                    finding.row(),
                    finding.column().header(),
                    finding.column().chineseHeader(),
                    finding.code(),
                    texts.detail(finding.code(), locale, finding.params()));
        }
    }

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

            @Nullable @Schema(examples = "SHARES_OVER_MAXIMUM")
            String voidCode) {
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
}
