package org.huzhu.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mints tokens as the issuer would: {@code TestTokens.as("office-reviewer").office("420200").person("p-1").token()}.
 *
 * <p>A persona has the role of its name, is a person of its own and may unmask only if it reviews.
 */
public final class TestTokens {

    private static final Set<String> REVIEWERS = Set.of("office-reviewer", "province-reviewer");

    private final String persona;
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private Set<String> roles;
    private String issuer = TestAddresses.get(TestAddresses.ISSUER);
    private String audience = "huzhu";
    private Duration lifetime = Duration.ofMinutes(5);
    private String keyId = TestIssuer.KEY_ID;
    private Duration age = Duration.ZERO;
    private @Nullable PrivateKey foreignKey;

    private TestTokens(String persona) {
        this.persona = persona;
        this.roles = Set.of(persona);
        claims.put("huzhu_person", "person-of-" + persona);
        claims.put("scope", REVIEWERS.contains(persona) ? "pii:unmask" : "");
    }

    /** Returns a token of a persona, which is the name of its role. */
    public static TestTokens as(String persona) {
        return new TestTokens(persona);
    }

    /** Sets the office the caller acts for. */
    public TestTokens office(String code) {
        return claim("huzhu_office", code);
    }

    /** Sets the unit the caller acts for. */
    public TestTokens unit(String creditCode) {
        return claim("huzhu_unit", creditCode);
    }

    /** Sets the member the caller is. */
    public TestTokens member(UUID id) {
        return claim("huzhu_member", id.toString());
    }

    /** Sets the key of the natural person. */
    public TestTokens person(String key) {
        return claim("huzhu_person", key);
    }

    /** Sets the partner system. */
    public TestTokens partner(String code) {
        return claim("huzhu_partner", code);
    }

    /** Lets the caller see personal data in full. */
    public TestTokens unmasking() {
        return claim("scope", "pii:unmask");
    }

    /** Keeps the caller from seeing personal data in full. */
    public TestTokens masked() {
        return claim("scope", "");
    }

    /** Sets other roles than the one of the persona's name. */
    public TestTokens roles(String... names) {
        roles = Set.of(names);
        return this;
    }

    /** Sets any claim. */
    public TestTokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** Makes a token of another audience. */
    public TestTokens forAudience(String other) {
        audience = other;
        return this;
    }

    /** Makes a token of another issuer. */
    public TestTokens fromIssuer(String other) {
        issuer = other;
        return this;
    }

    /** Makes a token that was issued so long ago: the issuer is asked about one of more than a minute. */
    public TestTokens issuedBefore(Duration duration) {
        age = duration;
        return this;
    }

    /** Makes a token that is no longer valid. */
    public TestTokens expired() {
        lifetime = Duration.ofMinutes(-5);
        return this;
    }

    /** Signs with a key that the issuer does not have. */
    public TestTokens signedWith(PrivateKey key) {
        foreignKey = key;
        return this;
    }

    /** Returns what must never be taken for a token, by what is wrong with it. */
    public static Map<String, String> bad() throws GeneralSecurityException {
        return BadTokens.of(TestAddresses.get(TestAddresses.ISSUER), TestIssuer.KEY_ID, signingKey());
    }

    /** Makes a token signed with a key whose name the issuer never published. */
    public TestTokens signedUnder(String unknownKeyId) {
        keyId = unknownKeyId;
        return this;
    }

    /** Returns the signed token. */
    public String token() {
        Instant now = Instant.now();
        JwtClaimsBuilder token = Jwt.issuer(issuer)
                .audience(audience)
                .subject(persona)
                .issuedAt(lifetime.isNegative() ? now.plus(lifetime).minusSeconds(1) : now.minus(age))
                .expiresAt(
                        lifetime.isNegative()
                                ? now.plus(lifetime)
                                : now.minus(age).plus(lifetime))
                .claim("huzhu_roles", roles);
        claims.forEach(token::claim);
        PrivateKey key = foreignKey;
        return token.jws().keyId(keyId).sign(key == null ? signingKey() : key);
    }

    private static PrivateKey signingKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(TestAddresses.get(TestAddresses.SIGNING_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
