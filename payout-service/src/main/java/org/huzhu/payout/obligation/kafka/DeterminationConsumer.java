package org.huzhu.payout.obligation.kafka;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huzhu.contracts.ClaimDecider;
import org.huzhu.contracts.ClaimDetermined;
import org.huzhu.contracts.DeterminedLine;
import org.huzhu.contracts.EventType;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.inbox.EventRouter;
import org.huzhu.kit.inbox.InboxProcessor;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.DeterminationId;
import org.huzhu.payout.id.LineId;
import org.huzhu.payout.id.MemberId;
import org.huzhu.payout.id.PayeeId;
import org.huzhu.payout.id.UnitId;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.obligation.ApprovedDetermination;
import org.huzhu.payout.obligation.BarredPerson;
import org.huzhu.payout.obligation.OpenObligations;
import org.huzhu.payout.obligation.Payee;
import org.huzhu.payout.obligation.PayeeVault;

/** Turns approved determinations into obligations. */
@ApplicationScoped
class DeterminationConsumer {

    private static final String CONSUMER = "payout.determinations";

    private final InboxProcessor inbox;
    private final EventRouter router;

    DeterminationConsumer(InboxProcessor inbox, OpenObligations obligations, PayeeVault vault) {
        this.inbox = inbox;
        this.router = EventRouter.create().jdbcOnly().on(EventType.CLAIM_DETERMINED, ClaimDetermined.class, event -> {
            ApprovedDetermination determination = determination(event.data());
            // A payee that our keys do not open can never be paid: the event is parked until they do.
            vault.open(determination.payee());
            obligations.handle(determination);
        });
        inbox.register(CONSUMER, router);
    }

    @Incoming("determinations")
    @Blocking
    void onDeterminations(ConsumerRecords<String, byte[]> batch) {
        inbox.process(CONSUMER, batch, router);
    }

    private static ApprovedDetermination determination(ClaimDetermined event) {
        return new ApprovedDetermination(
                new ClaimId(event.claimId()),
                event.claimNumber(),
                new DeterminationId(event.determinationId()),
                event.determinationVersion(),
                new MemberId(event.memberId()),
                new UnitId(event.unitId()),
                new CareEventId(event.careEventId()),
                new PayeeId(event.payee().payeeId()),
                new Payee(
                        new MemberId(event.payee().memberId()),
                        event.payee().nameCipher(),
                        event.payee().accountCipher(),
                        event.payee().bankLineNumber(),
                        Optional.empty()),
                event.lines().stream().map(DeterminationConsumer::line).toList(),
                event.deciders().stream().map(DeterminationConsumer::decider).collect(Collectors.toUnmodifiableSet()));
    }

    private static ApprovedDetermination.Decider decider(ClaimDecider decider) {
        return new ApprovedDetermination.Decider(
                decider.personKey(),
                decider.level().equals("OFFICE")
                        ? BarredPerson.Because.REVIEWED_AT_OFFICE
                        : BarredPerson.Because.REVIEWED_AT_PROVINCE);
    }

    private static ApprovedDetermination.Line line(DeterminedLine line) {
        return new ApprovedDetermination.Line(
                new LineId(line.lineId()),
                line.planCode(),
                line.benefitCode(),
                new FundId(line.region(), line.planKind()),
                Money.fen(line.amount().fen()));
    }
}
