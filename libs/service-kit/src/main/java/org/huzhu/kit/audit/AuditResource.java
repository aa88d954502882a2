package org.huzhu.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.KitConfig;
import org.huzhu.kit.access.KitRoles;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.kit.problem.KitRefusal;
import org.huzhu.kit.tx.Transactions;
import org.jspecify.annotations.Nullable;

/** The audit log of this service, for auditors. Every service serves it without further code. */
@Path("/api/v1/audit/{service}/entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(KitRoles.AUDITOR)
@Tag(name = "audit")
public class AuditResource {

    private final Commands commands;
    private final Transactions transactions;
    private final KitConfig config;

    @Inject
    public AuditResource(Commands commands, Transactions transactions, KitConfig config) {
        this.commands = commands;
        this.transactions = transactions;
        this.config = config;
    }

    /** Lists the lines from the oldest on, of one subject or of all. */
    @GET
    @Operation(operationId = "listAuditEntries", summary = "Lines of a service's audit log, oldest first")
    public Page<AuditEntryView> entries(
            @PathParam("service") String service,
            @QueryParam("subjectType") @Nullable String subjectType,
            @QueryParam("subjectId") @Nullable String subjectId,
            @BeanParam PageRequest page) {
        if (!service.equals(config.service())) {
            throw new Refused(KitRefusal.NOT_FOUND);
        }
        long after = page.cursor(1).map(cursor -> cursor.number(0)).orElse(0L);
        List<AuditEntryView> rows = commands.read(() -> transactions
                .sql()
                .createQuery("""
                        SELECT id, occurred_at AS at, actor_person AS person, actor_subject AS subject,
                            actor_scope AS scope, action, subject_type, subject_id, why, before_digest, after_digest,
                            correlation_id, trace_id, recorded_at
                        FROM audit_entry
                        WHERE id > :after AND (:type::text IS NULL OR subject_type = :type)
                            AND (:subject::text IS NULL OR subject_id = :subject)
                        ORDER BY id LIMIT :limit
                        """)
                .bind("after", after)
                .bind("type", subjectType)
                .bind("subject", subjectId)
                .bind("limit", page.fetchSize())
                .mapTo(AuditEntryView.class)
                .list());
        return Page.of(rows, page, row -> Cursor.of(row.id()), row -> row);
    }
}
