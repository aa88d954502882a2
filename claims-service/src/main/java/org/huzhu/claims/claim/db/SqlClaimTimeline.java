package org.huzhu.claims.claim.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimEventKind;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.ClaimTimelines;
import org.huzhu.claims.claim.TimelineEntry;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kit.tx.Transactions;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code claim_timeline}. */
@Singleton
class SqlClaimTimeline implements ClaimTimelines, Follower<Claim, ClaimEvent> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Transactions transactions;

    SqlClaimTimeline(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void follow(Changed<Claim, ClaimEvent> changed) {
        Claim after = changed.after();
        PreparedBatch lines = transactions.sql().prepareBatch("""
                INSERT INTO claim_timeline (claim_id, member_id, unit_id, happening, state, person, role, at, params)
                VALUES (:claim, :member, :unit, :happening, :state, :person, :role, :at, :params::jsonb)
                """);
        for (ClaimEvent event : changed.events()) {
            lines.bind("claim", after.id())
                    .bind("member", after.member())
                    .bind("unit", after.unit())
                    .bind("happening", event.kind())
                    .bind("state", after.state())
                    .bind("person", event.actor().person())
                    .bind("role", event.actor().role())
                    .bind("at", event.at())
                    .bind("params", write(event.params()))
                    .add();
        }
        lines.execute();
    }

    @Override
    public List<TimelineEntry> of(ClaimId claim) {
        return transactions.sql().createQuery("""
                        SELECT happening, state, role, at, params::text FROM claim_timeline
                        WHERE claim_id = :claim ORDER BY entry_id
                        """).bind("claim", claim).mapTo(TimelineRow.class).stream()
                .map(TimelineRow::entry)
                .toList();
    }

    private static String write(Map<String, String> params) {
        try {
            return JSON.writeValueAsString(params);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line as it is stored. */
    record TimelineRow(ClaimEventKind happening, ClaimState state, String role, Instant at, String params) {

        TimelineEntry entry() {
            return new TimelineEntry(happening, state, role, at, read(params));
        }
    }
}
