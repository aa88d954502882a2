package org.huzhu.claims.claim;

/** Who reviews first and second; never the same person. */
public enum ReviewLevel {
    /** The handling office. */
    OFFICE,
    /** The provincial office. */
    PROVINCE
}
