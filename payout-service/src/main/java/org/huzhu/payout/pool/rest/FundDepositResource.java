package org.huzhu.payout.pool.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.pool.ApproveDeposit;
import org.huzhu.payout.pool.DepositId;
import org.huzhu.payout.pool.FundDeposit;
import org.huzhu.payout.pool.FundDeposits;
import org.huzhu.payout.pool.PoolRefusal;
import org.huzhu.payout.pool.RecordDeposit;
import org.huzhu.union.access.Roles;
import org.jspecify.annotations.Nullable;

/** Deposits into funds. */
@Path("/api/v1/fund-deposits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "funds")
public class FundDepositResource {

    private final Commands commands;
    private final CallerContext callers;
    private final FundDeposits deposits;
    private final RecordDeposit recordDeposit;
    private final ApproveDeposit approveDeposit;

    public FundDepositResource(
            Commands commands,
            CallerContext callers,
            FundDeposits deposits,
            RecordDeposit recordDeposit,
            ApproveDeposit approveDeposit) {
        this.commands = commands;
        this.callers = callers;
        this.deposits = deposits;
        this.recordDeposit = recordDeposit;
        this.approveDeposit = approveDeposit;
    }

    /** Records a deposit. */
    @POST
    @RolesAllowed(Roles.FINANCE_MAKER)
    @Operation(
            operationId = "recordFundDeposit",
            summary = "Record a deposit, to be approved by another person; opens the fund if it is new",
            description = "Refusals: FUND_ID_MALFORMED, FUND_OF_OTHER_REGION, DEPOSIT_AMOUNT_NOT_POSITIVE,"
                    + " DEPOSIT_REFERENCE_TAKEN.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = DepositView.class)))
    public Response record(@Valid @NotNull DepositRequest request) {
        return commands.run(Command.money("record-deposit"), request, () -> {
            FundDeposit deposit = recordDeposit.handle(
                    fund(request.fundId()),
                    request.amount(),
                    request.reference().strip(),
                    callers.caller().personKey());
            return Answer.created(
                    URI.create("/api/v1/fund-deposits/" + deposit.id()), DepositView.of(deposit), deposit.version());
        });
    }

    /** Approves a deposit. */
    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Roles.FINANCE_CHECKER)
    @Operation(
            operationId = "approveFundDeposit",
            summary = "Approve a deposit, by another person than recorded it; the money is in the fund",
            description = "Obligations that waited for the money are funded in the same transaction."
                    + " Refusals: DEPOSIT_NOT_RECORDED, DEPOSIT_APPROVED_BY_MAKER." + Standing.REFUSALS)
    @APIResponse(
            responseCode = "200",
            description = "Approved and booked",
            content = @Content(schema = @Schema(implementation = DepositView.class)))
    public Response approve(@PathParam("id") UUID id, @Nullable ApprovalRequest request) {
        return commands.run(Command.freeing("approve-deposit"), request, () -> {
            FundDeposit deposit = approveDeposit.handle(
                    new DepositId(id),
                    commands.expectedVersion(),
                    callers.caller().personKey());
            return Answer.ok(DepositView.of(deposit), deposit.version());
        });
    }

    /** Lists deposits. */
    @GET
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER, Roles.PROVINCE_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listFundDeposits", summary = "Deposits, newest first")
    public Page<DepositView> list(@BeanParam PageRequest page) {
        return commands.read(() -> Page.of(
                deposits.page(page.cursor(1).map(cursor -> new DepositId(cursor.id(0))), page.fetchSize()),
                page,
                deposit -> Cursor.of(deposit.id()),
                DepositView::of));
    }

    /** Shows a deposit. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER, Roles.PROVINCE_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getFundDeposit", summary = "One deposit")
    @APIResponse(
            responseCode = "200",
            description = "The deposit; its version is the ETag",
            content = @Content(schema = @Schema(implementation = DepositView.class)))
    public Response get(@PathParam("id") UUID id) {
        return commands.read(() -> {
                    FundDeposit deposit = found(id);
                    return Answer.ok(DepositView.of(deposit), deposit.version());
                })
                .toResponse();
    }

    private FundDeposit found(UUID id) {
        return deposits.find(new DepositId(id)).orElseThrow(() -> new Refused(PoolRefusal.DEPOSIT_NOT_FOUND));
    }

    /** A fund of another region cannot be opened or filled; whether it exists is not told. */
    private FundId fund(String text) {
        FundId fund;
        try {
            fund = FundId.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(
                    PoolRefusal.FUND_ID_MALFORMED, List.of(Fault.at("/fundId", PoolRefusal.FUND_ID_MALFORMED.name())));
        }
        if (!deposits.mayUse(fund)) {
            throw new Refused(
                    PoolRefusal.FUND_OF_OTHER_REGION,
                    List.of(Fault.at("/fundId", PoolRefusal.FUND_OF_OTHER_REGION.name())));
        }
        return fund;
    }
}
