package org.huzhu.benchmarks;

/** What the rules of Drools add up for one claim. */
public final class PaidFact {

    private long hospitalScaled;
    private long severeFen;
    private long allowanceFen;

    /** Adds an amount of a tier at a ratio in basis points. */
    public void addTier(long fen, int basisPoints) {
        hospitalScaled = Math.addExact(hospitalScaled, Math.multiplyExact(fen, basisPoints));
    }

    /** Sets the lump sum. */
    public void setSevereFen(long fen) {
        severeFen = fen;
    }

    /** Sets the allowance. */
    public void setAllowanceFen(long fen) {
        allowanceFen = fen;
    }

    /** Returns all benefits together: the tiers rounded HALF_UP and capped. */
    public long totalFen() {
        long hospital = Math.min((hospitalScaled + 5_000) / 10_000, StraightLine.HOSPITAL_CAP_FEN);
        return hospital + severeFen + allowanceFen;
    }
}
