package org.huzhu.kit.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

    /** Returns whether the caller has a role. */
    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Returns the office whose subtree the caller sees, if it acts for one. */
    public Optional<String> officeCode() {
        return scope instanceof AccessScope.Office(String code) ? Optional.of(code) : Optional.empty();
    }

    /** Returns the credit code of the unit the caller acts for, if it does. */
    public Optional<String> unitCreditCode() {
        return scope instanceof AccessScope.Unit(String creditCode) ? Optional.of(creditCode) : Optional.empty();
    }

    /** Returns the member the caller is, if it is a worker. */
    public Optional<UUID> memberId() {
        return scope instanceof AccessScope.Member(UUID id) ? Optional.of(id) : Optional.empty();
    }
}
