package org.huzhu.claims.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.claims.adjudication.Determinations;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimHistory;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.Happening;
import org.huzhu.claims.claim.TimelineEntry;
import org.huzhu.kernel.money.Money;

/**
 * Carries a claim from APPROVED over PAYING to PAID as payout tells how far each line is.
 *
 * <p>What is told twice or late changes nothing. PAID needs every payable line settled; one that is returned or unknown
 * keeps the claim PAYING and shows in its timeline.
 */
public final class FollowPayment {

    private final Claims claims;
    private final Obligations obligations;
    private final Determinations determinations;
    private final ClaimHistory history;

    /** Takes what it needs. */
    public FollowPayment(Claims claims, Obligations obligations, Determinations determinations, ClaimHistory history) {
        this.claims = claims;
        this.obligations = obligations;
        this.determinations = determinations;
        this.history = history;
    }

    /** Takes what payout tells. */
    public void told(Obligation told) {
        Claim claim = claims.lock(told.claim()).orElseThrow();
        Optional<Obligation> known = obligations.find(told.id());
        if (known.isPresent() && !told.supersedes(known.get())) {
            return;
        }
        obligations.keep(claim, told);
        if (claim.state() != ClaimState.APPROVED && claim.state() != ClaimState.PAYING) {
            return;
        }
        KeptDetermination determination =
                determinations.of(claim, claim.determinationVersion()).orElseThrow();
        Claim started = start(claim, told);
        tellLine(started, told, determination);
        settle(started, told, determination);
    }

    private Claim start(Claim claim, Obligation told) {
        if (claim.state() != ClaimState.APPROVED || !told.wasSent()) {
            return claim;
        }
        Claim paying = claims.save(claim.paying());
        tell(claim, paying, Happening.PAYING_STARTED, told.toldAt(), Map.of());
        return paying;
    }

    private void tellLine(Claim claim, Obligation told, KeptDetermination determination) {
        Optional<Happening> what = switch (told.state()) {
            case OPEN, IN_BATCH, SENT -> Optional.empty();
            case UNKNOWN -> Optional.of(Happening.LINE_UNKNOWN);
            case RETURNED -> Optional.of(Happening.LINE_RETURNED);
            case SETTLED -> Optional.of(Happening.LINE_SETTLED);
        };
        String reason = told.reason();
        Map<String, String> params = Map.of(
                "plan",
                        ofLine(determination, told)
                                .map(KeptDetermination.Result::planCode)
                                .orElse(""),
                "benefit",
                        ofLine(determination, told)
                                .map(KeptDetermination.Result::benefitCode)
                                .orElse(""),
                "amount", told.amount().toYuanString(),
                "attempt", Integer.toString(told.attempt()),
                "reason", reason == null ? "" : reason);
        what.ifPresent(happening -> tell(claim, claim, happening, told.toldAt(), params));
    }

    private void settle(Claim claim, Obligation told, KeptDetermination determination) {
        if (told.state() != ObligationState.SETTLED) {
            return;
        }
        List<Obligation> settled = obligations.of(claim).stream()
                .filter(one -> one.state() == ObligationState.SETTLED)
                .toList();
        Money paid = Money.sum(settled.stream().map(Obligation::amount).toList());
        Claim counted = claims.save(claim.havingPaid(paid));
        boolean all = determination.payableLines().stream()
                .allMatch(line -> Money.sum(settled.stream()
                                        .filter(one -> one.line().equals(line.id()))
                                        .map(Obligation::amount)
                                        .toList())
                                .compareTo(line.result().amount())
                        >= 0);
        if (all && counted.state() == ClaimState.PAYING) {
            Claim done = claims.save(counted.settled());
            tell(counted, done, Happening.PAID, told.toldAt(), Map.of("paid", paid.toYuanString()));
        }
    }

    private static Optional<KeptDetermination.Result> ofLine(KeptDetermination determination, Obligation told) {
        return determination.lines().stream()
                .filter(line -> line.id().equals(told.line()))
                .map(KeptDetermination.Line::result)
                .findFirst();
    }

    private void tell(Claim before, Claim after, Happening what, Instant at, Map<String, String> params) {
        history.record(before, after, new TimelineEntry(what, after.state(), Actor.SYSTEM, at, params));
    }
}
