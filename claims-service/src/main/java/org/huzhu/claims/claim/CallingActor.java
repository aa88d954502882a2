package org.huzhu.claims.claim;

/** Tells who acts in the running request. */
public interface CallingActor {

    /** Returns who acts. */
    Actor actor();

    /** Returns through whom a claim of this caller comes in. */
    Channel channel();
}
