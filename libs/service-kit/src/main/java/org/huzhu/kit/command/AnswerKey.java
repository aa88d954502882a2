package org.huzhu.kit.command;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.huzhu.kit.access.Caller;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.json.Digests;

/**
 * Whose answer to which command: nobody else's record is ever found, also where one account acts for many.
 *
 * @param client the OAuth client that sent the command; empty for none
 * @param subject the account
 * @param actedFor scope, person and partner as a query string; never empty
 * @param command name of the command
 * @param key the caller's name for it
 */
record AnswerKey(String client, String subject, String actedFor, String command, IdempotencyKey key) {

    static AnswerKey of(CallerContext callers, Command command, IdempotencyKey key) {
        Caller caller = callers.caller();
        String actedFor = caller.scope().kind() + '=' + quoted(caller.scope().value())
                + "&person=" + quoted(caller.personKey())
                + callers.partner()
                        .map(partner -> "&partner=" + quoted(partner))
                        .orElse("");
        return new AnswerKey(callers.client().orElse(""), caller.subject(), actedFor, command.name(), key);
    }

    /** Returns the number of the lock that two runs of the same command share. */
    long lock() {
        String whole = String.join("&", quoted(client), quoted(subject), actedFor, quoted(command), key.value());
        return ByteBuffer.wrap(Digests.sha256(whole.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static String quoted(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
