package org.huzhu.claims.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.Decider;
import org.huzhu.claims.claim.InMemoryAppeals;
import org.huzhu.claims.claim.ReviewLevel;

/** Decisions of reviewers in memory; from the first act on a person's level is that one for ever. */
public final class InMemoryReviews implements Reviews {

    private final InMemoryAppeals appeals;
    private final Map<Person, Taken> levels = new LinkedHashMap<>();
    private final List<Review> kept = new ArrayList<>();

    private record Person(ClaimId claim, String key) {}

    private record Taken(ReviewLevel level, long appeals) {}

    /** A decision as it is kept. */
    public record Review(
            ClaimId claim,
            ReviewLevel level,
            String decision,
            int determination,
            String digest,
            String person,
            Optional<String> note,
            Instant at) {}

    public InMemoryReviews(InMemoryAppeals appeals) {
        this.appeals = appeals;
    }

    /** Returns all decisions, oldest first. */
    public List<Review> all() {
        return List.copyOf(kept);
    }

    @Override
    public Standing takesLevel(Claim claim, String person, ReviewLevel level) {
        long appealed = appeals.count(claim.id());
        Taken taken = levels.computeIfAbsent(new Person(claim.id(), person), first -> new Taken(level, appealed));
        if (taken.appeals() < appealed) {
            return Standing.BEFORE_APPEAL;
        }
        return taken.level() == level ? Standing.FIT : Standing.OTHER_LEVEL;
    }

    @Override
    public List<Decider> deciders(Claim claim) {
        return levels.entrySet().stream()
                .filter(one -> one.getKey().claim().equals(claim.id()))
                .map(one -> new Decider(one.getKey().key(), one.getValue().level()))
                .sorted(Comparator.comparing(Decider::level).thenComparing(Decider::person))
                .toList();
    }

    @Override
    public void add(
            Claim claim,
            ReviewLevel level,
            String decision,
            KeptDetermination determination,
            Actor actor,
            Optional<String> note,
            Instant at) {
        kept.add(new Review(
                claim.id(),
                level,
                decision,
                determination.version(),
                determination.outcomeDigest(),
                actor.person(),
                note.filter(text -> !text.isBlank()),
                at));
    }
}
