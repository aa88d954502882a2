package org.huzhu.payout.pool.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.pool.Funds;
import org.huzhu.payout.pool.PoolRefusal;
import org.huzhu.union.access.Roles;

/** Funds. */
@Path("/api/v1/funds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "funds", description = "The money of one plan kind in one region, and how it comes in")
@RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER, Roles.PROVINCE_ADMIN, Roles.PROVINCE_REVIEWER, Roles.AUDITOR
})
public class FundResource {

    private final Commands commands;
    private final Funds funds;

    public FundResource(Commands commands, Funds funds) {
        this.commands = commands;
        this.funds = funds;
    }

    /** Lists the funds of the caller's regions. */
    @GET
    @Operation(operationId = "listFunds", summary = "Funds by id, each with its balances")
    public Page<FundView> list(@BeanParam PageRequest page) {
        return commands.read(() -> Page.of(
                funds.page(page.cursor(1).map(cursor -> cursor.text(0)), page.fetchSize()),
                page,
                fund -> Cursor.of(fund.id()),
                FundView::of));
    }

    /** Shows a fund. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getFund", summary = "One fund with its balances")
    public FundView get(@PathParam("id") String id) {
        return commands.read(() ->
                funds.find(fundId(id)).map(FundView::of).orElseThrow(() -> new Refused(PoolRefusal.FUND_NOT_FOUND)));
    }

    /** An id that cannot be one is a fund that nobody has. */
    private static FundId fundId(String text) {
        try {
            return FundId.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(PoolRefusal.FUND_NOT_FOUND);
        }
    }
}
