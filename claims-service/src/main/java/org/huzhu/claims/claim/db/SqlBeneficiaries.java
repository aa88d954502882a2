package org.huzhu.claims.claim.db;

import org.huzhu.claims.claim.Beneficiaries;
import org.huzhu.claims.coverage.MemberId;
import org.huzhu.claims.coverage.SystemSight;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.union.access.Roles;

/** Reads from the timelines who acted as the member herself. */
public final class SqlBeneficiaries implements Beneficiaries {

    private final Transactions transactions;
    private final SystemSight sight;

    /** Takes the transactions it works in and the sight past the caller's scope. */
    public SqlBeneficiaries(Transactions transactions, SystemSight sight) {
        this.transactions = transactions;
        this.sight = sight;
    }

    @Override
    public boolean is(String person, MemberId member) {
        return sight.whole(() -> transactions
                .sql()
                .createQuery("""
                        SELECT EXISTS (SELECT 1 FROM claim_timeline
                            WHERE member_id = :member AND person = :person AND role = :worker)
                        """)
                .bind("member", member.value())
                .bind("person", person)
                .bind("worker", Roles.WORKER)
                .mapTo(Boolean.class)
                .one());
    }
}
