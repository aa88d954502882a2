package org.huzhu.enrollment.plan.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.enrollment.plan.PlanRefusal;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.schema.TermsSchema;

/** The JSON Schemas of what is sent as data. */
@Path("/api/v1/schemas")
@Tag(name = "plans", description = "Plans and their versions, as data")
public class SchemaResource {
    private static final String TYPE = "application/schema+json";

    /** Shows a schema as it is published. */
    @GET
    @Path("/{name}")
    @Authenticated
    @Produces(TYPE)
    @Operation(
            operationId = "getSchema",
            summary = "The JSON Schema (2020-12) of plan terms, or of the cases of a preview")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public Response get(@PathParam("name") @Schema(enumeration = {"plan-terms", "plan-preview"}) String name) {
        return Response.ok(
                        switch (name) {
                            case "plan-terms" -> TermsSchema.PLAN_TERMS.text();
                            case "plan-preview" -> TermsSchema.PLAN_PREVIEW.text();
                            default -> throw new Refused(PlanRefusal.SCHEMA_NOT_FOUND);
                        },
                        TYPE)
                .build();
    }
}
