package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * What an application answers.
 *
 * @param status HTTP status
 * @param contentType of the body
 * @param body text
 */
record Answer(int status, String contentType, String body) {

    static final int OK = 200;
    static final int CREATED = 201;
    static final int ACCEPTED = 202;
    static final int BAD_REQUEST = 400;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;

    static Answer json(int status, Object body) {
        return new Answer(status, "application/json", Json.text(body));
    }

    static Answer xml(int status, String body) {
        return new Answer(status, "application/xml", body);
    }

    /** Refuses a call, in the shape of RFC 6749 and of a plain reader alike. */
    static Answer fault(int status, String error, String description) {
        ObjectNode body = Json.object();
        body.put("error", error);
        body.put("error_description", description);
        return json(status, body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
