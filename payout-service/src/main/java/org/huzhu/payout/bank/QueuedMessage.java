package org.huzhu.payout.bank;

import java.nio.charset.StandardCharsets;

/**
 * A message that the bank keeps ready.
 *
 * @param sequence its place in the bank's queue
 * @param xml the message
 */
public record QueuedMessage(long sequence, String xml) {

    private static final String TOO_LARGE = "";

    /** Returns the place of a message that is larger than what is taken in; a person must fetch it. */
    public static QueuedMessage tooLarge(long sequence) {
        return new QueuedMessage(sequence, TOO_LARGE);
    }

    /** Tells whether the message was too large to be taken in. */
    public boolean isTooLarge() {
        return xml.equals(TOO_LARGE);
    }

    /** Returns the message as UTF-8. */
    public byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
