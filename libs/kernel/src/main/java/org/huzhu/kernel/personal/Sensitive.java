package org.huzhu.kernel.personal;

/** A text that must not be seen by chance: only {@link #reveal()} gives it. */
public final class Sensitive {

    private static final String HIDDEN = "•••";

    private final String value;

    private Sensitive(String value) {
        this.value = value;
    }

    /** Wraps a text. */
    public static Sensitive of(String value) {
        return new Sensitive(value);
    }

    /** Returns the text itself. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sensitive that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Shows nothing of the text, not even its length. */
    @Override
    public String toString() {
        return HIDDEN;
    }
}
