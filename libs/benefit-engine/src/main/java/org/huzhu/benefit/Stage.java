package org.huzhu.benefit;

/** How clinical conditions that nobody has looked at yet are taken. */
public enum Stage {
    /** Before the review: open conditions are taken as met and listed for the reviewer. */
    PROPOSAL,
    /** At the review: what is not confirmed leaves the line pending. */
    DECISION
}
