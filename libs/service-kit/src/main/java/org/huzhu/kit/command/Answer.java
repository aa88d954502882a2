package org.huzhu.kit.command;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a command or a query answers.
 *
 * @param status HTTP status
 * @param body JSON view, absent for none
 * @param location of what was made
 * @param version of the resource, sent as {@code ETag}
 */
public record Answer(
        int status,
        @Nullable Object body,
        @Nullable URI location,
        @Nullable Long version) {

    /** Returns 200 with a body. */
    public static Answer ok(Object body) {
        return new Answer(200, body, null, null);
    }

    /** Returns 200 with a body and the version of the resource. */
    public static Answer ok(Object body, long version) {
        return new Answer(200, body, null, version);
    }

    /** Returns 201 for a resource without a version. */
    public static Answer created(URI location, Object body) {
        return new Answer(201, body, location, null);
    }

    /** Returns 201. */
    public static Answer created(URI location, Object body, long version) {
        return new Answer(201, body, location, version);
    }

    /** Returns 202: a job was begun, its state is at the location. */
    public static Answer accepted(URI location, Object body) {
        return new Answer(202, body, location, null);
    }

    /** Returns the entity tag of the version. */
    @Nullable
    String etag() {
        return version == null ? null : "\"" + version + "\"";
    }

    /** Returns the response, for queries; commands return what {@link Commands#run} gives. */
    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(status);
        if (body != null) {
            response.entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        }
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location.toString());
        }
        if (version != null) {
            response.header(HttpHeaders.ETAG, etag());
        }
        return response.build();
    }
}
