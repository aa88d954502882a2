package org.huzhu.claims.careevent;

import java.util.Optional;
import org.huzhu.claims.member.MemberId;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;

/** The care events of all members. */
public interface CareEvents {

    /**
     * Finds the event that the same settlement reference or the same day of admission names for a member. Looks past
     * the caller's own scope: another unit's report of the same stay is the same event.
     */
    Optional<CareEventId> same(MemberId member, EventFacts facts);

    /** Keeps a new event. */
    void add(CareEvent event);

    /** Replaces the facts of an event. */
    void restate(CareEvent event);

    /**
     * Returns an event that the running transaction's scope may see, for a decision.
     *
     * @throws org.huzhu.kernel.refusal.Refused FIELD_UNREADABLE when its diagnoses are damaged at rest
     */
    Optional<CareEvent> find(CareEventId id);

    /** Returns an event that the running transaction's scope may see, for showing it. */
    Optional<Kept> kept(CareEventId id);

    /**
     * An event as it is kept.
     *
     * @param event without diagnoses and procedures when those are damaged
     * @param clinical the diagnoses and procedures
     */
    record Kept(CareEvent event, KeptField<Sensitive> clinical) {}
}
