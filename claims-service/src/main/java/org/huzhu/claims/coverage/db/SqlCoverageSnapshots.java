package org.huzhu.claims.coverage.db;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.huzhu.claims.coverage.CoverageId;
import org.huzhu.claims.coverage.CoverageSnapshot;
import org.huzhu.claims.coverage.CoverageSnapshots;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.UnitId;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.kit.tx.Transactions;

/** The table {@code coverage_copy}. */
@Singleton
class SqlCoverageSnapshots implements CoverageSnapshots {

    private final Transactions transactions;

    SqlCoverageSnapshots(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void store(CoverageSnapshot snapshot) {
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
                .bind("coverage", snapshot.id())
                .bind("member", snapshot.member())
                .bind("unit", snapshot.unit())
                .bind("planVersion", snapshot.planVersion())
                .bind("planCode", snapshot.planCode())
                .bind("nameIndex", snapshot.memberNameIndex())
                .bind("spans", SpanJson.write(snapshot.spans()))
                .bind("version", snapshot.stateVersion())
                .execute();
    }

    @Override
    public List<CoverageSnapshot> ofMember(MemberId member) {
        return transactions.sql().createQuery("""
                        SELECT coverage_id, member_id, unit_id, plan_version_id, plan_code, member_name_index, spans::text,
                            state_version
                        FROM coverage_copy WHERE member_id = :member ORDER BY coverage_id
                        """).bind("member", member).mapTo(CoverageRow.class).stream()
                .map(CoverageRow::snapshot)
                .toList();
    }

    /** A coverage as it is stored. */
    record CoverageRow(
            CoverageId coverageId,
            MemberId memberId,
            UnitId unitId,
            PlanVersionId planVersionId,
            String planCode,
            Optional<String> memberNameIndex,
            String spans,
            long stateVersion) {

        CoverageSnapshot snapshot() {
            return new CoverageSnapshot(
                    coverageId,
                    memberId,
                    unitId,
                    planVersionId,
                    planCode,
                    memberNameIndex,
                    SpanJson.read(spans),
                    stateVersion);
        }
    }
}
