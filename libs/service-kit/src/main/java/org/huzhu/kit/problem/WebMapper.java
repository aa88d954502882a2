package org.huzhu.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.PassingFault;
import org.jboss.logging.Logger;

/** Answers what the web layer itself refuses: no such path, method or media type, and bodies it cannot read. */
@Provider
public class WebMapper implements ExceptionMapper<WebApplicationException> {

    private static final Logger LOG = Logger.getLogger(WebMapper.class);

    private final Problems problems;
    private final JsonFaults jsonFaults;

    @Inject
    public WebMapper(Problems problems, JsonFaults jsonFaults) {
        this.problems = problems;
        this.jsonFaults = jsonFaults;
    }

    @Override
    public Response toResponse(WebApplicationException fault) {
        var json = PassingFault.find(fault, JsonProcessingException.class::isInstance);
        if (json.isPresent()) {
            return jsonFaults.answer((JsonProcessingException) json.get());
        }
        var refused = PassingFault.find(fault, Refused.class::isInstance);
        if (refused.isPresent()) {
            return problems.of((Refused) refused.get());
        }
        Response given = fault.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        Response answer = problems.of(code(given.getStatus()));
        if (given.getStatus() >= 500) {
            LOG.error("An unexpected fault", fault);
        }
        String allow = given.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    private static KitRefusal code(int status) {
        return switch (status) {
            case 401 -> KitRefusal.UNAUTHENTICATED;
            case 403 -> KitRefusal.FORBIDDEN;
            case 404 -> KitRefusal.NOT_FOUND;
            case 405 -> KitRefusal.METHOD_NOT_ALLOWED;
            case 406 -> KitRefusal.NOT_ACCEPTABLE;
            case 413 -> KitRefusal.BODY_TOO_LARGE;
            case 415 -> KitRefusal.MEDIA_TYPE_UNSUPPORTED;
            case 503 -> KitRefusal.UNAVAILABLE;
            default -> status < 500 ? KitRefusal.REQUEST_MALFORMED : KitRefusal.UNEXPECTED;
        };
    }
}
