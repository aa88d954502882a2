package org.huzhu.kit.problem;

import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers requests without a token. */
@Provider
public class UnauthorizedMapper implements ExceptionMapper<UnauthorizedException> {

    private final Problems problems;

    @Inject
    public UnauthorizedMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(UnauthorizedException fault) {
        return problems.of(KitRefusal.UNAUTHENTICATED);
    }
}
