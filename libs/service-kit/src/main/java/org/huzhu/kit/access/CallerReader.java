package org.huzhu.kit.access;

import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads who calls from a verified token: which claims say so is known to the trade. */
@FunctionalInterface
public interface CallerReader {

    /**
     * Returns the caller.
     *
     * @param token the verified token
     * @param roles what the account may do
     * @param locale the language it wants to be answered in
     */
    Caller read(JsonWebToken token, Set<String> roles, Locale locale);
}
