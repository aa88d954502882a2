package org.huzhu.kit.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.huzhu.tokens.KeysUnavailable;

/** Answers requests whose token cannot be verified, because no key of the issuer is known. */
@Provider
public class KeysUnavailableMapper implements ExceptionMapper<KeysUnavailable> {

    private final Problems problems;

    @Inject
    public KeysUnavailableMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(KeysUnavailable fault) {
        return problems.of(KitRefusal.UNAVAILABLE);
    }
}
