package org.huzhu.devstack;

/** Something a person can put right: the message is one line that says what is wrong and what to do. */
public final class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes a failure with its one line. */
    public StackFailure(String line) {
        super(line);
    }

    /** Makes a failure with its one line and what caused it. */
    public StackFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
