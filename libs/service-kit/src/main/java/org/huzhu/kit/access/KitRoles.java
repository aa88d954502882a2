package org.huzhu.kit.access;

/** The roles and scopes that the frame itself asks for; the trade has more. */
public final class KitRoles {

    /** Reads everything and changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Runs the system. */
    public static final String OPERATIONS = "operations";

    /** The scope of a token that allows unmasking. */
    public static final String SCOPE_UNMASK = "pii:unmask";

    private KitRoles() {}
}
