package org.huzhu.payout.obligation;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huzhu.payout.id.ObligationId;

/**
 * The name of one attempt at the bank: 32 hex digits of the obligation and the attempt's number, at most 35 characters.
 *
 * <p>It is a function of obligation and attempt alone, so that asking the bank about a payment needs nothing but what
 * is stored, and no second name for the same payment can arise.
 *
 * @param obligation what is paid
 * @param attempt from 1 to 999
 */
public record EndToEndId(ObligationId obligation, int attempt) {

    /** The longest that ISO 20022 allows. */
    public static final int LENGTH_MAX = 35;

    private static final int ATTEMPT_MAX = 999;
    private static final Pattern SHAPE =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([1-9][0-9]{0,2})");

    /** Checks the attempt's number. */
    public EndToEndId {
        if (attempt < 1 || attempt > ATTEMPT_MAX) {
            throw new IllegalArgumentException("An attempt is numbered from 1 to " + ATTEMPT_MAX);
        }
    }

    /** Reads a name back; empty when it is not one of ours. */
    public static Optional<EndToEndId> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(String.join(
                "-", matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5)));
        return Optional.of(new EndToEndId(new ObligationId(id), Integer.parseInt(matcher.group(6))));
    }

    /** Writes the name as the bank sees it. */
    @Override
    public String toString() {
        return obligation.toString().replace("-", "") + attempt;
    }
}
