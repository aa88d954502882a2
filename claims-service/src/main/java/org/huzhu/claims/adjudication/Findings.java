package org.huzhu.claims.adjudication;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huzhu.benefit.event.ReviewFindings;

/**
 * What reviewers found about a claim in its present round. A condition may be left open on purpose: its line stays
 * pending and the rest is decided.
 *
 * @param confirmed clinical conditions that are met
 * @param denied clinical conditions that are not met
 * @param circumstances that hold, such as {@code DRUNK_DRIVING}
 * @param illness names the illness over all its events, so that what was paid for it before counts; absent where the
 *     diagnosis' category names it
 */
public record Findings(Set<String> confirmed, Set<String> denied, Set<String> circumstances, Optional<String> illness) {

    /** Nobody has looked yet. */
    public static final Findings NONE = new Findings(Set.of(), Set.of(), Set.of());

    public Findings {
        confirmed = Set.copyOf(confirmed);
        denied = Set.copyOf(denied);
        circumstances = Set.copyOf(circumstances);
    }

    /** Findings that name no illness. */
    public Findings(Set<String> confirmed, Set<String> denied, Set<String> circumstances) {
        this(confirmed, denied, circumstances, Optional.empty());
    }

    /** Adds later findings; what they say replaces what was said of the same condition before. */
    public Findings and(Findings later) {
        Set<String> met = new TreeSet<>(confirmed);
        met.removeAll(later.denied);
        met.addAll(later.confirmed);
        Set<String> unmet = new TreeSet<>(denied);
        unmet.removeAll(later.confirmed);
        unmet.addAll(later.denied);
        Set<String> holding = new TreeSet<>(circumstances);
        holding.addAll(later.circumstances);
        return new Findings(met, unmet, holding, later.illness.or(() -> illness));
    }

    /** Whether nothing was found about conditions and circumstances. */
    public boolean nothingFound() {
        return confirmed.isEmpty() && denied.isEmpty() && circumstances.isEmpty();
    }

    ReviewFindings forEngine() {
        return new ReviewFindings(confirmed, denied, circumstances);
    }
}
