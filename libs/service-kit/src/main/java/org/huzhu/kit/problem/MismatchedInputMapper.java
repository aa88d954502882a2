package org.huzhu.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers JSON bodies of another shape, before the platform's own mapper does. */
@Provider
public class MismatchedInputMapper implements ExceptionMapper<MismatchedInputException> {

    private final JsonFaults faults;

    @Inject
    public MismatchedInputMapper(JsonFaults faults) {
        this.faults = faults;
    }

    @Override
    public Response toResponse(MismatchedInputException fault) {
        return faults.answer(fault);
    }
}
