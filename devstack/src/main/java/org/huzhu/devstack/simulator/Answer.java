package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What an application answers.
 *
 * @param status HTTP status
 * @param contentType of the body
 * @param body text; empty beside a content
 * @param content what is written piece by piece, because nobody knows how large it is
 */
record Answer(
        int status,
        String contentType,
        String body,
        @Nullable Content content) {

    static final int OK = 200;
    static final int CREATED = 201;
    static final int ACCEPTED = 202;
    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int TOO_LARGE = 413;

    /** A body that is not held in memory. */
    @FunctionalInterface
    interface Content {
        /** Writes all of it. */
        void writeTo(OutputStream out) throws IOException;
    }

    Answer(int status, String contentType, String body) {
        this(status, contentType, body, null);
    }

    static Answer json(int status, Object body) {
        return new Answer(status, "application/json", Json.text(body));
    }

    static Answer jsonOf(Content content) {
        return new Answer(OK, "application/json", "", content);
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
