package org.huzhu.kernel.refusal;

import java.util.List;
import java.util.Map;

/**
 * The one exception of the core: a request that a rule does not allow.
 *
 * <p>Its message is the code and the places at fault, for logs; texts for people are looked up by code at the edge.
 */
public class Refused extends RuntimeException {

    private final transient RefusalCode code;
    private final transient Map<String, Object> params;
    private final transient List<Fault> faults;

    /** Refuses by code alone. */
    public Refused(RefusalCode code) {
        this(code, Map.of(), List.of());
    }

    /** Refuses with values for the text; never personal data. */
    public Refused(RefusalCode code, Map<String, ?> params) {
        this(code, params, List.of());
    }

    /** Refuses with the places at fault. */
    public Refused(RefusalCode code, List<Fault> faults) {
        this(code, Map.of(), faults);
    }

    /** Refuses with values for the text and the places at fault. */
    public Refused(RefusalCode code, Map<String, ?> params, List<Fault> faults) {
        super(describe(code, faults));
        this.code = code;
        this.params = Map.copyOf(params);
        this.faults = List.copyOf(faults);
    }

    private static String describe(RefusalCode code, List<Fault> faults) {
        if (faults.isEmpty()) {
            return code.name();
        }
        StringBuilder text = new StringBuilder(code.name()).append(" at");
        for (Fault fault : faults) {
            text.append(' ').append(fault.pointer()).append(' ').append(fault.code());
        }
        return text.toString();
    }

    /** Returns the stable code. */
    public RefusalCode code() {
        return code;
    }

    /** Returns values for the text. */
    public Map<String, Object> params() {
        return params;
    }

    /** Returns the places at fault; empty when the whole request is meant. */
    public List<Fault> faults() {
        return faults;
    }
}
