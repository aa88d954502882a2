package org.huzhu.kernel.audit;

import java.util.Map;

/**
 * Appends to the audit log, in the running transaction and about its caller.
 *
 * <p>Actions are in upper case, such as {@code CLAIM_SUBMITTED}. A reason is a code or a rule, never a text about a person;
 * empty when there is none. Of states before and after only digests are kept.
 */
public interface AuditTrail {

    /** Takes down that something came into being. */
    void created(String action, Subject subject, String why, Object after);

    /** Takes down that something changed. */
    void changed(String action, Subject subject, String why, Object before, Object after);

    /** Takes down that something is gone. */
    void removed(String action, Subject subject, String why, Object before);

    /** Takes down what became of many things of one type at once, by id: a line for each. */
    void changedAll(String action, String type, String why, Map<String, ?> after);
}
