package org.huzhu.claims.claim.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.coverage.MemberId;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.Transactions;
import org.jspecify.annotations.Nullable;

/** The table {@code claim}. Each change is flushed at once, so that SQL of the same transaction sees it. */
@ApplicationScoped
class PanacheClaims implements Claims, PanacheRepositoryBase<ClaimRow, UUID> {

    private final Transactions transactions;

    @Inject
    PanacheClaims(Transactions transactions) {
        this.transactions = transactions;
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
    public Claim add(Claim claim) {
        ClaimRow row = ClaimRow.of(claim);
        persistAndFlush(row);
        return row.claim();
    }

    @Override
    public Claim save(Claim claim) {
        ClaimRow row = findById(claim.id().value());
        if (row == null || row.version != claim.version()) {
            throw new Refused(ClaimRefusal.CLAIM_CHANGED);
        }
        row.take(claim);
        flush();
        return row.claim();
    }

    @Override
    public Optional<Claim> find(ClaimId id) {
        return findByIdOptional(id.value()).map(ClaimRow::claim);
    }

    @Override
    public Optional<Claim> lock(ClaimId id) {
        return findByIdOptional(id.value()).map(row -> {
            getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
            return row.claim();
        });
    }

    @Override
    public Optional<String> liveClaimOf(CareEventId event) {
        return find("careEventId = ?1 and state <> ?2", event.value(), ClaimState.WITHDRAWN)
                .firstResultOptional()
                .map(row -> row.number);
    }

    @Override
    public List<Claim> page(ClaimFilter filter, int limit, @Nullable ClaimId after) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        MemberId member = filter.member();
        ClaimState state = filter.state();
        if (member != null) {
            conditions.add("memberId = :member");
            values.put("member", member.value());
        }
        if (state != null) {
            conditions.add("state = :state");
            values.put("state", state);
        }
        String number = filter.number();
        if (number != null) {
            conditions.add("number = :number");
            values.put("number", number);
        }
        if (after != null) {
            conditions.add("claimId < :after");
            values.put("after", after.value());
        }
        return find(String.join(" and ", conditions), Sort.descending("claimId"), values)
                .page(Page.ofSize(limit))
                .list()
                .stream()
                .map(ClaimRow::claim)
                .toList();
    }
}
