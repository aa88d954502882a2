package org.huzhu.claims.coverage.db;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.huzhu.claims.coverage.CoverageId;
import org.huzhu.claims.coverage.CoverageSnapshot;
import org.huzhu.claims.coverage.CoverageSnapshots;
import org.huzhu.claims.coverage.MemberId;
import org.huzhu.claims.coverage.PlanVersionId;
import org.huzhu.claims.coverage.UnitId;
import org.huzhu.kit.tx.Transactions;

/** The table {@code coverage_copy}. */
@Singleton
class SqlCoverageSnapshots implements CoverageSnapshots {

    private final Transactions transactions;

    SqlCoverageSnapshots(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void keep(CoverageSnapshot snapshot) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO coverage_copy (coverage_id, member_id, unit_id, plan_version_id, plan_code,
                            member_name_index, spans, state_version)
                        VALUES (:coverage, :member, :unit, :planVersion, :planCode, :nameIndex, :spans::jsonb, :version)
                        ON CONFLICT (coverage_id) DO UPDATE SET member_id = excluded.member_id,
                            unit_id = excluded.unit_id, plan_version_id = excluded.plan_version_id,
                            plan_code = excluded.plan_code, member_name_index = excluded.member_name_index,
                            spans = excluded.spans, state_version = excluded.state_version
                        WHERE coverage_copy.state_version < excluded.state_version
                        """)
                .bind("coverage", snapshot.id().value())
                .bind("member", snapshot.member().value())
                .bind("unit", snapshot.unit().value())
                .bind("planVersion", snapshot.planVersion().value())
                .bind("planCode", snapshot.planCode())
                .bind("nameIndex", snapshot.memberNameIndex())
                .bind("spans", SpanJson.write(snapshot.spans()))
                .bind("version", snapshot.stateVersion())
                .execute();
    }

    @Override
    public List<CoverageSnapshot> ofMember(MemberId member) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM coverage_copy WHERE member_id = :member ORDER BY coverage_id")
                .bind("member", member.value())
                .map((row, context) -> new CoverageSnapshot(
                        new CoverageId(row.getObject("coverage_id", UUID.class)),
                        member,
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new PlanVersionId(row.getObject("plan_version_id", UUID.class)),
                        row.getString("plan_code"),
                        row.getString("member_name_index"),
                        SpanJson.read(row.getString("spans")),
                        row.getLong("state_version")))
                .list();
    }
}
