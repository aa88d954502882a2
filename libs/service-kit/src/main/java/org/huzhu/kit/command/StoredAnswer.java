package org.huzhu.kit.command;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.problem.KitRefusal;
import org.jspecify.annotations.Nullable;

/** The answer of a command as it is kept and sent: the same bytes each time. */
final class StoredAnswer {

    private final int status;
    private final @Nullable String location;
    private final @Nullable String etag;
    private final byte @Nullable [] body;
    private final byte[] requestHash;
    private final boolean replayed;

    StoredAnswer(
            int status,
            @Nullable String location,
            @Nullable String etag,
            byte @Nullable [] body,
            byte[] requestHash,
            boolean replayed) {
        this.status = status;
        this.location = location;
        this.etag = etag;
        this.body = body;
        this.requestHash = requestHash;
        this.replayed = replayed;
    }

    static StoredAnswer of(Answer answer, byte[] requestHash, byte @Nullable [] body) {
        String location = answer.location() == null ? null : answer.location().toString();
        return new StoredAnswer(answer.status(), location, answer.etag(), body, requestHash, false);
    }

    int status() {
        return status;
    }

    @Nullable
    String location() {
        return location;
    }

    @Nullable
    String etag() {
        return etag;
    }

    byte @Nullable [] body() {
        return body;
    }

    byte[] requestHash() {
        return requestHash;
    }

    StoredAnswer replayFor(byte[] hash) {
        if (!MessageDigest.isEqual(hash, requestHash)) {
            throw new Refused(KitRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return new StoredAnswer(status, location, etag, body, requestHash, true);
    }

    Response toResponse() {
        Response.ResponseBuilder response = Response.status(status);
        if (body != null) {
            response.entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        }
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        if (replayed) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.build();
    }
}
