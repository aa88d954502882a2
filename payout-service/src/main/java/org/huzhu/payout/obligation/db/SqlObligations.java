package org.huzhu.payout.obligation.db;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.ledger.AccountId;
import org.huzhu.payout.ledger.AccountKind;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.Obligations;

/** Keeps obligations. */
@Singleton
class SqlObligations implements Obligations {

    private final Transactions transactions;

    SqlObligations(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean add(Obligation obligation) {
        return transactions
                        .sql()
                        .createUpdate("""
                                INSERT INTO obligation (id, care_event_id, plan_code, benefit_code, payee_id, kind,
                                    ordinal, claim_id, claim_number, determination_id, determination_version, line_id,
                                    member_id, unit_id, fund_id, amount, payee_member_id, payee_name_cipher,
                                    payee_account_cipher, payee_bank_line, funded, state, attempts, opened_at,
                                    changed_at, version)
                                VALUES (:id, :careEvent, :plan, :benefit, :payee, :kind, :ordinal, :claim, :number,
                                    :determination, :determinationVersion, :line, :member, :unit, :fund, :amount,
                                    :payeeMember, :name, :account, :bankLine, :funded, :state, :attempts, :opened,
                                    :changed, :version)
                                ON CONFLICT ON CONSTRAINT obligation_identity DO NOTHING
                                """)
                        .bind("id", obligation.id().value())
                        .bind("careEvent", obligation.identity().careEventId())
                        .bind("plan", obligation.identity().planCode())
                        .bind("benefit", obligation.identity().benefitCode())
                        .bind("payee", obligation.identity().payeeId())
                        .bind("kind", obligation.identity().kind().name())
                        .bind("ordinal", obligation.identity().ordinal())
                        .bind("claim", obligation.origin().claimId())
                        .bind("number", obligation.origin().claimNumber())
                        .bind("determination", obligation.origin().determinationId())
                        .bind("determinationVersion", obligation.origin().determinationVersion())
                        .bind("line", obligation.origin().lineId())
                        .bind("member", obligation.origin().memberId())
                        .bind("unit", obligation.origin().unitId())
                        .bind("fund", obligation.fund().toString())
                        .bind("amount", obligation.amount())
                        .bind("payeeMember", obligation.payee().memberId())
                        .bind("name", obligation.payee().nameCipher())
                        .bind("account", obligation.payee().accountCipher())
                        .bind("bankLine", obligation.payee().bankLineNumber())
                        .bind("funded", obligation.funded())
                        .bind("state", obligation.state().name())
                        .bind("attempts", obligation.attempts())
                        .bind("opened", obligation.openedAt().atOffset(ZoneOffset.UTC))
                        .bind("changed", obligation.changedAt().atOffset(ZoneOffset.UTC))
                        .bind("version", obligation.version())
                        .execute()
                == 1;
    }

    @Override
    public Optional<Obligation> find(ObligationId id) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM obligation WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> ObligationRows.obligation(row))
                .findOne();
    }

    @Override
    public List<Obligation> findAll(Collection<ObligationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return transactions
                .sql()
                .createQuery("SELECT * FROM obligation WHERE id = ANY(:ids) ORDER BY id")
                .bindArray(
                        "ids", UUID.class, ids.stream().map(ObligationId::value).toArray())
                .map((row, context) -> ObligationRows.obligation(row))
                .list();
    }

    @Override
    public boolean replace(Obligation obligation) {
        return transactions
                        .sql()
                        .createUpdate("""
                                UPDATE obligation
                                   SET payee_name_cipher = :name, payee_account_cipher = :account,
                                       payee_bank_line = :bankLine, payee_confirmed_by = :confirmedBy,
                                       funded = :funded, state = :state, attempts = :attempts, changed_at = :changed,
                                       version = :version
                                 WHERE id = :id AND version = :version - 1
                                """)
                        .bind("id", obligation.id().value())
                        .bind("name", obligation.payee().nameCipher())
                        .bind("account", obligation.payee().accountCipher())
                        .bind("bankLine", obligation.payee().bankLineNumber())
                        .bind("confirmedBy", obligation.payee().confirmedBy().orElse(null))
                        .bind("funded", obligation.funded())
                        .bind("state", obligation.state().name())
                        .bind("attempts", obligation.attempts())
                        .bind("changed", obligation.changedAt().atOffset(ZoneOffset.UTC))
                        .bind("version", obligation.version())
                        .execute()
                == 1;
    }

    @Override
    public List<Obligation> waitingForMoney(FundId fund, Optional<ObligationId> after, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT * FROM obligation
                         WHERE fund_id = :fund AND NOT funded
                           AND (:after::uuid IS NULL
                                OR place > (SELECT a.place FROM obligation a WHERE a.id = :after::uuid))
                           AND amount <= (SELECT balance FROM ledger_balance WHERE account_id = :account)
                         ORDER BY place LIMIT :limit
                        """)
                .bind("fund", fund.toString())
                .bind("account", new AccountId(fund, AccountKind.FUND).toString())
                .bind("after", after.map(ObligationId::value).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> ObligationRows.obligation(row))
                .list();
    }

    @Override
    public List<Obligation> ofCareEvent(CareEventId careEvent) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM obligation WHERE care_event_id = :id ORDER BY place")
                .bind("id", careEvent)
                .map((row, context) -> ObligationRows.obligation(row))
                .list();
    }

    @Override
    public List<Obligation> page(Filter filter, Optional<ObligationId> before, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT * FROM obligation
                         WHERE (:claim::uuid IS NULL OR claim_id = :claim::uuid)
                           AND (:state::text IS NULL OR state = :state::text)
                           AND (:funded::boolean IS NULL OR funded = :funded::boolean)
                           AND (:fund::text IS NULL OR fund_id = :fund::text)
                           AND (:before::uuid IS NULL
                                OR place < (SELECT b.place FROM obligation b WHERE b.id = :before::uuid))
                         ORDER BY place DESC LIMIT :limit
                        """)
                .bind("claim", filter.claimId())
                .bind("state", filter.state().map(Enum::name).orElse(null))
                .bind("funded", filter.funded().orElse(null))
                .bind("fund", filter.fund().map(FundId::toString).orElse(null))
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> ObligationRows.obligation(row))
                .list();
    }

    @Override
    public List<FundId> fundsWaitingForMoney() {
        return transactions
                .sql()
                .createQuery("SELECT DISTINCT fund_id FROM obligation WHERE NOT funded ORDER BY fund_id")
                .mapTo(String.class)
                .list()
                .stream()
                .map(FundId::parse)
                .toList();
    }
}
