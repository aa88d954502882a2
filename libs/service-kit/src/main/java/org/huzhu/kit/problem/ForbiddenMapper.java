package org.huzhu.kit.problem;

import io.quarkus.security.ForbiddenException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers requests that the caller's role does not allow. */
@Provider
public class ForbiddenMapper implements ExceptionMapper<ForbiddenException> {

    private final Problems problems;

    @Inject
    public ForbiddenMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(ForbiddenException fault) {
        return problems.of(KitRefusal.FORBIDDEN);
    }
}
