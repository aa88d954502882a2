package org.huzhu.kernel.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command made of an aggregate, and what happened on the way, in order.
 *
 * @param <A> the aggregate, a value
 * @param <E> what can happen to it, a sealed interface
 * @param before the aggregate as the command found it, version included; empty when the command created it
 * @param after the aggregate as it is to be stored
 * @param events what happened; empty when nothing changed
 */
public record Changed<A, E>(Optional<A> before, A after, List<E> events) {

    /** Copies the events. */
    public Changed {
        events = List.copyOf(events);
    }

    /** Returns a new aggregate with what happened when it came into being. */
    public static <A, E> Changed<A, E> created(A after, E event) {
        return new Changed<>(Optional.empty(), after, List.of(event));
    }

    /** Returns a changed aggregate with the one thing that happened. */
    public static <A, E> Changed<A, E> of(A before, A after, E event) {
        return new Changed<>(Optional.of(before), after, List.of(event));
    }

    /** Returns an aggregate that a command left as it was. */
    public static <A, E> Changed<A, E> nothing(A aggregate) {
        return new Changed<>(Optional.of(aggregate), aggregate, List.of());
    }

    /** Goes on with the changed aggregate: what is made of it now and what happens to it come on top. */
    public Changed<A, E> then(Function<A, Changed<A, E>> next) {
        Changed<A, E> further = next.apply(after);
        List<E> all = new ArrayList<>(events);
        all.addAll(further.events);
        return new Changed<>(before, further.after, all);
    }
}
