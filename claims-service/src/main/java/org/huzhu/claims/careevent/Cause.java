package org.huzhu.claims.careevent;

/** What brought the event about. */
public enum Cause {
    /** An illness. */
    ILLNESS,
    /** An accident. */
    ACCIDENT
}
