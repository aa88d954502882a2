package org.huzhu.claims.careevent;

import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.UnitId;

/**
 * One illness, stay or accident of one member, whoever reports it.
 *
 * @param id the event
 * @param member whom it happened to
 * @param unit the unit through which it was first reported
 * @param facts what is stated about it
 */
public record CareEvent(CareEventId id, MemberId member, UnitId unit, EventFacts facts) {

    /** Returns the same event with other facts. */
    public CareEvent stating(EventFacts corrected) {
        return new CareEvent(id, member, unit, corrected);
    }
}
