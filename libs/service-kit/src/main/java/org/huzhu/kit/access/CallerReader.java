package org.huzhu.kit.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads a caller from a verified token. */
final class CallerReader {

    private static final List<String> OFFICE_ROLES = List.of(
            Roles.OFFICE_REVIEWER,
            Roles.PROVINCE_REVIEWER,
            Roles.PROVINCE_ADMIN,
            Roles.PLAN_ADMIN,
            Roles.FINANCE_MAKER,
            Roles.FINANCE_CHECKER);

    private CallerReader() {}

    static Caller read(SecurityIdentity identity, Locale locale) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Caller("anonymous", "anonymous", Set.of(), AccessScope.none(), false, locale);
        }
        Set<String> roles = identity.getRoles();
        String subject = Optional.ofNullable(token.getSubject()).orElse("unknown");
        return new Caller(
                text(token, "huzhu_person").orElse(subject),
                subject,
                roles,
                scopeOf(token, roles),
                mayUnmask(token),
                locale);
    }

    /** The narrowest scope that a token of several roles gives: office, then unit, then member, then everything. */
    private static AccessScope scopeOf(JsonWebToken token, Set<String> roles) {
        if (OFFICE_ROLES.stream().anyMatch(roles::contains)) {
            return text(token, "huzhu_office").map(AccessScope::office).orElseGet(AccessScope::none);
        }
        if (roles.contains(Roles.UNIT_OFFICER)) {
            return text(token, "huzhu_unit").map(AccessScope::unit).orElseGet(AccessScope::none);
        }
        if (roles.contains(Roles.WORKER)) {
            return text(token, "huzhu_member")
                    .flatMap(CallerReader::uuid)
                    .map(AccessScope::member)
                    .orElseGet(AccessScope::none);
        }
        return roles.contains(Roles.AUDITOR) ? AccessScope.all() : AccessScope.none();
    }

    private static boolean mayUnmask(JsonWebToken token) {
        return text(token, "scope")
                .map(scopes -> Arrays.asList(scopes.split(" ")).contains(Roles.SCOPE_UNMASK))
                .orElse(false);
    }

    /** Returns a text of the token; empty for a caller without one. */
    static Optional<String> text(SecurityIdentity identity, String claim) {
        return identity.getPrincipal() instanceof JsonWebToken token ? text(token, claim) : Optional.empty();
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? Optional.empty() : Optional.of(value.toString()).filter(text -> !text.isBlank());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
