package org.huzhu.kernel.refusal;

import java.util.Map;

/**
 * One place of a request that is wrong.
 *
 * @param pointer JSON pointer (RFC 6901) into what was sent; empty for the whole
 * @param code stable code of what is wrong there
 * @param params values for the text, never personal data
 */
public record Fault(String pointer, String code, Map<String, Object> params) {

    /** Copies the parameters. */
    public Fault {
        params = Map.copyOf(params);
    }

    /** Makes a fault without parameters. */
    public static Fault at(String pointer, String code) {
        return new Fault(pointer, code, Map.of());
    }

    /** Makes a fault with parameters. */
    public static Fault at(String pointer, String code, Map<String, ?> params) {
        return new Fault(pointer, code, Map.copyOf(params));
    }
}
