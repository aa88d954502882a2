package org.huzhu.kit.command;

/**
 * What kind of command a request is.
 *
 * @param name stable name, such as {@code submit-claim}
 * @param money whether it moves or records money: its answer is then kept for ever
 * @param freeing whether it frees money: the issuer is asked first whether the caller still may
 */
public record Command(String name, boolean money, boolean freeing) {

    /** Returns a command whose answer is kept for a month. */
    public static Command of(String name) {
        return new Command(name, false, false);
    }

    /** Returns a command about money, whose answer is kept for ever. */
    public static Command money(String name) {
        return new Command(name, true, false);
    }

    /** Returns a command that frees money: kept for ever, and only for a caller who has its roles still. */
    public static Command freeing(String name) {
        return new Command(name, true, true);
    }
}
