package org.huzhu.journey;

/** Something that should have happened did not happen in time. */
public final class OutOfPatience extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfPatience(String message) {
        super(message);
    }
}
