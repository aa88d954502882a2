package org.huzhu.claims.claim;

import java.util.Optional;

/** What can be done to a claim; those that people may ask for carry the name of their sub-resource. */
public enum ClaimCommand {
    /** Adds evidence. */
    ADD_DOCUMENT("documents"),
    /** Hands the claim in. */
    SUBMIT("submission"),
    /** Takes the claim back. */
    WITHDRAW("withdrawal"),
    /** Begins to ask outside. */
    VERIFY(""),
    /** Ends the asking, whatever was answered. */
    BRING_TO_OFFICE(""),
    /** The handling office approves. */
    APPROVE_AT_OFFICE("reviews"),
    /** The handling office refuses. */
    REJECT_AT_OFFICE("reviews"),
    /** The handling office sends it back to the claimant. */
    RETURN_AT_OFFICE("reviews"),
    /** The provincial office approves. */
    APPROVE_AT_PROVINCE("reviews"),
    /** The provincial office refuses. */
    REJECT_AT_PROVINCE("reviews"),
    /** The provincial office sends it back to the handling office. */
    RETURN_AT_PROVINCE("reviews"),
    /** A reviewer asks the claimant for more. */
    REQUEST_SUPPLEMENT("supplement-requests"),
    /** The claimant gives more. */
    SUPPLY("supplements"),
    /** The claimant objects to a refusal. */
    APPEAL("appeals"),
    /** The determination is superseded; what was approved before is void. */
    REDETERMINE("regrades"),
    /** The first order went to the bank. */
    START_PAYING(""),
    /** The last payable line settled. */
    SETTLE(""),
    /** The bank gave back what had arrived. */
    RETURN_PAYMENT("");

    private final String resource;

    ClaimCommand(String resource) {
        this.resource = resource;
    }

    /** Returns the name of the sub-resource by which people ask for it. */
    public Optional<String> resource() {
        return Optional.of(resource).filter(name -> !name.isEmpty());
    }
}
