package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.LineId;
import org.huzhu.payout.ledger.Ledger;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.OpenItem;

/**
 * Turns an approved determination into obligations, once.
 *
 * <p>A line that is not owed yet becomes an obligation. A later determination that is higher adds a correction for the
 * difference; one that is lower takes nothing back by itself but becomes an item that a person looks at.
 */
@Singleton
public final class OpenObligations {

    private final Obligations obligations;
    private final DeterminedLines lines;
    private final Ledger ledger;
    private final FundObligation funding;
    private final BarredPersons barred;
    private final PayeeSeals seals;
    private final OpenItem items;
    private final Clock clock;

    OpenObligations(
            Obligations obligations,
            DeterminedLines lines,
            Ledger ledger,
            FundObligation funding,
            BarredPersons barred,
            PayeeSeals seals,
            OpenItem items,
            Clock clock) {
        this.obligations = obligations;
        this.lines = lines;
        this.ledger = ledger;
        this.funding = funding;
        this.barred = barred;
        this.seals = seals;
        this.items = items;
        this.clock = clock;
    }

    /** Opens what a determination owes beyond what is open already; a second sight changes nothing. */
    public void handle(ApprovedDetermination determination) {
        if (!lines.firstSight(determination.claimId(), determination.version())) {
            return;
        }
        Instant now = clock.instant();
        List<ApprovedDetermination.Line> sorted = determination.lines().stream()
                .sorted(Comparator.comparing(ApprovedDetermination.Line::fund))
                .toList();
        for (ApprovedDetermination.Line line : sorted) {
            ledger.open(line.fund(), now);
            ledger.lock(line.fund());
        }
        List<Obligation> known = obligations.ofCareEvent(determination.careEventId());
        for (ApprovedDetermination.Line line : sorted) {
            open(determination, line, known, now);
        }
        reportLinesThatFellAway(determination, known);
        if (!determination.deciders().isEmpty()) {
            barred.barDeciders(determination.claimId(), determination.deciders());
        }
    }

    private void open(
            ApprovedDetermination determination, ApprovedDetermination.Line line, List<Obligation> known, Instant now) {
        List<Obligation> family = known.stream()
                .filter(obligation -> line.isOf(obligation.identity()))
                .filter(obligation -> obligation.identity().payeeId().equals(determination.payeeId()))
                .toList();
        Money owed = Money.sum(family.stream().map(Obligation::amount).toList());
        Money missing = line.amount().minus(owed);
        if (missing.isNegative()) {
            report(ItemKind.OVER_DETERMINED, determination, line.id(), missing, family);
        } else if (missing.isPositive()) {
            if (lines.take(determination.careEventId(), line.planCode(), line.benefitCode(), line.amount(), missing)) {
                add(determination, line, missing, family, now);
            } else {
                report(ItemKind.LINE_EXCEEDED, determination, line.id(), missing, family);
            }
        }
    }

    private void add(
            ApprovedDetermination determination,
            ApprovedDetermination.Line line,
            Money amount,
            List<Obligation> family,
            Instant now) {
        ObligationKind kind = family.isEmpty() ? ObligationKind.BENEFIT : ObligationKind.CORRECTION;
        int ordinal = 1
                + (int) family.stream()
                        .filter(obligation -> obligation.identity().kind() == kind)
                        .count();
        ObligationIdentity identity = new ObligationIdentity(
                determination.careEventId(),
                line.planCode(),
                line.benefitCode(),
                determination.payeeId(),
                kind,
                ordinal);
        Obligation opened = obligations.save(Obligation.opened(
                identity.id(),
                identity,
                new Origin(
                        determination.claimId(),
                        determination.claimNumber(),
                        determination.id(),
                        determination.version(),
                        line.id(),
                        determination.memberId(),
                        determination.unitId()),
                line.fund(),
                amount,
                determination.payee(),
                now));
        seals.seal(opened);
        obligations.save(funding.fund(opened).orElse(opened).announced());
    }

    private void reportLinesThatFellAway(ApprovedDetermination determination, List<Obligation> known) {
        for (Obligation obligation : known) {
            if (obligation.origin().claimId().equals(determination.claimId())
                    && determination.lines().stream().noneMatch(line -> line.isOf(obligation.identity()))) {
                report(
                        ItemKind.OVER_DETERMINED,
                        determination,
                        obligation.origin().lineId(),
                        obligation.amount().negated(),
                        List.of(obligation));
            }
        }
    }

    private void report(
            ItemKind kind,
            ApprovedDetermination determination,
            LineId lineId,
            Money difference,
            List<Obligation> touched) {
        items.open(
                kind,
                determination.id() + ":" + lineId,
                difference,
                Optional.of(determination.claimNumber()),
                touched.stream().map(Obligation::id).findFirst(),
                "determination version " + determination.version());
    }
}
