package org.huzhu.testkit.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.FundBalanceChanged;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.audit.Audit;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.outbox.Outbox;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.kit.personal.Unmasking;
import org.huzhu.kit.time.BusinessClock;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.union.access.Roles;
import org.jspecify.annotations.Nullable;

/** The sample's only resource. */
@Path("/api/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER, Roles.OFFICE_REVIEWER, Roles.AUDITOR})
public class NoteResource {

    /** Lets a test hold a command inside its transaction. */
    public static final Map<String, CountDownLatch> HELD = new java.util.concurrent.ConcurrentHashMap<>();

    /** The commands that are held. */
    public static final Set<String> HOLDING = java.util.concurrent.ConcurrentHashMap.newKeySet();

    public static final AtomicInteger ENTERED = new AtomicInteger();

    private final Commands commands;
    private final Transactions transactions;
    private final PanacheNotes notes;
    private final Outbox outbox;
    private final Audit audit;
    private final IdSource ids;
    private final BusinessClock clock;
    private final Unmasking unmasking;

    public NoteResource(
            Commands commands,
            Transactions transactions,
            PanacheNotes notes,
            Outbox outbox,
            Audit audit,
            IdSource ids,
            BusinessClock clock,
            Unmasking unmasking) {
        this.commands = commands;
        this.transactions = transactions;
        this.notes = notes;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.unmasking = unmasking;
    }

    public record NoteRequest(
            @NotNull UUID unitId,
            @NotNull UUID memberId,
            @NotBlank @Size(max = 20) String text,
            @NotNull Money price,
            @Nullable Sensitive secret,
            @Nullable Integer count,
            @Nullable String hold) {}

    public record NoteView(UUID id, UUID unitId, String text, Money price, long version) {}

    @POST
    public Response create(@NotNull @Valid NoteRequest request) {
        return commands.run(Command.of("create-note"), request, () -> {
            ENTERED.incrementAndGet();
            hold(request.hold());
            if (request.price().compareTo(Money.yuan("1000.00")) > 0) {
                throw new Refused(
                        NoteRefusal.NOTE_TOO_DEAR, Map.of("price", request.price(), "max", Money.yuan("1000.00")));
            }
            NoteRow row = new NoteRow();
            row.id = ids.next();
            row.unitId = request.unitId();
            row.memberId = request.memberId();
            row.text = request.text();
            row.price = BigDecimal.valueOf(request.price().fen(), 2);
            notes.persist(row);
            notes.flush();
            outbox.append(
                    EventType.FUND_BALANCE_CHANGED,
                    row.id.toString(),
                    new FundBalanceChanged(
                            row.id.toString(), Amount.ofFen(request.price().fen()), clock.instant()));
            audit.append("NOTE_CREATED", "note", row.id.toString(), "R-1", null, view(row));
            return Answer.created(URI.create("/api/v1/notes/" + row.id), view(row), row.version);
        });
    }

    @POST
    @Path("{id}/text")
    public Response change(@PathParam("id") UUID id, @NotNull @Valid TextRequest request) {
        return commands.run(Command.of("change-note"), request, () -> {
            NoteRow row = notes.findByIdOptional(id).orElseThrow(() -> new Refused(NoteRefusal.NOTE_NOT_FOUND));
            commands.expectedVersion().require(row.version);
            hold(request.hold());
            row.text = request.text();
            notes.flush();
            return Answer.ok(view(row), row.version);
        });
    }

    public record TextRequest(
            @NotBlank String text, @Nullable String hold) {}

    @POST
    @Path("{id}/seal")
    public Response seal(@PathParam("id") UUID id) {
        return commands.run(Command.of("seal-note"), null, () -> {
            throw new IllegalTransition(NoteRefusal.NOTE_SEALED, "SEALED", List.of("open", "burn"));
        });
    }

    /** Stands for a command that frees money. */
    @POST
    @Path("{id}/payment")
    public Response pay(@PathParam("id") UUID id) {
        return commands.run(Command.freeing("pay-note"), null, () -> {
            audit.append("NOTE_PAID", "note", id.toString(), "R-1", null, Map.of());
            return Answer.ok(Map.of("id", id));
        });
    }

    @POST
    @Path("fault")
    public Response fault() {
        return commands.run(Command.of("fail"), null, () -> {
            throw new IllegalStateException("a secret of the inside");
        });
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        return commands.read(() -> notes.findByIdOptional(id)
                .map(row -> Answer.ok(view(row), row.version).toResponse())
                .orElseThrow(() -> new Refused(NoteRefusal.NOTE_NOT_FOUND)));
    }

    @GET
    @Path("{id}/secret")
    public Map<String, String> secret(@PathParam("id") UUID id) {
        return commands.read(
                () -> Map.of("secret", unmasking.unmask("note", id.toString(), "secret", () -> "full secret")));
    }

    @GET
    public Page<NoteView> list(@BeanParam PageRequest page) {
        List<NoteView> rows = commands.read(() -> transactions
                .sql()
                .createQuery("""
                        SELECT id, unit_id, text, price, version FROM note
                        WHERE (:after::uuid IS NULL OR id > :after) ORDER BY id LIMIT :limit
                        """)
                .bindByType("after", page.cursor(1).map(cursor -> cursor.id(0)).orElse(null), UUID.class)
                .bind("limit", page.fetchSize())
                .mapTo(NoteView.class)
                .list());
        return Page.of(rows, page, row -> Cursor.of(row.id()), row -> row);
    }

    @GET
    @Path("slow")
    public String slow(@QueryParam("seconds") double seconds) {
        return commands.read(() -> transactions
                .sql()
                .createQuery("SELECT pg_sleep(:seconds)::text")
                .bind("seconds", seconds)
                .mapTo(String.class)
                .one());
    }

    @GET
    @Path("hidden")
    @RolesAllowed({})
    public String nobody() {
        return "nobody";
    }

    private static NoteView view(NoteRow row) {
        return new NoteView(
                row.id,
                row.unitId,
                row.text,
                Money.fen(row.price.movePointRight(2).longValueExact()),
                row.version);
    }

    private static void hold(@Nullable String name) {
        if (name != null) {
            HOLDING.add(name);
            try {
                HELD.get(name).await(20, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
