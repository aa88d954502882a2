package org.huzhu.kernel.change;

/**
 * Follows what happens to the aggregates of one kind, in the transaction of the change and after the aggregate's own row was
 * written. A fault of a follower rolls the change back.
 *
 * <p>The repository of an aggregate calls each of its followers once a change. A new consumer of what happens is a new
 * follower; no use case learns of it.
 *
 * @param <A> the aggregate
 * @param <E> what can happen to it
 */
@FunctionalInterface
public interface Follower<A, E> {

    /** Takes in a change; {@code changed.after()} carries the version that was stored. */
    void follow(Changed<A, E> changed);
}
