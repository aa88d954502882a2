package org.huzhu.kit.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.problem.KitRefusal;

/**
 * A place in a list, opaque to callers: the sort values of the last item seen.
 *
 * @param parts the sort values, at least one
 */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\u001f";
    private static final int LENGTH_MAX = 400;

    public Cursor {
        parts = List.copyOf(parts);
    }

    /** Returns the place after an item with these sort values. */
    public static Cursor of(Object... parts) {
        return new Cursor(List.of(parts).stream().map(Object::toString).toList());
    }

    /**
     * Reads a cursor that an earlier page gave.
     *
     * @param text what the caller sent
     * @param size how many sort values the list has
     * @throws Refused CURSOR_MALFORMED
     */
    public static Cursor parse(String text, int size) {
        if (text.length() > LENGTH_MAX) {
            throw new Refused(KitRefusal.CURSOR_MALFORMED);
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String plain = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            List<String> parts = List.of(plain.split(SEPARATOR, -1));
            if (parts.size() == size && plain.indexOf('\0') < 0) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            throw new Refused(KitRefusal.CURSOR_MALFORMED);
        }
        throw new Refused(KitRefusal.CURSOR_MALFORMED);
    }

    /** Returns a sort value as text. */
    public String text(int index) {
        return parts.get(index);
    }

    /**
     * Returns a sort value as an id.
     *
     * @throws Refused CURSOR_MALFORMED
     */
    public UUID id(int index) {
        try {
            return UUID.fromString(parts.get(index));
        } catch (IllegalArgumentException malformed) {
            throw new Refused(KitRefusal.CURSOR_MALFORMED);
        }
    }

    /**
     * Returns a sort value as a number.
     *
     * @throws Refused CURSOR_MALFORMED
     */
    public long number(int index) {
        try {
            return Long.parseLong(parts.get(index));
        } catch (NumberFormatException malformed) {
            throw new Refused(KitRefusal.CURSOR_MALFORMED);
        }
    }

    /** Returns the opaque text for callers. */
    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }
}
