package org.huzhu.terms.lint;

import java.util.Map;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.terms.schema.Text;

/**
 * One fault of the terms.
 *
 * @param severity how grave it is
 * @param pointer JSON pointer to the place
 * @param code stable code
 * @param params what the text names
 * @param text the fault in words
 */
public record Finding(Severity severity, String pointer, String code, Map<String, String> params, Text text) {

    /** Copies the parameters. */
    public Finding {
        params = Map.copyOf(params);
    }

    /** Returns it as a fault of a refusal. */
    public Fault toFault() {
        return Fault.at(pointer, code, params);
    }
}
