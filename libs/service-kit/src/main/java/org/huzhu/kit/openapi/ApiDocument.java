package org.huzhu.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the API document what holds for every operation: the idempotency key of commands, the token, the shape of
 * problems, and the examples of {@link ApiExamples}. A service names it as {@code mp.openapi.filter}; a POST that changes nothing carries the extension
 * {@value #QUERY} and gets no key.
 */
public class ApiDocument implements OASFilter {
    private static final String KEY = "Idempotency-Key";
    private static final String PROBLEM = "application/problem+json";
    private static final String SCHEME = "SecurityScheme";

    /** Marks what changes nothing although it is a POST. */
    public static final String QUERY = "x-query";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().values().forEach(ApiDocument::complete);
        if (document.getComponents() != null) {
            document.getComponents()
                    .addSecurityScheme(
                            SCHEME,
                            OASFactory.createSecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
            document.getComponents().addSchema("Problem", problem());
        }
    }

    private static void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            if (method == PathItem.HttpMethod.POST && !isQuery(operation)) {
                addKey(operation);
            }
            answer(operation, "400", "The request cannot be understood");
            answer(operation, "401", "No valid token");
            answer(operation, "403", "Not for this role, or not for this person");
            answer(operation, "404", "Nothing is there, or nothing for this caller");
            if (method != PathItem.HttpMethod.GET) {
                answer(operation, "409", "Not in the present state; state and allowedCommands tell more");
                answer(operation, "412", "Another version than If-Match names");
                answer(operation, "422", "Understood, but against a rule; errors name each place");
            }
            answer(operation, "503", "Not now; Retry-After tells when");
            ApiExamples.attach(operation);
        });
    }

    private static boolean isQuery(Operation operation) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(QUERY);
    }

    private static void addKey(Operation operation) {
        boolean there = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> KEY.equals(parameter.getName()));
        if (!there) {
            operation.addParameter(OASFactory.createParameter()
                    .name(KEY)
                    .in(Parameter.In.HEADER)
                    .required(true)
                    .description("Names this command; the same key and body give the same answer once more")
                    .example("5f0c3f0e-6d0a-4c55-9d4e-0d8d2f6f6b11")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .minLength(1)
                            .maxLength(200)));
        }
    }

    private static void answer(Operation operation, String status, String description) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        operation.getResponses().addAPIResponse(status, response);
    }

    private static Schema problem() {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema place = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text)
                .addProperty("code", text)
                .addProperty("detail", text);
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457 problem details")
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty("instance", text)
                .addProperty("code", text)
                .addProperty("traceId", text)
                .addProperty("state", text)
                .addProperty(
                        "allowedCommands",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(text))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(place));
    }
}
