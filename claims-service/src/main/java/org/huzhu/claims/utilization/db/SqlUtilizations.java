package org.huzhu.claims.utilization.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huzhu.benefit.held.AccumulatorKey;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.utilization.Use;
import org.huzhu.claims.utilization.Utilizations;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.personal.BlindIndex;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.personal.KeptItem;
import org.huzhu.kit.tx.Transactions;

/** The table {@code utilization}. */
@Singleton
class SqlUtilizations implements Utilizations {

    private static final String FIELD = "utilization.subject";

    private final Transactions transactions;
    private final FieldCipher cipher;
    private final BlindIndex index;

    SqlUtilizations(Transactions transactions, FieldCipher cipher, BlindIndex index) {
        this.transactions = transactions;
        this.cipher = cipher;
        this.index = index;
    }

    @Override
    public Accumulators of(MemberId member) {
        return Accumulators.sum(
                transactions.sql().createQuery("""
                        SELECT kind, plan_code, code, period, subject_cipher, used FROM utilization
                        WHERE member_id = :member
                        """).bind("member", member).mapTo(UtilizationRow.class).stream()
                        .map(row -> new Accumulators.Change(key(member, row), row.used()))
                        .toList());
    }

    private AccumulatorKey key(MemberId member, UtilizationRow row) {
        return new AccumulatorKey(
                row.kind(),
                row.planCode(),
                row.code(),
                row.period(),
                cipher.open(KeptItem.of("member", member), member.value(), FIELD, row.subjectCipher())
                        .orRefused()
                        .reveal());
    }

    @Override
    public boolean use(MemberId member, UUID determination, List<Use> uses) {
        for (Use use : uses) {
            String counter = counterIndex(member, use.key());
            if (!add(member, counter, use)) {
                return false;
            }
            transactions
                    .sql()
                    .createUpdate("""
                            INSERT INTO utilization_entry (determination_id, counter_index, member_id, added)
                            VALUES (:determination, :counter, :member, :added)
                            """)
                    .bind("determination", determination)
                    .bind("counter", counter)
                    .bind("member", member)
                    .bind("added", use.by())
                    .execute();
        }
        return true;
    }

    private boolean add(MemberId member, String counter, Use use) {
        AccumulatorKey key = use.key();
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO utilization (member_id, counter_index, kind, plan_code, code, period, subject_cipher, used)
                        VALUES (:member, :counter, :kind, :plan, :code, :period, :subject, 0)
                        ON CONFLICT (member_id, counter_index) DO NOTHING
                        """)
                .bind("member", member)
                .bind("counter", counter)
                .bind("kind", key.kind())
                .bind("plan", key.plan())
                .bind("code", key.code())
                .bind("period", key.period())
                .bind("subject", cipher.encrypt(member.value(), FIELD, Sensitive.of(key.subject())))
                .execute();
        return transactions
                        .sql()
                        .createUpdate("""
                        UPDATE utilization SET used = used + :by, most = :most
                        WHERE member_id = :member AND counter_index = :counter AND used = :before
                            AND (:most::bigint IS NULL OR used + :by <= :most)
                        """)
                        .bind("by", use.by())
                        .bind("most", use.limit())
                        .bind("member", member)
                        .bind("counter", counter)
                        .bind("before", use.before())
                        .execute()
                == 1;
    }

    private String counterIndex(MemberId member, AccumulatorKey key) {
        return index.of(
                "utilization.counter",
                String.join(
                        "\n",
                        member.toString(),
                        key.kind().name(),
                        key.plan(),
                        key.code(),
                        key.period().toString(),
                        key.subject()));
    }

    /** A counter as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // read and used up at once, never compared
    record UtilizationRow(
            AccumulatorKind kind, String planCode, String code, LocalDate period, byte[] subjectCipher, long used) {}
}
