package org.huzhu.claims.claim.db;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.member.MemberId;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.Transactions;

/** The table {@code claim}. Each change is flushed at once, so that SQL of the same transaction and the followers see it. */
@Singleton
class PanacheClaims implements Claims, PanacheRepositoryBase<ClaimRow, UUID> {

    private final Transactions transactions;
    private final List<Follower<Claim, ClaimEvent>> followers;

    PanacheClaims(Transactions transactions, @All List<Follower<Claim, ClaimEvent>> followers) {
        this.transactions = transactions;
        this.followers = followers;
    }

    @Override
    public String nextNumber(int year) {
        long sequence = transactions
                .sql()
                .createQuery("SELECT nextval('claim_number')")
                .mapTo(Long.class)
                .one();
        return new ReadableNumber('C', year, sequence).toString();
    }

    @Override
    public Claim save(Changed<Claim, ClaimEvent> changed) {
        Claim stored = changed.before().isEmpty() ? insert(changed.after()) : update(changed);
        Changed<Claim, ClaimEvent> told = new Changed<>(changed.before(), stored, changed.events());
        followers.forEach(follower -> follower.follow(told));
        return stored;
    }

    private Claim insert(Claim claim) {
        ClaimRow row = ClaimRow.of(claim);
        persistAndFlush(row);
        return row.claim();
    }

    private Claim update(Changed<Claim, ClaimEvent> changed) {
        Claim after = changed.after();
        if (changed.before().filter(after::equals).isPresent()) {
            return after;
        }
        ClaimRow row = findById(after.id().value());
        if (row == null || row.version != after.version()) {
            throw new Refused(ClaimRefusal.CLAIM_CHANGED);
        }
        row.take(after);
        flush();
        return row.claim();
    }

    /** What is only looked at is not kept by the session, so that a lock always reads the row anew. */
    @Override
    public Optional<Claim> find(ClaimId id) {
        return findByIdOptional(id.value()).map(row -> {
            if (getEntityManager().getLockMode(row) != LockModeType.PESSIMISTIC_WRITE) {
                getEntityManager().detach(row);
            }
            return row.claim();
        });
    }

    @Override
    public Optional<MemberId> memberOf(ClaimId id) {
        return transactions
                .sql()
                .createQuery("SELECT member_id FROM claim WHERE claim_id = :claim")
                .bind("claim", id)
                .mapTo(MemberId.class)
                .findOne();
    }

    @Override
    public Optional<Claim> lock(ClaimId id) {
        return Optional.ofNullable(getEntityManager().find(ClaimRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(ClaimRow::claim);
    }

    @Override
    public Optional<String> liveClaimOf(CareEventId event) {
        return find("careEventId = ?1 and state <> ?2", event.value(), ClaimState.WITHDRAWN)
                .firstResultOptional()
                .map(row -> row.number);
    }

    @Override
    public List<Claim> page(ClaimFilter filter, int limit, Optional<ClaimId> after) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        filter.member().ifPresent(member -> {
            conditions.add("memberId = :member");
            values.put("member", member.value());
        });
        filter.state().ifPresent(state -> {
            conditions.add("state = :state");
            values.put("state", state);
        });
        filter.number().ifPresent(number -> {
            conditions.add("number = :number");
            values.put("number", number);
        });
        after.ifPresent(claim -> {
            conditions.add("claimId < :after");
            values.put("after", claim.value());
        });
        return find(String.join(" and ", conditions), Sort.descending("claimId"), values)
                .page(Page.ofSize(limit))
                .list()
                .stream()
                .map(ClaimRow::claim)
                .toList();
    }
}
