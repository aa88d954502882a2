package org.huzhu.benchmarks;

import java.util.List;

/** The same three plans as a programmer would write them by hand for ever: no data, no explanation, no limits used. */
public final class StraightLine {

    static final long HOSPITAL_CAP_FEN = 5_000_000;

    private StraightLine() {}

    /** Decides one claim. */
    public static long totalFen(ClaimFact claim, List<CoverFact> covers) {
        long sum = 0;
        for (int i = 0; i < covers.size(); i++) {
            CoverFact cover = covers.get(i);
            if (cover.protects(claim.admittedOn()) && claim.isInTime()) {
                sum += switch (cover.kind()) {
                    case "HOSPITAL" -> hospital(claim.selfPayFen());
                    case "SEVERE" -> severe(claim.code()) * cover.shares();
                    default -> allowance(claim.days());
                };
            }
        }
        return sum;
    }

    private static long hospital(long fen) {
        long scaled = Math.min(fen, 200_000) * 8_000;
        if (fen > 200_000) {
            scaled += (Math.min(fen, 1_000_000) - 200_000) * 7_000;
        }
        if (fen > 1_000_000) {
            scaled += (fen - 1_000_000) * 5_000;
        }
        return Math.min((scaled + 5_000) / 10_000, HOSPITAL_CAP_FEN);
    }

    private static long severe(String code) {
        if (code.startsWith("C50") || code.startsWith("C34") || code.startsWith("I21") || code.startsWith("N18")) {
            return 1_000_000;
        }
        return code.startsWith("C73") || code.startsWith("D05") ? 300_000 : 0;
    }

    private static long allowance(int days) {
        return Math.min(days, 90) * 6_000L;
    }
}
