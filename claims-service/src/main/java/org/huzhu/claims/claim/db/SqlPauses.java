package org.huzhu.claims.claim.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimClock;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.Pauses;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.personal.KeptItem;
import org.huzhu.kit.personal.PersonalAudit;
import org.huzhu.kit.tx.Transactions;

/** The table {@code claim_pause}; questions are encrypted, for they tell of illnesses. */
@Singleton
class SqlPauses implements Pauses {

    private static final String FIELD = "claim.question";

    private final Transactions transactions;
    private final FieldCipher cipher;
    private final PersonalAudit audit;

    SqlPauses(Transactions transactions, FieldCipher cipher, PersonalAudit audit) {
        this.transactions = transactions;
        this.cipher = cipher;
        this.audit = audit;
    }

    @Override
    public void open(Claim claim, String question, Instant at) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO claim_pause (claim_id, ordinal, member_id, unit_id, question_cipher, asked_at)
                        SELECT :claim, count(*) + 1, :member, :unit, :question, :at FROM claim_pause WHERE claim_id = :claim
                        """)
                .bind("claim", claim.id())
                .bind("member", claim.member())
                .bind("unit", claim.unit())
                .bind("question", cipher.encrypt(claim.member().value(), FIELD, Sensitive.of(question)))
                .bind("at", at)
                .execute();
        audit.append("CLAIM_QUESTION_KEPT", "claim", claim.id().toString(), claim.number(), null, question);
    }

    @Override
    public void close(Claim claim, Instant at) {
        transactions
                .sql()
                .createUpdate("""
                        UPDATE claim_pause SET answered_at = greatest(:at, asked_at)
                        WHERE claim_id = :claim AND answered_at IS NULL
                        """)
                .bind("claim", claim.id())
                .bind("at", at)
                .execute();
    }

    @Override
    public List<ClaimClock.Pause> of(ClaimId claim) {
        return transactions
                .sql()
                .createQuery("SELECT asked_at, answered_at FROM claim_pause WHERE claim_id = :claim ORDER BY ordinal")
                .bind("claim", claim)
                .mapTo(PauseRow.class)
                .stream()
                .map(PauseRow::pause)
                .toList();
    }

    @Override
    public Optional<Question> openQuestion(Claim claim) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT question_cipher, asked_at FROM claim_pause WHERE claim_id = :claim AND answered_at IS NULL
                        """)
                .bind("claim", claim.id())
                .mapTo(QuestionRow.class)
                .findOne()
                .map(row -> new Question(
                        cipher.open(
                                KeptItem.of("claim", claim.id()), claim.member().value(), FIELD, row.questionCipher()),
                        row.askedAt()));
    }

    /** A pause as it is stored. */
    record PauseRow(Instant askedAt, Optional<Instant> answeredAt) {

        ClaimClock.Pause pause() {
            return new ClaimClock.Pause(Shanghai.dateOf(askedAt), answeredAt.map(Shanghai::dateOf));
        }
    }

    /** An open question as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // read and used up at once, never compared
    record QuestionRow(byte[] questionCipher, Instant askedAt) {}
}
