package org.huzhu.claims.claim;

import java.util.Optional;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.UnitId;

/**
 * Whose claim it is and about what.
 *
 * @param member the worker
 * @param unit the unit through which it is claimed
 * @param careEvent the event
 * @param settlement number of the insurance's settlement, where there was one; at most one live claim has it
 */
public record ClaimSubject(MemberId member, UnitId unit, CareEventId careEvent, Optional<String> settlement) {}
