package org.huzhu.claims.adjudication;

import jakarta.inject.Singleton;
import java.util.Arrays;
import org.huzhu.claims.claim.Claim;
import org.huzhu.kernel.refusal.Refused;

/** Makes a stored determination again from what is stored, by the engine version that made it. */
@Singleton
public final class ReplayDetermination {

    private final Determinations determinations;
    private final Decisions decisions;

    ReplayDetermination(Determinations determinations, Decisions decisions) {
        this.determinations = determinations;
        this.decisions = decisions;
    }

    /**
     * What a replay shows.
     *
     * @param determination as stored
     * @param again as made now
     * @param comparison whether the bytes are the same
     */
    public record Replay(KeptDetermination determination, Decision again, Comparison comparison) {}

    /** Whether a replay gave the same bytes. */
    public enum Comparison {
        /** Input and outcome are byte for byte what was stored, and the digests agree. */
        EQUAL,
        /** Something was changed: the stored texts, a plan, or an engine that must not change. */
        DIFFERENT
    }

    /**
     * Replays a version.
     *
     * @throws Refused with DETERMINATION_UNKNOWN, or when terms it names are not known
     */
    public Replay replay(Claim claim, int version) {
        KeptDetermination stored = determinations
                .of(claim, version)
                .orElseThrow(() -> new Refused(AdjudicationRefusal.DETERMINATION_UNKNOWN));
        Determinations.Texts kept = determinations.texts(claim, stored);
        Decision again = decisions.replay(kept.input());
        boolean equal = Arrays.equals(kept.input(), again.inputText())
                && Arrays.equals(kept.outcome(), again.outcomeText())
                && again.inputDigest().equals(stored.inputDigest())
                && again.outcomeDigest().equals(stored.outcomeDigest());
        return new Replay(stored, again, equal ? Comparison.EQUAL : Comparison.DIFFERENT);
    }
}
