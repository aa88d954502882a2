package org.huzhu.payout.reconciliation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.kit.standing.Standing;
import org.huzhu.kit.time.BusinessClock;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.reconciliation.CloseItem;
import org.huzhu.payout.reconciliation.DailyView;
import org.huzhu.payout.reconciliation.DailyViews;
import org.huzhu.payout.reconciliation.ItemId;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.huzhu.payout.reconciliation.ReconciliationItems;
import org.huzhu.payout.reconciliation.ReconciliationRefusal;
import org.huzhu.union.access.Roles;
import org.jspecify.annotations.Nullable;

/** Reconciliation. */
@Path("/api/v1/reconciliation-items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "reconciliation", description = "Approved, paid, booked and stated: what does not fit, and the daily view")
public class ReconciliationItemResource {

    private final Commands commands;
    private final CallerContext callers;
    private final BusinessClock clock;
    private final ReconciliationItems items;
    private final CloseItem closeItem;
    private final DailyViews days;

    public ReconciliationItemResource(
            Commands commands,
            CallerContext callers,
            BusinessClock clock,
            ReconciliationItems items,
            CloseItem closeItem,
            DailyViews days) {
        this.commands = commands;
        this.callers = callers;
        this.clock = clock;
        this.items = items;
        this.closeItem = closeItem;
        this.days = days;
    }

    /** Lists the items. */
    @GET
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER, Roles.PROVINCE_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listReconciliationItems", summary = "What does not fit, newest first")
    public Page<ItemView> list(
            @QueryParam("state") @Parameter(description = "Only those open or closed")
                    ReconciliationItem.@Nullable State state,
            @BeanParam PageRequest page) {
        return commands.read(() -> Page.of(
                items.page(
                        Optional.ofNullable(state),
                        page.cursor(1).map(cursor -> new ItemId(cursor.id(0))),
                        page.fetchSize()),
                page,
                item -> Cursor.of(item.id()),
                ItemView::of));
    }

    /** Shows an item. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER, Roles.PROVINCE_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getReconciliationItem", summary = "One item")
    @APIResponse(
            responseCode = "200",
            description = "The item; its version is the ETag",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response get(@PathParam("id") UUID id) {
        return commands.read(() -> {
                    ReconciliationItem item = found(id);
                    return Answer.ok(ItemView.of(item), item.version());
                })
                .toResponse();
    }

    /** Compares a day. */
    @GET
    @Path("/daily")
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER, Roles.PROVINCE_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getReconciliationDay",
            summary = "Approved against paid, booked and stated on one day, fund by fund; today without a date")
    public DayView daily(@QueryParam("date") @Nullable @Parameter(example = "2025-07-16") LocalDate date) {
        return commands.read(() -> {
            DailyView day = days.of(date == null ? clock.today() : date);
            return new DayView(
                    day.date(),
                    day.funds().stream().map(FundDayView::of).toList(),
                    day.openItems(),
                    day.oldestOpenItem().orElse(null),
                    day.undecided(),
                    day.agrees());
        });
    }

    /** Closes an item. */
    @POST
    @Path("/{id}/resolution")
    @RolesAllowed(Roles.FINANCE_CHECKER)
    @Operation(
            operationId = "resolveReconciliationItem",
            summary = "Close an item, with or without booking the bank's movement aside",
            description = "Refusals: RECONCILIATION_ITEM_CLOSED, RECONCILIATION_ITEM_NOT_BOOKABLE." + Standing.REFUSALS)
    @APIResponse(
            responseCode = "200",
            description = "The item is closed",
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response resolve(@PathParam("id") UUID id, @Valid @NotNull ResolutionRequest request) {
        return commands.run(Command.freeing("resolve-reconciliation-item"), request, () -> {
            ReconciliationItem item = closeItem.handle(
                    new ItemId(id),
                    commands.expectedVersion(),
                    callers.caller().personKey(),
                    request.resolution().strip(),
                    Optional.ofNullable(request.bookToFundId()).map(ReconciliationItemResource::fund));
            return Answer.ok(ItemView.of(item), item.version());
        });
    }

    private ReconciliationItem found(UUID id) {
        return items.find(new ItemId(id))
                .orElseThrow(() -> new Refused(ReconciliationRefusal.RECONCILIATION_ITEM_NOT_FOUND));
    }

    private static FundId fund(String text) {
        try {
            return FundId.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(
                    ReconciliationRefusal.RECONCILIATION_FUND_UNKNOWN,
                    List.of(Fault.at("/bookToFundId", ReconciliationRefusal.RECONCILIATION_FUND_UNKNOWN.name())));
        }
    }
}
