package org.huzhu.claims.adjudication;

import java.util.Optional;
import org.huzhu.claims.claim.Claim;

/** The determinations of claims that the running transaction's scope may see. */
public interface Determinations {

    /** Keeps a new version with its canonical texts, encrypted. */
    void add(Claim claim, KeptDetermination determination, Texts texts);

    /** Returns a version. */
    Optional<KeptDetermination> of(Claim claim, int version);

    /** Returns the canonical texts of a version. */
    Texts texts(Claim claim, KeptDetermination determination);

    /** Returns what reviewers found in the claim's present round. */
    Findings findings(Claim claim);

    /** Keeps what reviewers found in the claim's present round, replacing what was kept. */
    void store(Claim claim, Findings findings);

    /**
     * The canonical texts of a determination.
     *
     * @param input what it was made from
     * @param outcome what it says
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by digest only
    record Texts(byte[] input, byte[] outcome) {}
}
