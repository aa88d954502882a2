package org.huzhu.claims.payment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * keeps the claim PAYING and shows in its timeline. One that the bank gives back after it arrived takes the claim from PAID
 * to PAYING again.
 */
public final class FollowPayment {

    private static final Set<ClaimState> FOLLOWED = EnumSet.of(ClaimState.APPROVED, ClaimState.PAYING, ClaimState.PAID);

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
        if (!FOLLOWED.contains(claim.state())) {
            return;
        }
        KeptDetermination determination =
                determinations.of(claim, claim.determinationVersion()).orElseThrow();
        Claim started = start(claim, told);
        if (told.isSettled() || known.filter(Obligation::isSettled).isPresent()) {
            Standing standing = standing(claim, determination);
            Claim owed = countAgain(started, standing);
            tellLine(owed, told, determination);
            settle(owed, told, standing);
        } else {
            tellLine(started, told, determination);
        }
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

    /** What has arrived of a claim, and whether that is all of it. */
    private record Standing(Money paid, boolean all) {}

    private Standing standing(Claim claim, KeptDetermination determination) {
        List<Obligation> settled =
                obligations.of(claim).stream().filter(Obligation::isSettled).toList();
        boolean all = determination.payableLines().stream()
                .allMatch(line -> Money.sum(settled.stream()
                                        .filter(one -> one.line().equals(line.id()))
                                        .map(Obligation::amount)
                                        .toList())
                                .compareTo(line.result().amount())
                        >= 0);
        return new Standing(Money.sum(settled.stream().map(Obligation::amount).toList()), all);
    }

    private Claim countAgain(Claim claim, Standing standing) {
        if (standing.paid().equals(claim.amounts().paid())) {
            return claim;
        }
        Claim counted = claim.havingPaid(standing.paid());
        return claims.save(counted.state() == ClaimState.PAID && !standing.all() ? counted.paymentReturned() : counted);
    }

    private void settle(Claim claim, Obligation told, Standing standing) {
        if (standing.all() && claim.state() == ClaimState.PAYING) {
            Claim done = claims.save(claim.settled());
            tell(
                    claim,
                    done,
                    Happening.PAID,
                    told.toldAt(),
                    Map.of("paid", standing.paid().toYuanString()));
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
