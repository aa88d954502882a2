package org.huzhu.enrollment.office;

/** Tells the other services about offices. */
public interface OfficeEvents {
    /** An office was opened. */
    void opened(Office office);
}
