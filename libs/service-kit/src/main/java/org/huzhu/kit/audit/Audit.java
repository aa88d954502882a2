package org.huzhu.kit.audit;

import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kit.KitConfig;
import org.huzhu.kit.access.Caller;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.json.StateDigest;
import org.huzhu.kit.request.Cause;
import org.huzhu.kit.tx.Transactions;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the audit log, in the transaction of what it tells about and at the time of the system's clock. A line about a
 * query is written when that has ended and before it is answered.
 */
@Singleton
public class Audit implements AuditTrail {

    private final Transactions transactions;
    private final KitConfig config;

    @Inject
    public Audit(Transactions transactions, KitConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    @Override
    public void created(String action, Subject subject, String why, Object after) {
        append(action, subject.type(), subject.id(), why, null, after);
    }

    @Override
    public void changed(String action, Subject subject, String why, Object before, Object after) {
        append(action, subject.type(), subject.id(), why, before, after);
    }

    @Override
    public void removed(String action, Subject subject, String why, Object before) {
        append(action, subject.type(), subject.id(), why, before, null);
    }

    @Override
    public void changedAll(String action, String type, String why, Map<String, ?> after) {
        appendAll(action, type, why, after);
    }

    /**
     * Appends a line about the running request's caller, or about the service itself in jobs and consumers.
     *
     * @param action what was done, in upper case, such as {@code CLAIM_SUBMITTED}
     * @param subjectType to what kind of thing, such as {@code claim}
     * @param subjectId its id
     * @param why a code or a rule, never a text about a person
     * @param before its state before, of which only a digest is kept; null when it is new
     * @param after its state after, of which only a digest is kept; null when it is gone
     */
    public void append(
            String action,
            String subjectType,
            String subjectId,
            String why,
            @Nullable Object before,
            @Nullable Object after) {
        write(action, subjectType, why, List.of(new Line(subjectId, before, after)));
    }

    /**
     * Appends a line for each of many things that one piece of work brought about or changed.
     *
     * @param action what was done, in upper case
     * @param subjectType to what kind of things
     * @param why a code or a rule, never a text about a person
     * @param after the state of each by its id, of which only a digest is kept
     */
    public void appendAll(String action, String subjectType, String why, Map<String, ?> after) {
        if (!after.isEmpty()) {
            write(
                    action,
                    subjectType,
                    why,
                    after.entrySet().stream()
                            .map(entry -> new Line(entry.getKey(), null, entry.getValue()))
                            .toList());
        }
    }

    private void write(String action, String subjectType, String why, List<Line> lines) {
        Caller actor = actor();
        OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC);
        Cause cause = Cause.current();
        Span span = Span.current();
        String trace = span.getSpanContext().isValid() ? span.getSpanContext().getTraceId() : null;
        Set<String> widenings = transactions.widenings();
        String widened = widenings.isEmpty() ? null : String.join(",", new TreeSet<>(widenings));
        List<Kept> kept = lines.stream()
                .map(line ->
                        new Kept(line.subjectId(), StateDigest.digest(line.before()), StateDigest.digest(line.after())))
                .toList();
        transactions.record(() -> {
            PreparedBatch batch = transactions.sql().prepareBatch("""
                INSERT INTO audit_entry (occurred_at, actor_person, actor_subject, actor_scope, action,
                    subject_type, subject_id, why, before_digest, after_digest, correlation_id, trace_id, widened)
                VALUES (:at, :person, :subject, :scope, :action, :type, :id, :why, :before, :after,
                    :correlation, :trace, :widened)
                """);
            for (Kept line : kept) {
                batch.bind("at", at)
                        .bind("person", actor.personKey())
                        .bind("subject", actor.subject())
                        .bind(
                                "scope",
                                actor.scope().kind() + ":" + actor.scope().value())
                        .bind("action", action)
                        .bind("type", subjectType)
                        .bind("id", line.subjectId())
                        .bind("why", why)
                        .bind("before", line.before())
                        .bind("after", line.after())
                        .bind("correlation", cause.correlationId())
                        .bind("trace", trace)
                        .bind("widened", widened)
                        .add();
            }
            batch.execute();
        });
    }

    private record Line(
            String subjectId,
            @Nullable Object before,
            @Nullable Object after) {}

    /** The same with digests in the place of states: a line may be written later, and a state may have moved on by then. */
    private record Kept(
            String subjectId,
            @Nullable String before,
            @Nullable String after) {}

    private Caller actor() {
        ArcContainer container = Arc.container();
        if (Cause.current().causationId() == null
                && container != null
                && container.requestContext().isActive()) {
            Caller caller = container.instance(CallerContext.class).get().caller();
            if (!"anonymous".equals(caller.subject())) {
                return caller;
            }
        }
        return Caller.system(config.service());
    }
}
