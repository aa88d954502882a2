package org.huzhu.payout.bank.rest;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.scope.WiderScope;
import org.huzhu.kit.access.Caller;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.kit.problem.KitRefusal;
import org.huzhu.payout.PayoutConfig;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.BankMessageId;
import org.huzhu.payout.bank.BankMessages;
import org.huzhu.payout.bank.BankRefusal;
import org.huzhu.payout.bank.ReadBankMessage.Reading;
import org.huzhu.payout.bank.ReceiveUpload;
import org.huzhu.payout.obligation.Sight;
import org.huzhu.union.access.Roles;

/** Messages from the bank. */
@Path("/api/v1/bank-messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bank-messages", description = "What the bank says: status reports (pain.002) and statements (camt.053)")
public class BankMessageResource {

    /** A statement as a tree in memory is some ten times its file: so many at once are read, others come back later. */
    private static final int READINGS_MAX = 4;

    private final Commands commands;
    private final BankMessages messages;
    private final WiderScope scope;
    private final ReceiveUpload uploads;
    private final CallerContext callers;
    private final String bank;
    private final Semaphore readings = new Semaphore(READINGS_MAX);

    public BankMessageResource(
            Commands commands,
            BankMessages messages,
            WiderScope scope,
            ReceiveUpload uploads,
            CallerContext callers,
            PayoutConfig config) {
        this.callers = callers;
        this.bank = config.bank().partner();
        this.commands = commands;
        this.messages = messages;
        this.scope = scope;
        this.uploads = uploads;
    }

    /** Takes a message in. */
    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.PARTNER})
    @Operation(
            operationId = "receiveBankMessage",
            summary = "Take a pain.002 or camt.053 in as evidence; the same message again changes nothing",
            description =
                    "Whoever brings it, it moves nothing: each line becomes a reconciliation item UNCONFIRMED_LINE, the"
                            + " bank itself is asked about the payment, and its answer counts; where the bank has no channel, two"
                            + " further people confirm the line. Who uploads a line has no hand in the next payment of the same"
                            + " obligation. A partner system must be the bank."
                            + " Refusals: BANK_MESSAGE_MALFORMED, BANK_MESSAGE_NOT_FROM_BANK.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING, description = "pain.002 or camt.053")))
    @APIResponse(
            responseCode = "201",
            description = "Read; its lines are open items",
            content = @Content(schema = @Schema(implementation = BankMessageView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Received before; nothing changed",
            content = @Content(schema = @Schema(implementation = BankMessageView.class)))
    public Response receive(byte[] xml) {
        Caller caller = callers.caller();
        if (!caller.has(Roles.FINANCE_MAKER) && !callers.partner().equals(Optional.of(bank))) {
            throw new Refused(BankRefusal.BANK_MESSAGE_NOT_FROM_BANK);
        }
        if (!readings.tryAcquire()) {
            throw new Refused(KitRefusal.UNAVAILABLE);
        }
        try {
            return commands.run(Command.money("receive-bank-message"), xml, () -> {
                scope.widen(Sight.PAYMENTS_OF_ALL_UNITS);
                Reading reading = read(xml, caller.personKey());
                BankMessageView view = BankMessageView.of(reading.message(), reading.repeated());
                return reading.repeated()
                        ? Answer.ok(view)
                        : Answer.created(URI.create("/api/v1/bank-messages/" + view.id()), view);
            });
        } finally {
            readings.release();
        }
    }

    /** Lists the messages. */
    @GET
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER, Roles.PROVINCE_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listBankMessages", summary = "Messages from the bank, newest first")
    public Page<BankMessageView> list(@BeanParam PageRequest page) {
        return commands.read(() -> Page.of(
                messages.page(page.cursor(1).map(cursor -> new BankMessageId(cursor.id(0))), page.fetchSize()),
                page,
                message -> Cursor.of(message.id()),
                message -> BankMessageView.of(message, false)));
    }

    /** Shows a message. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER, Roles.PROVINCE_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getBankMessage", summary = "One message from the bank")
    public BankMessageView get(@PathParam("id") UUID id) {
        return commands.read(() -> messages.find(new BankMessageId(id))
                .map(message -> BankMessageView.of(message, false))
                .orElseThrow(() -> new Refused(BankRefusal.BANK_MESSAGE_NOT_FOUND)));
    }

    private Reading read(byte[] xml, String person) {
        try {
            return uploads.handle(xml, person);
        } catch (MalformedBankFile malformed) {
            throw new Refused(
                    BankRefusal.BANK_MESSAGE_MALFORMED, Map.of("place", String.valueOf(malformed.getMessage())));
        }
    }
}
