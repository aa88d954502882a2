package org.huzhu.kit.command;

import java.util.regex.Pattern;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.problem.KitRefusal;
import org.jspecify.annotations.Nullable;

/**
 * A caller's name for one command.
 *
 * @param value 1 to 200 visible ASCII characters
 */
record IdempotencyKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    static IdempotencyKey parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refused(KitRefusal.IDEMPOTENCY_KEY_MISSING);
        }
        if (!SHAPE.matcher(header).matches()) {
            throw new Refused(KitRefusal.IDEMPOTENCY_KEY_MALFORMED);
        }
        return new IdempotencyKey(header);
    }
}
