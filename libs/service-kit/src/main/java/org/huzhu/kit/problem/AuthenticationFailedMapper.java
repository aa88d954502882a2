package org.huzhu.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers requests with a token that does not hold. */
@Provider
public class AuthenticationFailedMapper implements ExceptionMapper<AuthenticationFailedException> {

    private final Problems problems;

    @Inject
    public AuthenticationFailedMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(AuthenticationFailedException fault) {
        return problems.of(KitRefusal.UNAUTHENTICATED);
    }
}
