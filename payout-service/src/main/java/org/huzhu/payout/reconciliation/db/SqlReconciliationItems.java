package org.huzhu.payout.reconciliation.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.ItemId;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.huzhu.payout.reconciliation.ReconciliationItems;

/** Keeps reconciliation items. */
@Singleton
class SqlReconciliationItems implements ReconciliationItems {

    private final Transactions transactions;

    SqlReconciliationItems(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean open(ReconciliationItem item) {
        return transactions
                        .sql()
                        .createUpdate("""
                                INSERT INTO reconciliation_item (id, kind, business_key, amount, reference,
                                    obligation_id, about_obligation, account_index, note, state, opened_at, version)
                                VALUES (:id, :kind, :key, :amount, :reference, :obligation, :about, :account, :note,
                                    :state, :at, :version)
                                ON CONFLICT (kind, business_key) DO NOTHING
                                """)
                        .bind("id", item.id())
                        .bind("kind", item.kind().name())
                        .bind("key", item.businessKey())
                        .bind("amount", item.amount())
                        .bind("reference", item.reference().orElse(null))
                        .bind("obligation", item.obligationId())
                        .bind("about", item.about().obligation())
                        .bind("account", item.about().accountIndex().orElse(null))
                        .bind("note", item.note())
                        .bind("state", item.state().name())
                        .bind("at", item.openedAt().atOffset(ZoneOffset.UTC))
                        .bind("version", item.version())
                        .execute()
                == 1;
    }

    @Override
    public Optional<ReconciliationItem> find(ItemId id) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM reconciliation_item WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> item(row))
                .findOne();
    }

    @Override
    public boolean replace(ReconciliationItem item) {
        return transactions
                        .sql()
                        .createUpdate("""
                                UPDATE reconciliation_item
                                   SET state = :state, closed_by = :by, closed_at = :at, resolution = :resolution,
                                       note = :note, version = :version
                                 WHERE id = :id AND version = :version - 1
                                """)
                        .bind("id", item.id())
                        .bind("state", item.state().name())
                        .bind("by", item.closedBy().orElse(null))
                        .bind(
                                "at",
                                item.closedAt()
                                        .map(at -> at.atOffset(ZoneOffset.UTC))
                                        .orElse(null))
                        .bind("resolution", item.resolution().orElse(null))
                        .bind("note", item.note())
                        .bind("version", item.version())
                        .execute()
                == 1;
    }

    @Override
    public List<ReconciliationItem> page(Optional<ReconciliationItem.State> state, Optional<ItemId> before, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT * FROM reconciliation_item
                         WHERE (:state::text IS NULL OR state = :state::text)
                           AND (:before::uuid IS NULL OR id < :before::uuid)
                         ORDER BY id DESC LIMIT :limit
                        """)
                .bind("state", state.map(Enum::name).orElse(null))
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list();
    }

    private static ReconciliationItem item(ResultSet row) throws SQLException {
        return new ReconciliationItem(
                new ItemId(row.getObject("id", UUID.class)),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("business_key"),
                Money.yuan(row.getString("amount")),
                Optional.ofNullable(row.getString("reference")),
                Optional.ofNullable(row.getObject("obligation_id", UUID.class)).map(ObligationId::new),
                new About(
                        Optional.ofNullable(row.getObject("about_obligation", UUID.class))
                                .map(ObligationId::new),
                        Optional.ofNullable(row.getString("account_index"))),
                row.getString("note"),
                ReconciliationItem.State.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("closed_by")),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("resolution")),
                row.getLong("version"));
    }
}
