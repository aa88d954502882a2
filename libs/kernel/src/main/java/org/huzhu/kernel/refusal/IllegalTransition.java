package org.huzhu.kernel.refusal;

import java.util.List;
import java.util.Map;

/** A command that the present state of a life cycle does not allow. */
public final class IllegalTransition extends Refused {

    private final String state;
    private final transient List<String> allowedCommands;

    /**
     * Refuses a command.
     *
     * @param code of category {@link RefusalCategory#CONFLICT}
     * @param state the present state
     * @param allowedCommands what may be asked instead, possibly nothing
     */
    public IllegalTransition(RefusalCode code, String state, List<String> allowedCommands) {
        super(code, Map.of("state", state));
        this.state = state;
        this.allowedCommands = List.copyOf(allowedCommands);
    }

    /** Returns the present state. */
    public String state() {
        return state;
    }

    /** Returns the commands the state allows. */
    public List<String> allowedCommands() {
        return allowedCommands;
    }
}
