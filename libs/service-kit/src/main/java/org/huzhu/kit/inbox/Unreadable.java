package org.huzhu.kit.inbox;

/** A record is no event that this code knows; its message says why. */
public final class Unreadable extends Exception {

    private static final int LENGTH_MAX = 500;

    Unreadable(String reason) {
        super(reason.length() > LENGTH_MAX ? reason.substring(0, LENGTH_MAX) : reason);
    }

    /** Returns why. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
