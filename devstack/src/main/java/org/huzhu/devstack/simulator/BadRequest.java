package org.huzhu.devstack.simulator;

/** A call that cannot be understood; answered with 400. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRequest(String message) {
        super(message);
    }
}
