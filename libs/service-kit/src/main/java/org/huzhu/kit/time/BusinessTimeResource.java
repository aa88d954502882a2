package org.huzhu.kit.time;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.KitRoles;
import org.huzhu.kit.problem.KitRefusal;

/** Shows and, in the demo, sets business time. Not part of the public API: the gateway calls it. */
@Path("/internal/business-time")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(KitRoles.OPERATIONS)
public class BusinessTimeResource {

    private final BusinessTime time;
    private final BusinessClock clock;

    @Inject
    public BusinessTimeResource(BusinessTime time, BusinessClock clock) {
        this.time = time;
        this.clock = clock;
    }

    /**
     * What to set.
     *
     * @param now the business time of this moment, with its offset
     */
    public record Setting(@NotNull OffsetDateTime now) {}

    /**
     * What it is.
     *
     * @param now business time
     * @param offsetSeconds how far it is ahead of the system's clock
     * @param settable whether it may be set here
     */
    public record View(Instant now, long offsetSeconds, boolean settable) {}

    /** Returns business time. */
    @GET
    @Operation(hidden = true)
    public View read() {
        return new View(clock.instant(), clock.offset().toSeconds(), time.settable());
    }

    /** Sets business time; production knows no such path. */
    @PUT
    @Operation(hidden = true)
    public View set(@NotNull @Valid Setting setting) {
        if (!time.settable()) {
            throw new Refused(KitRefusal.NOT_FOUND);
        }
        time.set(setting.now().toInstant());
        return read();
    }
}
