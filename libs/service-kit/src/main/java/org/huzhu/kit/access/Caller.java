package org.huzhu.kit.access;

import java.util.Locale;
import java.util.Set;

/**
 * Who calls, as the token says.
 *
 * @param personKey key of the natural person; four-eyes rules compare this, never the account
 * @param subject the account
 * @param roles what the account may do
 * @param scope which rows it may see
 * @param mayUnmask whether it may read personal data in full
 * @param locale the language it wants to be answered in: Chinese or English
 */
public record Caller(
        String personKey, String subject, Set<String> roles, AccessScope scope, boolean mayUnmask, Locale locale) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Returns the caller that stands for the service's own jobs and consumers. */
    public static Caller system(String service) {
        return new Caller(
                "system:" + service,
                "system:" + service,
                Set.of(),
                AccessScope.all(),
                false,
                Locale.SIMPLIFIED_CHINESE);
    }

    /** Returns a caller without a token, who sees nothing. */
    public static Caller anonymous(Locale locale) {
        return new Caller("anonymous", "anonymous", Set.of(), AccessScope.none(), false, locale);
    }

    /** Returns whether the caller has a role. */
    public boolean has(String role) {
        return roles.contains(role);
    }
}
