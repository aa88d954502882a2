package org.huzhu.enrollment.journal;

import java.util.Map;

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

    /** Takes down what became of many things of one type at once, by id: a line for each. */
    void changedAll(String action, String type, String why, Map<String, ?> after);
}
