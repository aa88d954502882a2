package org.huzhu.claims.claim.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimHistory;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Happening;
import org.huzhu.claims.claim.TimelineEntry;
import org.huzhu.kit.audit.Audit;
import org.huzhu.kit.tx.Transactions;

/** The table {@code claim_timeline}; every line is a line of the audit log too. */
public final class SqlClaimHistory implements ClaimHistory {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Transactions transactions;
    private final Audit audit;

    /** Takes the transactions it works in and the audit log. */
    public SqlClaimHistory(Transactions transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public void record(Claim before, Claim after, TimelineEntry entry) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO claim_timeline (claim_id, member_id, unit_id, happening, state, person, role, at, params)
                        VALUES (:claim, :member, :unit, :happening, :state, :person, :role, :at, :params::jsonb)
                        """)
                .bind("claim", after.id().value())
                .bind("member", after.member().value())
                .bind("unit", after.unit().value())
                .bind("happening", entry.what())
                .bind("state", entry.state())
                .bind("person", entry.actor().person())
                .bind("role", entry.actor().role())
                .bind("at", entry.at().atOffset(ZoneOffset.UTC))
                .bind("params", write(entry.params()))
                .execute();
        audit.append(
                "CLAIM_" + entry.what(),
                "claim",
                after.id().toString(),
                why(after, entry),
                before,
                new Recorded(after, entry.params()));
    }

    /** Number, member and, where there is one, the code of the reason: what an auditor looks for. */
    private static String why(Claim claim, TimelineEntry entry) {
        String reason = entry.params().get("reason");
        return claim.number() + " member=" + claim.member() + (reason == null ? "" : " reason=" + reason);
    }

    /** What the digest after a change covers. */
    private record Recorded(Claim claim, Map<String, String> params) {}

    @Override
    public List<TimelineEntry> of(ClaimId claim) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM claim_timeline WHERE claim_id = :claim ORDER BY entry_id")
                .bind("claim", claim.value())
                .map((row, context) -> new TimelineEntry(
                        Happening.valueOf(row.getString("happening")),
                        ClaimState.valueOf(row.getString("state")),
                        new Actor(row.getString("person"), row.getString("role")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        read(row.getString("params"))))
                .list();
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
}
