package org.huzhu.enrollment.journal;

/**
 * Takes down each change of state, in the transaction of the change.
 *
 * <p>What is passed as before and after goes in as a digest only, and holds no personal data in the clear.
 */
public interface Journal {
    /** Takes down that something came into being. */
    void created(String action, Subject subject, Object after);

    /** Takes down that something changed, and why. */
    void changed(String action, Subject subject, String why, Object before, Object after);
}
