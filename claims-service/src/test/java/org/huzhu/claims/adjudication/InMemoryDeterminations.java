package org.huzhu.claims.adjudication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.DeterminationId;

/** Determinations in memory, with the findings of each round. */
public final class InMemoryDeterminations implements Determinations {

    private final Map<ClaimId, List<KeptDetermination>> kept = new HashMap<>();
    private final Map<DeterminationId, Texts> texts = new HashMap<>();
    private final Map<Round, Findings> findings = new HashMap<>();

    private record Round(ClaimId claim, int round) {}

    /** Returns a claim's determinations, oldest first. */
    public List<KeptDetermination> all(ClaimId claim) {
        return List.copyOf(kept.getOrDefault(claim, List.of()));
    }

    /** Replaces stored texts, as only somebody with the keys and the database could. */
    public void tamper(KeptDetermination determination, Texts with) {
        texts.put(determination.id(), with);
    }

    @Override
    public void add(Claim claim, KeptDetermination determination, Texts made) {
        if (of(claim, determination.version()).isPresent()) {
            throw new IllegalStateException("There already: version " + determination.version());
        }
        kept.computeIfAbsent(claim.id(), id -> new ArrayList<>()).add(determination);
        texts.put(determination.id(), made);
    }

    @Override
    public Optional<KeptDetermination> of(Claim claim, int version) {
        return all(claim.id()).stream().filter(one -> one.version() == version).findFirst();
    }

    @Override
    public Texts texts(Claim claim, KeptDetermination determination) {
        return Optional.ofNullable(texts.get(determination.id())).orElseThrow();
    }

    @Override
    public Findings findings(Claim claim) {
        return findings.getOrDefault(new Round(claim.id(), claim.round()), Findings.NONE);
    }

    @Override
    public void store(Claim claim, Findings found) {
        findings.put(new Round(claim.id(), claim.round()), found);
    }
}
