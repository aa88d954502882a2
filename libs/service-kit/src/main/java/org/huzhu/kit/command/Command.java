package org.huzhu.kit.command;

/**
 * What kind of command a request is.
 *
 * @param name stable name, such as {@code submit-claim}
 * @param money whether it moves or records money: its answer is then kept for ever
 */
public record Command(String name, boolean money) {

    /** Returns a command whose answer is kept for a month. */
    public static Command of(String name) {
        return new Command(name, false);
    }

    /** Returns a command about money, whose answer is kept for ever. */
    public static Command money(String name) {
        return new Command(name, true);
    }
}
