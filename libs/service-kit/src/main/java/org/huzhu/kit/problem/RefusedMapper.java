package org.huzhu.kit.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.huzhu.kernel.refusal.Refused;

/** Answers refusals of the cores and of the kit. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {

    private final Problems problems;

    @Inject
    public RefusedMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Refused refused) {
        return problems.of(refused);
    }
}
