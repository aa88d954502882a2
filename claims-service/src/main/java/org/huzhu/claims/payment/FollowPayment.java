package org.huzhu.claims.payment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.claims.adjudication.Determinations;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimCommand;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimEventKind;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Claims;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.money.Money;

/**
 * Carries a claim from APPROVED over PAYING to PAID as payout tells how far each line is.
 *
 * <p>What is told twice or late changes nothing. PAID needs every payable line settled; one that is returned or unknown
 * keeps the claim PAYING and shows in its timeline. One that the bank gives back after it arrived takes the claim from PAID
 * to PAYING again.
 */
@Singleton
public final class FollowPayment {

    private static final Set<ClaimState> FOLLOWED = EnumSet.of(ClaimState.APPROVED, ClaimState.PAYING, ClaimState.PAID);

    private final Claims claims;
    private final ObligationCopies obligations;
    private final Determinations determinations;

    FollowPayment(Claims claims, ObligationCopies obligations, Determinations determinations) {
        this.claims = claims;
        this.obligations = obligations;
        this.determinations = determinations;
    }

    /** Takes what payout tells. */
    public void handle(ObligationCopy told) {
        Claim claim = claims.lock(told.claim()).orElseThrow();
        Optional<ObligationCopy> known = obligations.find(told.id());
        if (known.isPresent() && !told.supersedes(known.get())) {
            return;
        }
        obligations.store(claim, told);
        if (!FOLLOWED.contains(claim.state())) {
            return;
        }
        KeptDetermination determination =
                determinations.of(claim, claim.determinationVersion()).orElseThrow();
        List<ClaimEvent> events = new ArrayList<>();
        Optional<ClaimCommand> step = Optional.empty();
        if (claim.state() == ClaimState.APPROVED && told.wasSent()) {
            step = Optional.of(ClaimCommand.START_PAYING);
            events.add(noted(ClaimEventKind.PAYING_STARTED, told, Map.of()));
        }
        line(told, determination).ifPresent(events::add);
        if (!told.isSettled() && known.filter(ObligationCopy::isSettled).isEmpty()) {
            save(claim, claim.paid(step, claim.amounts().paid(), events));
            return;
        }
        Standing standing = standing(claim, determination);
        if (claim.state() == ClaimState.PAID && !standing.all()) {
            step = Optional.of(ClaimCommand.RETURN_PAYMENT);
        }
        Claim counted = save(claim, claim.paid(step, standing.paid(), events));
        if (standing.all() && counted.state() == ClaimState.PAYING) {
            ClaimEvent paid = noted(
                    ClaimEventKind.PAID, told, Map.of("paid", standing.paid().toYuanString()));
            claims.save(counted.paid(Optional.of(ClaimCommand.SETTLE), standing.paid(), List.of(paid)));
        }
    }

    private Claim save(Claim before, Changed<Claim, ClaimEvent> changed) {
        return changed.after().equals(before) && changed.events().isEmpty() ? before : claims.save(changed);
    }

    private static Optional<ClaimEvent> line(ObligationCopy told, KeptDetermination determination) {
        Optional<ClaimEventKind> what = switch (told.state()) {
            case OPEN, IN_BATCH, SENT -> Optional.empty();
            case UNKNOWN -> Optional.of(ClaimEventKind.LINE_UNKNOWN);
            case RETURNED -> Optional.of(ClaimEventKind.LINE_RETURNED);
            case SETTLED -> Optional.of(ClaimEventKind.LINE_SETTLED);
        };
        Optional<KeptDetermination.Result> result = determination.lines().stream()
                .filter(line -> line.id().equals(told.line()))
                .map(KeptDetermination.Line::result)
                .findFirst();
        return what.map(kind -> noted(
                kind,
                told,
                Map.of(
                        "plan", result.map(KeptDetermination.Result::planCode).orElse(""),
                        "benefit",
                                result.map(KeptDetermination.Result::benefitCode)
                                        .orElse(""),
                        "amount", told.amount().toYuanString(),
                        "attempt", Integer.toString(told.attempt()),
                        "reason", told.reason().orElse(""))));
    }

    private static ClaimEvent noted(ClaimEventKind what, ObligationCopy told, Map<String, String> params) {
        return new ClaimEvent.Noted(Actor.SYSTEM, told.toldAt(), what, params);
    }

    /** What has arrived of a claim, and whether that is all of it. */
    private record Standing(Money paid, boolean all) {}

    private Standing standing(Claim claim, KeptDetermination determination) {
        List<ObligationCopy> settled =
                obligations.of(claim).stream().filter(ObligationCopy::isSettled).toList();
        boolean all = determination.payableLines().stream()
                .allMatch(line -> Money.sum(settled.stream()
                                        .filter(one -> one.line().equals(line.id()))
                                        .map(ObligationCopy::amount)
                                        .toList())
                                .compareTo(line.result().amount())
                        >= 0);
        return new Standing(
                Money.sum(settled.stream().map(ObligationCopy::amount).toList()), all);
    }
}
