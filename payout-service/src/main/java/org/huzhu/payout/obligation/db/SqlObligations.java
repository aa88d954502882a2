package org.huzhu.payout.obligation.db;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.ledger.AccountId;
import org.huzhu.payout.ledger.AccountKind;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationAuditLines;
import org.huzhu.payout.obligation.ObligationEvent;
import org.huzhu.payout.obligation.ObligationMessages;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.huzhu.payout.obligation.Obligations;

/** Keeps obligations. */
@Singleton
class SqlObligations implements Obligations {

    private final Transactions transactions;
    private final List<Follower<Obligation, ObligationEvent>> followers;

    /** The line of the audit log comes before the message. */
    SqlObligations(Transactions transactions, ObligationAuditLines audit, ObligationMessages messages) {
        this.transactions = transactions;
        this.followers = List.of(audit, messages);
    }

    @Override
    public Obligation save(Changed<Obligation, ObligationEvent> changed) {
        Obligation after = changed.after();
        if (changed.before().isEmpty()) {
            insert(after);
        } else if (!changed.before().get().equals(after)) {
            update(after, changed.before().get().version());
        }
        followers.forEach(follower -> follower.follow(changed));
        return after;
    }

    private void insert(Obligation obligation) {
        int added = transactions
                .sql()
                .createUpdate("""
                                INSERT INTO obligation (id, care_event_id, plan_code, benefit_code, payee_id, kind,
                                    ordinal, claim_id, claim_number, determination_id, determination_version, line_id,
                                    member_id, unit_id, fund_id, amount, payee_member_id, payee_name_cipher,
                                    payee_account_cipher, payee_bank_line, funded, state, attempts, opened_at,
                                    changed_at, version)
                                VALUES (:id, :identity.careEventId, :identity.planCode, :identity.benefitCode,
                                    :identity.payeeId, :identity.kind, :identity.ordinal, :origin.claimId,
                                    :origin.claimNumber, :origin.determinationId, :origin.determinationVersion,
                                    :origin.lineId, :origin.memberId, :origin.unitId, :fundId, :amount,
                                    :payee.memberId, :payee.nameCipher, :payee.accountCipher, :payee.bankLineNumber,
                                    :funded, :state, :attempts, :openedAt, :changedAt, :version)
                                ON CONFLICT ON CONSTRAINT obligation_identity DO NOTHING
                                """)
                .bindMethods(obligation)
                .bind("fundId", obligation.fund().toString())
                .execute();
        if (added == 0) {
            throw new IllegalStateException("The identity of an obligation appeared while its fund was locked");
        }
    }

    @Override
    public Optional<Obligation> find(ObligationId id) {
        return one("SELECT * FROM obligation WHERE id = :id", id);
    }

    /** Not FOR UPDATE: an item that refers to the obligation, such as an alarm, need not wait for the lock. */
    @Override
    public Optional<Obligation> lock(ObligationId id) {
        return one("SELECT * FROM obligation WHERE id = :id FOR NO KEY UPDATE", id);
    }

    private Optional<Obligation> one(String select, ObligationId id) {
        return transactions
                .sql()
                .createQuery(select)
                .bind("id", id)
                .mapTo(ObligationRow.class)
                .map(ObligationRow::obligation)
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
                        "ids", UUID.class, ids.stream().map(ObligationId::value).toList())
                .mapTo(ObligationRow.class)
                .map(ObligationRow::obligation)
                .list();
    }

    private void update(Obligation obligation, long former) {
        int changed = transactions
                .sql()
                .createUpdate("""
                                UPDATE obligation
                                   SET payee_name_cipher = :payee.nameCipher,
                                       payee_account_cipher = :payee.accountCipher,
                                       payee_bank_line = :payee.bankLineNumber,
                                       payee_confirmed_by = :payee.confirmedBy, funded = :funded, state = :state,
                                       attempts = :attempts, changed_at = :changedAt, version = :version
                                 WHERE id = :id AND version = :former
                                """)
                .bindMethods(obligation)
                .bind("former", former)
                .execute();
        if (changed == 0) {
            throw new Refused(ObligationRefusal.OBLIGATION_CHANGED);
        }
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
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(ObligationRow.class)
                .map(ObligationRow::obligation)
                .list();
    }

    @Override
    public List<Obligation> ofCareEvent(CareEventId careEvent) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM obligation WHERE care_event_id = :id ORDER BY place")
                .bind("id", careEvent)
                .mapTo(ObligationRow.class)
                .map(ObligationRow::obligation)
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
                .bind("state", filter.state())
                .bind("funded", filter.funded())
                .bind("fund", filter.fund().map(FundId::toString))
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(ObligationRow.class)
                .map(ObligationRow::obligation)
                .list();
    }

    @Override
    public List<FundId> fundsWaitingForMoney() {
        return transactions
                .sql()
                .createQuery("SELECT DISTINCT fund_id FROM obligation WHERE NOT funded ORDER BY fund_id")
                .mapTo(String.class)
                .map(FundId::parse)
                .list();
    }
}
