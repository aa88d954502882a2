package org.huzhu.claims.claim.db;

import jakarta.inject.Singleton;
import org.huzhu.claims.claim.Beneficiaries;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.Sight;
import org.huzhu.kernel.scope.WiderScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.union.access.Roles;

/** Reads from the timelines who acted as the member herself. */
@Singleton
class SqlBeneficiaries implements Beneficiaries {

    private final Transactions transactions;
    private final WiderScope scope;

    SqlBeneficiaries(Transactions transactions, WiderScope scope) {
        this.transactions = transactions;
        this.scope = scope;
    }

    @Override
    public boolean is(String person, MemberId member) {
        return scope.widened(
                Sight.WHO_ACTED_AS_THE_MEMBER,
                () -> transactions
                        .sql()
                        .createQuery("""
                        SELECT EXISTS (SELECT 1 FROM claim_timeline
                            WHERE member_id = :member AND person = :person AND role = :worker)
                        """)
                        .bind("member", member)
                        .bind("person", person)
                        .bind("worker", Roles.WORKER)
                        .mapTo(Boolean.class)
                        .one());
    }
}
