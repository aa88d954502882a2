package org.huzhu.claims.claim;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.UnitId;
import org.huzhu.kernel.time.WorkingCalendar;

/** Claims of the worked example at each stage, for plain tests. */
public final class ClaimFixtures {

    /** Wednesday, 16 July 2025, nine o'clock in Shanghai. */
    public static final Instant NOW = Instant.parse("2025-07-16T01:00:00Z");

    /** A clock that stands at {@link #NOW}. */
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** The promise of seven working days. */
    public static final ClaimClock PROMISE = new ClaimClock(WorkingCalendar.shipped(), 7);

    public static final MemberId MEMBER = new MemberId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    public static final UnitId UNIT = new UnitId(UUID.fromString("00000000-0000-7000-8000-000000000002"));
    public static final CareEventId EVENT = new CareEventId(UUID.fromString("00000000-0000-7000-8000-000000000003"));
    public static final ClaimId CLAIM = new ClaimId(UUID.fromString("00000000-0000-7000-8000-000000000004"));

    /** The worker herself. */
    public static final Actor WORKER = new Actor("worker-1", "worker", Optional.of(MEMBER));

    /** A reviewer of the handling office. */
    public static final Actor OFFICE = new Actor("office-1", "office-reviewer");

    /** A reviewer of the provincial office. */
    public static final Actor PROVINCE = new Actor("province-1", "province-reviewer");

    /** The member herself as she is paid. */
    public static final Payee PAYEE = Payee.read("盛红梅", "6222020200112233446", "313537000059", MEMBER);

    private ClaimFixtures() {}

    /** Returns the claim as the worker began it, of version 0. */
    public static Claim draft() {
        return Claim.filed(
                        CLAIM,
                        "C2025000001",
                        new ClaimSubject(MEMBER, UNIT, EVENT, Optional.of("420200202507120001")),
                        WORKER,
                        Channel.WORKER,
                        NOW)
                .after();
    }

    /** Returns the claim in a state, with the version 4, handed in by the worker with a deadline where it is. */
    public static Claim in(ClaimState state) {
        Claim draft = draft();
        return new Claim(
                draft.id(),
                draft.number(),
                draft.subject(),
                draft.filing(),
                state,
                Optional.of(new Submission(WORKER.person(), NOW.minusSeconds(86_400 * 7))),
                Optional.empty(),
                new Reviewers(Optional.of("office-9"), Optional.empty()),
                ClaimAmounts.NONE,
                VerificationMark.VERIFIED,
                1,
                1,
                4);
    }
}
