package org.huzhu.claims.coverage.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.claims.coverage.PlanVersionId;
import org.huzhu.claims.coverage.PlanVersionSnapshot;
import org.huzhu.claims.coverage.PlanVersionSnapshots;
import org.huzhu.kit.tx.Transactions;

/** The table {@code plan_version_copy}. */
public final class SqlPlanVersionSnapshots implements PlanVersionSnapshots {

    private final Transactions transactions;

    /** Takes the transactions it works in. */
    public SqlPlanVersionSnapshots(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void keep(PlanVersionSnapshot snapshot) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO plan_version_copy (plan_version_id, plan_code, kind, version, region, name_zh, name_en,
                            valid_from, valid_to, terms_digest, terms_json, state_version)
                        VALUES (:id, :code, :kind, :version, :region, :nameZh, :nameEn, :from, :to, :digest, :terms,
                            :stateVersion)
                        ON CONFLICT (plan_version_id) DO UPDATE SET plan_code = excluded.plan_code,
                            kind = excluded.kind, version = excluded.version, region = excluded.region,
                            name_zh = excluded.name_zh, name_en = excluded.name_en,
                            valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                            terms_digest = excluded.terms_digest, terms_json = excluded.terms_json,
                            state_version = excluded.state_version
                        WHERE plan_version_copy.state_version < excluded.state_version
                        """)
                .bind("id", snapshot.id().value())
                .bind("code", snapshot.planCode())
                .bind("kind", snapshot.kind())
                .bind("version", snapshot.version())
                .bind("region", snapshot.region())
                .bind("nameZh", snapshot.nameZh())
                .bind("nameEn", snapshot.nameEn())
                .bind("from", snapshot.from())
                .bindByType("to", snapshot.to(), LocalDate.class)
                .bind("digest", snapshot.termsDigest())
                .bind("terms", snapshot.termsJson())
                .bind("stateVersion", snapshot.stateVersion())
                .execute();
    }

    @Override
    public Optional<String> termsOf(String digest) {
        return transactions
                .sql()
                .createQuery("SELECT terms_json FROM plan_version_copy WHERE terms_digest = :digest LIMIT 1")
                .bind("digest", digest)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public List<PlanVersionSnapshot> of(Collection<PlanVersionId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return transactions
                .sql()
                .createQuery(
                        "SELECT * FROM plan_version_copy WHERE plan_version_id = ANY (:ids) ORDER BY plan_version_id")
                .bindArray(
                        "ids",
                        UUID.class,
                        ids.stream().map(PlanVersionId::value).toList())
                .map((row, context) -> new PlanVersionSnapshot(
                        new PlanVersionId(row.getObject("plan_version_id", UUID.class)),
                        row.getString("plan_code"),
                        row.getString("kind"),
                        row.getInt("version"),
                        row.getString("region"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("terms_digest"),
                        row.getString("terms_json"),
                        row.getLong("state_version")))
                .list();
    }
}
