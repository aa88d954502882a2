package org.huzhu.benefit.plan;

/** Whether a sum is multiplied by the shares held. */
public enum Basis {
    /** Once for the member, whatever the shares. */
    PER_MEMBER,
    /** For each share. */
    PER_SHARE
}
