package org.huzhu.claims.claim.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Appeals;
import org.huzhu.claims.claim.Claim;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.personal.KeptItem;
import org.huzhu.kit.personal.PersonalAudit;
import org.huzhu.kit.tx.Transactions;

/** The table {@code appeal}. */
@Singleton
class SqlAppeals implements Appeals {

    private static final String FIELD = "appeal.reason";

    private final Transactions transactions;
    private final FieldCipher cipher;
    private final PersonalAudit audit;

    SqlAppeals(Transactions transactions, FieldCipher cipher, PersonalAudit audit) {
        this.transactions = transactions;
        this.cipher = cipher;
        this.audit = audit;
    }

    @Override
    public void add(Claim claim, String reason, Actor actor, Instant at) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO appeal (claim_id, ordinal, member_id, unit_id, reason_cipher, person, appealed_at)
                        SELECT :claim, count(*) + 1, :member, :unit, :reason, :person, :at FROM appeal
                        WHERE claim_id = :claim
                        """)
                .bind("claim", claim.id())
                .bind("member", claim.member())
                .bind("unit", claim.unit())
                .bind("reason", cipher.encrypt(claim.member().value(), FIELD, Sensitive.of(reason)))
                .bind("person", actor.person())
                .bind("at", at)
                .execute();
        audit.append("CLAIM_APPEAL_KEPT", "claim", claim.id().toString(), claim.number(), null, reason);
    }

    @Override
    public Optional<Appeal> latest(Claim claim) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT reason_cipher, appealed_at FROM appeal WHERE claim_id = :claim
                        ORDER BY ordinal DESC LIMIT 1
                        """)
                .bind("claim", claim.id())
                .mapTo(AppealRow.class)
                .findOne()
                .map(row -> new Appeal(
                        cipher.open(
                                KeptItem.of("claim", claim.id()), claim.member().value(), FIELD, row.reasonCipher()),
                        row.appealedAt()));
    }

    @Override
    public boolean filedBy(Claim claim, String person) {
        return transactions
                .sql()
                .createQuery("SELECT EXISTS (SELECT 1 FROM appeal WHERE claim_id = :claim AND person = :person)")
                .bind("claim", claim.id())
                .bind("person", person)
                .mapTo(Boolean.class)
                .one();
    }

    /** An appeal as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // read and used up at once, never compared
    record AppealRow(byte[] reasonCipher, Instant appealedAt) {}
}
