package org.huzhu.payout.pool;

import static org.huzhu.payout.obligation.Fixtures.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.payout.id.ContributionId;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.ledger.InMemoryLedger;
import org.huzhu.testkit.AuditActions;

/** The use cases of the pool on doubles in memory. */
final class Pool {

    static final FundId FUND = new FundId("420000", "HOSPITAL");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final InMemoryLedger ledger = new InMemoryLedger();
    final AuditActions audit = new AuditActions();
    final InMemoryDeposits deposits = new InMemoryDeposits(new DepositAuditLines(audit));
    final List<FundId> credited = new ArrayList<>();

    private final Set<ContributionId> contributions = new HashSet<>();
    private long ids;

    private final IdSource source = () -> new UUID(9, ++ids);

    final CreditFund creditFund = new CreditFund(
            ledger,
            ledger.postings(),
            (contribution, at) -> contributions.add(contribution.id()),
            credited::add,
            source,
            CLOCK);
    final RecordDeposit recordDeposit = new RecordDeposit(deposits, creditFund, source, CLOCK);
    final ApproveDeposit approveDeposit = new ApproveDeposit(deposits, creditFund, CLOCK);
}
