package org.huzhu.terms.schema;

import java.util.Map;
import org.huzhu.kernel.refusal.Fault;

/**
 * A place that breaks a JSON Schema.
 *
 * @param pointer JSON pointer to the place
 * @param code {@code SCHEMA_} and the keyword, such as {@code SCHEMA_REQUIRED}
 * @param params what the text about it names
 */
public record SchemaFault(String pointer, String code, Map<String, String> params) {

    /** Copies the parameters. */
    public SchemaFault {
        params = Map.copyOf(params);
    }

    /** Returns it as a fault of a refusal. */
    public Fault toFault() {
        return Fault.at(pointer, code, params);
    }
}
