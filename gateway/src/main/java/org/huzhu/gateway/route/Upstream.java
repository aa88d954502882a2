package org.huzhu.gateway.route;

import java.util.Locale;

/** A service behind the gateway. */
public enum Upstream {
    /** Who is covered, by what, and what they owe. */
    ENROLLMENT,
    /** What happened, and what the plan says. */
    CLAIMS,
    /** Who is paid, and where each fen is. */
    PAYOUT;

    /** The name in configuration, logs, metrics and resource paths: {@code enrollment}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
