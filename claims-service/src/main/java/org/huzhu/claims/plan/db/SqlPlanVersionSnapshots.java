package org.huzhu.claims.plan.db;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.huzhu.claims.plan.PlanVersionHeading;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.claims.plan.PlanVersionSnapshot;
import org.huzhu.claims.plan.PlanVersionSnapshots;
import org.huzhu.kit.tx.Transactions;

/** The table {@code plan_version_copy}. */
@Singleton
class SqlPlanVersionSnapshots implements PlanVersionSnapshots {

    private final Transactions transactions;
    private final Map<PlanVersionId, PlanVersionHeading> headings = new ConcurrentHashMap<>();

    SqlPlanVersionSnapshots(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void store(PlanVersionSnapshot snapshot) {
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
                .bind("id", snapshot.id())
                .bind("code", snapshot.planCode())
                .bind("kind", snapshot.kind())
                .bind("version", snapshot.version())
                .bind("region", snapshot.region())
                .bind("nameZh", snapshot.nameZh())
                .bind("nameEn", snapshot.nameEn())
                .bind("from", snapshot.from())
                .bind("to", snapshot.to())
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
    public Map<PlanVersionId, PlanVersionHeading> headings(Collection<PlanVersionId> ids) {
        List<UUID> unread = ids.stream()
                .filter(id -> !headings.containsKey(id))
                .map(PlanVersionId::value)
                .toList();
        if (!unread.isEmpty()) {
            read(unread);
        }
        Map<PlanVersionId, PlanVersionHeading> known = new HashMap<>();
        for (PlanVersionId id : ids) {
            PlanVersionHeading heading = headings.get(id);
            if (heading != null) {
                known.put(id, heading);
            }
        }
        return known;
    }

    private void read(List<UUID> ids) {
        transactions
                .sql()
                .createQuery("""
                        SELECT plan_version_id, name_zh, name_en, terms_digest FROM plan_version_copy
                        WHERE plan_version_id = ANY (:ids)
                        """)
                .bindArray("ids", UUID.class, ids)
                .mapTo(HeadingRow.class)
                .forEach(row -> headings.put(
                        row.planVersionId(), new PlanVersionHeading(row.nameZh(), row.nameEn(), row.termsDigest())));
    }

    /** What a plan version is called, as it is stored. */
    record HeadingRow(PlanVersionId planVersionId, String nameZh, String nameEn, String termsDigest) {}
}
