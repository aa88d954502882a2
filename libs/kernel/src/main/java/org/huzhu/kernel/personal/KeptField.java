package org.huzhu.kernel.personal;

import java.util.Optional;
import java.util.function.Function;
import org.huzhu.kernel.refusal.Refused;

/**
 * A personal field as it is kept: its value, or the finding that its bytes no longer are that field.
 *
 * <p>A list shows what is readable and names the rest; whoever needs the value to decide is refused by {@link #orRefused}.
 */
public sealed interface KeptField<T> {

    /** A value that could be opened. */
    record Whole<T>(T value) implements KeptField<T> {}

    /**
     * A field that cannot be opened.
     *
     * @param why names the item and the field, never a value
     */
    record Damaged<T>(Refused why) implements KeptField<T> {}

    /** Returns a field that holds a value. */
    static <T> KeptField<T> of(T value) {
        return new Whole<>(value);
    }

    /** Returns the value, empty when it is damaged. */
    default Optional<T> readable() {
        return switch (this) {
            case Whole<T>(T value) -> Optional.of(value);
            case Damaged<T> damaged -> Optional.empty();
        };
    }

    /** Says whether it is damaged. */
    default boolean isDamaged() {
        return this instanceof Damaged;
    }

    /**
     * Returns the value for a decision.
     *
     * @throws Refused that names the item and the field when it is damaged
     */
    default T orRefused() {
        return switch (this) {
            case Whole<T>(T value) -> value;
            case Damaged<T>(Refused why) -> throw why;
        };
    }

    /** Returns the field with its value turned into another; one that is damaged stays so. */
    default <R> KeptField<R> map(Function<T, R> change) {
        return switch (this) {
            case Whole<T>(T value) -> new Whole<>(change.apply(value));
            case Damaged<T>(Refused why) -> new Damaged<>(why);
        };
    }
}
