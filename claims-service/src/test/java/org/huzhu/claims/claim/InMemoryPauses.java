package org.huzhu.claims.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.time.Shanghai;

/** Pauses in memory. */
public final class InMemoryPauses implements Pauses {

    private final Map<ClaimId, List<ClaimClock.Pause>> pauses = new HashMap<>();
    private final Map<ClaimId, Question> questions = new HashMap<>();

    @Override
    public void open(Claim claim, String question, Instant at) {
        pauses.computeIfAbsent(claim.id(), id -> new ArrayList<>())
                .add(new ClaimClock.Pause(Shanghai.dateOf(at), Optional.empty()));
        questions.put(claim.id(), new Question(KeptField.of(Sensitive.of(question)), at));
    }

    @Override
    public void close(Claim claim, Instant at) {
        pauses.getOrDefault(claim.id(), new ArrayList<>())
                .replaceAll(pause -> pause.answeredOn().isPresent()
                        ? pause
                        : new ClaimClock.Pause(pause.askedOn(), Optional.of(Shanghai.dateOf(at))));
        questions.remove(claim.id());
    }

    @Override
    public List<ClaimClock.Pause> of(ClaimId claim) {
        return List.copyOf(pauses.getOrDefault(claim, List.of()));
    }

    @Override
    public Optional<Question> openQuestion(Claim claim) {
        return Optional.ofNullable(questions.get(claim.id()));
    }
}
