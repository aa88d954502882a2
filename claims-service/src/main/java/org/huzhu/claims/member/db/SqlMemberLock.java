package org.huzhu.claims.member.db;

import jakarta.inject.Singleton;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.MemberLock;
import org.huzhu.kit.tx.Transactions;

/** Holds a member by an advisory lock of the transaction; the database's lock timeout limits the wait. */
@Singleton
class SqlMemberLock implements MemberLock {

    private static final int LOCK_CLASS = 0x4D45;

    private final Transactions transactions;

    SqlMemberLock(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void hold(MemberId member) {
        transactions
                .sql()
                .createQuery("SELECT pg_advisory_xact_lock(:class, :key)::text")
                .bind("class", LOCK_CLASS)
                .bind("key", member.value().hashCode())
                .mapTo(String.class)
                .one();
    }
}
