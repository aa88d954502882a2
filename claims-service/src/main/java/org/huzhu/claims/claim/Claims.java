package org.huzhu.claims.claim;

import java.util.List;
import java.util.Optional;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.coverage.MemberId;
import org.jspecify.annotations.Nullable;

/** The claims that the running transaction's scope may see. */
public interface Claims {

    /** Returns the next readable number for a year. */
    String nextNumber(int year);

    /** Keeps a new claim and returns it with its version. */
    Claim add(Claim claim);

    /**
     * Keeps a changed claim and returns it with its new version.
     *
     * @throws org.huzhu.kernel.refusal.Refused with CLAIM_CHANGED when it changed since it was read
     */
    Claim save(Claim claim);

    /** Returns a claim. */
    Optional<Claim> find(ClaimId id);

    /** Returns a claim and keeps others from changing it until the transaction ends. */
    Optional<Claim> lock(ClaimId id);

    /** Returns the number of the claim that is not withdrawn and about this event, looking past the caller's scope. */
    Optional<String> liveClaimOf(CareEventId event);

    /** Returns up to {@code limit} claims, newest first, those after the given one. */
    List<Claim> page(ClaimFilter filter, int limit, @Nullable ClaimId after);

    /**
     * Narrows a list of claims.
     *
     * @param member only of this member
     * @param state only in this state
     * @param number only this number
     */
    record ClaimFilter(
            @Nullable MemberId member,
            @Nullable ClaimState state,
            @Nullable String number) {}
}
