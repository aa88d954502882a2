package org.huzhu.payout.rail;

import java.nio.charset.StandardCharsets;

/**
 * A message that the bank keeps ready.
 *
 * @param sequence its place in the bank's queue
 * @param xml the message
 */
public record RailMessage(long sequence, String xml) {

    /** Returns the message as UTF-8. */
    public byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
