package org.huzhu.payout.bank;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.huzhu.payout.id.BatchId;

/** Instructions in memory; a claim is overtaken by whoever changes the version. */
final class InMemoryInstructions implements Instructions {

    private final Map<String, Instruction> kept = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    /** An instruction that waits to be sent. */
    Instruction given(BatchId batch) {
        Instruction due = new Instruction(batch, Instruction.State.TO_SEND, 0, 3);
        kept.put(batch.toString(), due);
        return due;
    }

    /** Somebody else takes it. */
    void overtake(BatchId batch) {
        kept.put(batch.toString(), now(batch).claimed());
    }

    Instruction now(BatchId batch) {
        return Objects.requireNonNull(kept.get(batch.toString()));
    }

    /** What was noted, oldest first. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private boolean replace(Instruction seen, Instruction next) {
        if (now(seen.batchId()).version() != seen.version()) {
            return false;
        }
        kept.put(seen.batchId().toString(), next);
        return true;
    }

    @Override
    public void queue(BatchId batch, Instant at) {
        given(batch);
    }

    @Override
    public List<Instruction> toSend(Duration delayMax, int limit) {
        return kept.values().stream()
                .filter(one -> one.state() == Instruction.State.TO_SEND)
                .limit(limit)
                .toList();
    }

    @Override
    public int leaveToPeople() {
        throw new AssertionError("there is a channel here");
    }

    @Override
    public boolean claim(Instruction due, Duration validFor) {
        return replace(due, due.claimed());
    }

    @Override
    public boolean finish(Instruction claimed, Instruction.State state, String note) {
        return end(claimed, state, state + " " + note);
    }

    @Override
    public boolean putBack(Instruction claimed, Duration delay, String note) {
        return end(claimed, Instruction.State.TO_SEND, "put back for " + delay + " " + note);
    }

    private boolean end(Instruction claimed, Instruction.State state, String note) {
        boolean mine =
                replace(claimed, new Instruction(claimed.batchId(), state, claimed.tries(), claimed.version() + 1));
        if (mine) {
            notes.add(note.strip());
        }
        return mine;
    }

    @Override
    public List<Instruction> claimed() {
        return kept.values().stream()
                .filter(one -> one.state() == Instruction.State.SENDING)
                .toList();
    }
}
