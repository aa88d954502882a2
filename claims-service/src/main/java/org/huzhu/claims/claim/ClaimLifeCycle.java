package org.huzhu.claims.claim;

import static org.huzhu.claims.claim.ClaimState.APPEALED;
import static org.huzhu.claims.claim.ClaimState.APPROVED;
import static org.huzhu.claims.claim.ClaimState.DRAFT;
import static org.huzhu.claims.claim.ClaimState.OFFICE_REVIEW;
import static org.huzhu.claims.claim.ClaimState.PAID;
import static org.huzhu.claims.claim.ClaimState.PAYING;
import static org.huzhu.claims.claim.ClaimState.PROVINCIAL_REVIEW;
import static org.huzhu.claims.claim.ClaimState.REJECTED;
import static org.huzhu.claims.claim.ClaimState.SUBMITTED;
import static org.huzhu.claims.claim.ClaimState.SUPPLEMENT_REQUESTED;
import static org.huzhu.claims.claim.ClaimState.VERIFYING;
import static org.huzhu.claims.claim.ClaimState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.refusal.IllegalTransition;

/** The life cycle of a claim: which command leads from which state to which. */
public final class ClaimLifeCycle {

    private ClaimLifeCycle() {}

    /**
     * Returns the state a command leads to.
     *
     * @throws IllegalTransition with CLAIM_STATE_FORBIDS, the state and the allowed commands
     */
    public static ClaimState after(ClaimState state, ClaimCommand command) {
        return next(state, command)
                .orElseThrow(() ->
                        new IllegalTransition(ClaimRefusal.CLAIM_STATE_FORBIDS, state.name(), allowedCommands(state)));
    }

    /** Returns the names of the sub-resources by which people may go on from a state, in order, each once. */
    public static List<String> allowedCommands(ClaimState state) {
        return Arrays.stream(ClaimCommand.values())
                .filter(command -> next(state, command).isPresent())
                .flatMap(command -> command.resource().stream())
                .distinct()
                .toList();
    }

    /** Returns the state a command leads to, or empty when the state forbids it. */
    public static Optional<ClaimState> next(ClaimState state, ClaimCommand command) {
        return switch (state) {
            case DRAFT ->
                switch (command) {
                    case ADD_DOCUMENT -> Optional.of(DRAFT);
                    case SUBMIT -> Optional.of(SUBMITTED);
                    case WITHDRAW -> Optional.of(WITHDRAWN);
                    default -> Optional.empty();
                };
            case SUBMITTED ->
                switch (command) {
                    case VERIFY -> Optional.of(VERIFYING);
                    case WITHDRAW -> Optional.of(WITHDRAWN);
                    default -> Optional.empty();
                };
            case VERIFYING ->
                switch (command) {
                    case BRING_TO_OFFICE -> Optional.of(OFFICE_REVIEW);
                    case WITHDRAW -> Optional.of(WITHDRAWN);
                    default -> Optional.empty();
                };
            case OFFICE_REVIEW ->
                switch (command) {
                    case APPROVE_AT_OFFICE -> Optional.of(PROVINCIAL_REVIEW);
                    case REJECT_AT_OFFICE -> Optional.of(REJECTED);
                    case RETURN_AT_OFFICE, REQUEST_SUPPLEMENT -> Optional.of(SUPPLEMENT_REQUESTED);
                    case REDETERMINE -> Optional.of(OFFICE_REVIEW);
                    case WITHDRAW -> Optional.of(WITHDRAWN);
                    default -> Optional.empty();
                };
            case PROVINCIAL_REVIEW ->
                switch (command) {
                    case APPROVE_AT_PROVINCE -> Optional.of(APPROVED);
                    case REJECT_AT_PROVINCE -> Optional.of(REJECTED);
                    case RETURN_AT_PROVINCE, REDETERMINE -> Optional.of(OFFICE_REVIEW);
                    case REQUEST_SUPPLEMENT -> Optional.of(SUPPLEMENT_REQUESTED);
                    case WITHDRAW -> Optional.of(WITHDRAWN);
                    default -> Optional.empty();
                };
            case SUPPLEMENT_REQUESTED ->
                switch (command) {
                    case ADD_DOCUMENT -> Optional.of(SUPPLEMENT_REQUESTED);
                    case SUPPLY -> Optional.of(SUBMITTED);
                    case WITHDRAW -> Optional.of(WITHDRAWN);
                    default -> Optional.empty();
                };
            case APPROVED -> command == ClaimCommand.START_PAYING ? Optional.of(PAYING) : Optional.empty();
            case PAYING -> command == ClaimCommand.SETTLE ? Optional.of(PAID) : Optional.empty();
            case PAID -> command == ClaimCommand.RETURN_PAYMENT ? Optional.of(PAYING) : Optional.empty();
            case REJECTED ->
                switch (command) {
                    case ADD_DOCUMENT -> Optional.of(REJECTED);
                    case APPEAL -> Optional.of(APPEALED);
                    default -> Optional.empty();
                };
            case APPEALED ->
                switch (command) {
                    case VERIFY -> Optional.of(VERIFYING);
                    case WITHDRAW -> Optional.of(WITHDRAWN);
                    default -> Optional.empty();
                };
            case WITHDRAWN -> Optional.empty();
        };
    }
}
