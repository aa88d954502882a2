package org.huzhu.benefit.event;

/** What the event comes from. */
public enum Cause {
    /** An illness. */
    ILLNESS,
    /** An accident. */
    ACCIDENT
}
