package org.huzhu.terms.lint;

/** How grave a finding is. */
public enum Severity {
    /** The terms may not be published. */
    ERROR,
    /** The administrator should look; publication is possible. */
    WARNING
}
