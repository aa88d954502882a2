package org.huzhu.union.access;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.access.Caller;
import org.huzhu.kit.access.CallerReader;

/** Reads person, roles and place of a caller from the claims of a verified token. */
@Singleton
final class TokenCallers implements CallerReader {

    private static final List<String> OFFICE_ROLES = List.of(
            Roles.OFFICE_REVIEWER,
            Roles.PROVINCE_REVIEWER,
            Roles.PROVINCE_ADMIN,
            Roles.PLAN_ADMIN,
            Roles.FINANCE_MAKER,
            Roles.FINANCE_CHECKER);

    @Override
    public Caller read(JsonWebToken token, Set<String> roles, Locale locale) {
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
            return text(token, "huzhu_office").map(UnionScope::office).orElseGet(AccessScope::none);
        }
        if (roles.contains(Roles.UNIT_OFFICER)) {
            return text(token, "huzhu_unit").map(UnionScope::unit).orElseGet(AccessScope::none);
        }
        if (roles.contains(Roles.WORKER)) {
            return text(token, "huzhu_member")
                    .flatMap(TokenCallers::uuid)
                    .map(UnionScope::member)
                    .orElseGet(AccessScope::none);
        }
        return roles.contains(Roles.AUDITOR) ? AccessScope.all() : AccessScope.none();
    }

    private static boolean mayUnmask(JsonWebToken token) {
        return text(token, "scope")
                .map(scopes -> Arrays.asList(scopes.split(" ")).contains(Roles.SCOPE_UNMASK))
                .orElse(false);
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
