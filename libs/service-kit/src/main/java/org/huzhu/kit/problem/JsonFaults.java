package org.huzhu.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.PassingFault;

/** Finds the place in a JSON body that cannot be read. */
@Singleton
class JsonFaults {

    private final Problems problems;

    @Inject
    JsonFaults(Problems problems) {
        this.problems = problems;
    }

    Response answer(JsonProcessingException fault) {
        if (PassingFault.find(fault, StreamConstraintsException.class::isInstance)
                .isPresent()) {
            return problems.of(KitRefusal.BODY_TOO_LARGE);
        }
        if (!(fault instanceof JsonMappingException mapping)) {
            return problems.of(KitRefusal.BODY_MALFORMED);
        }
        String pointer = pointer(mapping);
        var refused = PassingFault.find(fault, Refused.class::isInstance).map(Refused.class::cast);
        if (refused.isPresent()) {
            Fault place =
                    Fault.at(pointer, refused.get().code().name(), refused.get().params());
            return problems.of(KitRefusal.FIELDS_INVALID, List.of(place));
        }
        KitRefusal code =
                fault instanceof UnrecognizedPropertyException ? KitRefusal.FIELD_UNKNOWN : KitRefusal.FIELD_MALFORMED;
        return problems.of(KitRefusal.BODY_MALFORMED, List.of(Fault.at(pointer, code.name())));
    }

    private static String pointer(JsonMappingException fault) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            pointer.append('/');
            if (step.getFieldName() != null) {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            } else {
                pointer.append(step.getIndex());
            }
        }
        return pointer.toString();
    }
}
