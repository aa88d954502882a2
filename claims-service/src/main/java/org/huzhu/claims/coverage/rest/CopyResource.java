package org.huzhu.claims.coverage.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huzhu.claims.coverage.RebuildCopy;
import org.huzhu.union.access.Roles;

/** The copy of enrolment's state, for operations. */
@Path("/internal/coverage-copy")
@Produces(MediaType.APPLICATION_JSON)
public class CopyResource {

    private final RebuildCopy rebuildCopy;

    @Inject
    public CopyResource(RebuildCopy rebuildCopy) {
        this.rebuildCopy = rebuildCopy;
    }

    /** Builds the copy anew. */
    @POST
    @Path("/rebuild")
    @RolesAllowed(Roles.OPERATIONS)
    @Operation(hidden = true)
    public RebuildCopy.Rebuilt rebuild() {
        return rebuildCopy.rebuild();
    }
}
