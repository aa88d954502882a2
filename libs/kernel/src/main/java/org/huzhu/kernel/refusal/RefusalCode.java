package org.huzhu.kernel.refusal;

/** A stable refusal code; each service has an enum of them. */
public interface RefusalCode {

    /** Returns the code in upper case with underscores, stable for ever. */
    String name();

    /** Returns the kind of refusal. */
    RefusalCategory category();
}
