package org.huzhu.claims.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.benefit.outcome.CoverageEnding;
import org.huzhu.kernel.money.Money;

/**
 * Something that happened to a claim. Whoever wants to know (timeline, audit log, messages, statistics) follows these and no
 * use case learns of it.
 */
public sealed interface ClaimEvent {

    /** Who did it. */
    Actor actor();

    /** When. */
    Instant at();

    /** What kind of thing happened. */
    ClaimEventKind kind();

    /** Values for the text that tells it; never personal data. */
    Map<String, String> params();

    /** The claim was begun. */
    record Filed(Actor actor, Instant at, Channel channel) implements ClaimEvent {
        @Override
        public ClaimEventKind kind() {
            return ClaimEventKind.FILED;
        }

        @Override
        public Map<String, String> params() {
            return Map.of("channel", channel.name());
        }
    }

    /**
     * Something happened of which the claim itself shows nothing but its state.
     *
     * @param kind what
     * @param params values for the text
     */
    record Noted(Actor actor, Instant at, ClaimEventKind kind, Map<String, String> params) implements ClaimEvent {

        /** Copies the values. */
        public Noted {
            params = Map.copyOf(params);
        }
    }

    /** The claim was handed in: for the first time, or with what was asked for. */
    record HandedIn(Actor actor, Instant at, ClaimEventKind kind, Optional<LocalDate> dueOn) implements ClaimEvent {
        @Override
        public Map<String, String> params() {
            return due(dueOn);
        }
    }

    /** The claimant objects to the refusal. */
    record Appealed(Actor actor, Instant at, Optional<LocalDate> dueOn) implements ClaimEvent {
        @Override
        public ClaimEventKind kind() {
            return ClaimEventKind.APPEALED;
        }

        @Override
        public Map<String, String> params() {
            return due(dueOn);
        }
    }

    /** The claim was taken back. */
    record Withdrawn(Actor actor, Instant at) implements ClaimEvent {
        @Override
        public ClaimEventKind kind() {
            return ClaimEventKind.WITHDRAWN;
        }

        @Override
        public Map<String, String> params() {
            return Map.of();
        }
    }

    /** The handling office agrees. */
    record ApprovedAtOffice(Actor actor, Instant at, Owed owed) implements ClaimEvent {
        @Override
        public ClaimEventKind kind() {
            return ClaimEventKind.APPROVED_AT_OFFICE;
        }

        @Override
        public Map<String, String> params() {
            return Map.of(
                    "determination", Integer.toString(owed.version()),
                    "proposed", owed.payable().toYuanString());
        }
    }

    /**
     * The provincial office agrees: the money is owed.
     *
     * @param owed what is owed
     * @param payee to whom, readable for a holder of the keys only
     * @param deciders everybody who acted on the claim; none of them has a hand in paying it
     */
    record ApprovedAtProvince(Actor actor, Instant at, Owed owed, Payees.Sealed payee, List<Decider> deciders)
            implements ClaimEvent {

        /** Copies the deciders. */
        public ApprovedAtProvince {
            deciders = List.copyOf(deciders);
        }

        @Override
        public ClaimEventKind kind() {
            return ClaimEventKind.APPROVED_AT_PROVINCE;
        }

        @Override
        public Map<String, String> params() {
            return Map.of(
                    "determination", Integer.toString(owed.version()),
                    "approved", owed.payable().toYuanString());
        }
    }

    /**
     * Nothing of the claim is paid.
     *
     * @param determination what was refused
     * @param reason code of why
     */
    record Rejected(Actor actor, Instant at, DeterminationId determination, String reason) implements ClaimEvent {
        @Override
        public ClaimEventKind kind() {
            return ClaimEventKind.REJECTED;
        }

        @Override
        public Map<String, String> params() {
            return Map.of("reason", reason);
        }
    }

    /** Another determination took the place of the one before. */
    record Redetermined(Actor actor, Instant at, int determination, Money proposed, String reason)
            implements ClaimEvent {
        @Override
        public ClaimEventKind kind() {
            return ClaimEventKind.REDETERMINED;
        }

        @Override
        public Map<String, String> params() {
            return Map.of(
                    "determination", Integer.toString(determination),
                    "proposed", proposed.toYuanString(),
                    "reason", reason);
        }
    }

    /** A benefit ended its coverage. */
    record CoverageExhausted(Actor actor, Instant at, CoverageEnding ending, String plan) implements ClaimEvent {
        @Override
        public ClaimEventKind kind() {
            return ClaimEventKind.COVERAGE_EXHAUSTED;
        }

        @Override
        public Map<String, String> params() {
            return Map.of("plan", plan);
        }
    }

    private static Map<String, String> due(Optional<LocalDate> dueOn) {
        return dueOn.map(day -> Map.of("dueOn", day.toString())).orElseGet(Map::of);
    }
}
