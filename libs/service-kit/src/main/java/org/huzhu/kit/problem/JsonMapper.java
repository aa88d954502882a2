package org.huzhu.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers JSON bodies that cannot be read. */
@Provider
public class JsonMapper implements ExceptionMapper<JsonProcessingException> {

    private final JsonFaults faults;

    @Inject
    public JsonMapper(JsonFaults faults) {
        this.faults = faults;
    }

    @Override
    public Response toResponse(JsonProcessingException fault) {
        return faults.answer(fault);
    }
}
