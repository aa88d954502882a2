package org.huzhu.claims.review.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.Decider;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.review.ReviewTask;
import org.huzhu.claims.review.ReviewTasks;
import org.huzhu.claims.review.Reviews;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.personal.PersonalAudit;
import org.huzhu.kit.tx.Transactions;

/** The tables {@code review} and {@code review_level}, and the claims that wait for a level. */
@Singleton
class SqlReviews implements Reviews, ReviewTasks {

    private static final String FIELD = "review.note";

    private final Transactions transactions;
    private final FieldCipher cipher;
    private final IdSource ids;
    private final PersonalAudit audit;

    SqlReviews(Transactions transactions, FieldCipher cipher, IdSource ids, PersonalAudit audit) {
        this.transactions = transactions;
        this.cipher = cipher;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public Standing takesLevel(Claim claim, String person, ReviewLevel level) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO review_level (claim_id, person, level, member_id, unit_id, appeal)
                        SELECT :claim, :person, :level, :member, :unit, count(*) FROM appeal WHERE claim_id = :claim
                        ON CONFLICT (claim_id, person) DO NOTHING
                        """)
                .bind("claim", claim.id())
                .bind("person", person)
                .bind("level", level)
                .bind("member", claim.member())
                .bind("unit", claim.unit())
                .execute();
        return transactions
                .sql()
                .createQuery("""
                        SELECT CASE
                            WHEN appeal < (SELECT count(*) FROM appeal WHERE claim_id = :claim) THEN 'BEFORE_APPEAL'
                            WHEN level = :level THEN 'FIT'
                            ELSE 'OTHER_LEVEL' END
                        FROM review_level WHERE claim_id = :claim AND person = :person
                        """)
                .bind("claim", claim.id())
                .bind("person", person)
                .bind("level", level)
                .mapTo(Standing.class)
                .one();
    }

    @Override
    public List<Decider> deciders(Claim claim) {
        return transactions
                .sql()
                .createQuery("SELECT person, level FROM review_level WHERE claim_id = :claim ORDER BY level, person")
                .bind("claim", claim.id())
                .mapTo(Decider.class)
                .list();
    }

    @Override
    public void add(
            Claim claim,
            ReviewLevel level,
            String decision,
            KeptDetermination determination,
            Actor actor,
            Optional<String> note,
            Instant at) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO review (review_id, claim_id, member_id, unit_id, level, decision, determination_version,
                            outcome_digest, person, note_cipher, decided_at)
                        VALUES (:id, :claim, :member, :unit, :level, :decision, :version, :digest, :person, :note, :at)
                        """)
                .bind("id", ids.next())
                .bind("claim", claim.id())
                .bind("member", claim.member())
                .bind("unit", claim.unit())
                .bind("level", level)
                .bind("decision", decision)
                .bind("version", determination.version())
                .bind("digest", determination.outcomeDigest())
                .bind("person", actor.person())
                .bindByType("note", sealed(claim, note).orElse(null), byte[].class)
                .bind("at", at)
                .execute();
        audit.append(
                "CLAIM_REVIEWED",
                "claim",
                claim.id().toString(),
                claim.number() + " level=" + level + " decision=" + decision + " determination="
                        + determination.version(),
                null,
                List.of(level, decision, determination.outcomeDigest(), note.orElse("")));
    }

    private Optional<byte[]> sealed(Claim claim, Optional<String> note) {
        return note.filter(text -> !text.isBlank())
                .map(text -> cipher.encrypt(claim.member().value(), FIELD, Sensitive.of(text)));
    }

    @Override
    public List<ReviewTask> page(ReviewLevel level, int limit, Optional<Place> after) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT claim_id, number, :level AS level, member_id, unit_id, submitted_at, due_on, due_provisional,
                            proposed, determination_version, verification
                        FROM claim
                        WHERE state = :state
                            AND (:due::date IS NULL OR (coalesce(due_on, date '9999-12-31'), claim_id) > (:due, :claim))
                        ORDER BY coalesce(due_on, date '9999-12-31'), claim_id LIMIT :limit
                        """)
                .bind("level", level)
                .bind("state", level == ReviewLevel.OFFICE ? "OFFICE_REVIEW" : "PROVINCIAL_REVIEW")
                .bindByType("due", after.map(Place::dueOn).orElse(null), LocalDate.class)
                .bindByType("claim", after.map(Place::claim).map(ClaimId::value).orElse(null), UUID.class)
                .bind("limit", limit)
                .mapTo(ReviewTask.class)
                .list();
    }
}
