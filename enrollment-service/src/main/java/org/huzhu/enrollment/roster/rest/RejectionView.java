package org.huzhu.enrollment.roster.rest;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.roster.RosterFinding;
import org.huzhu.kit.problem.ProblemTexts;

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
