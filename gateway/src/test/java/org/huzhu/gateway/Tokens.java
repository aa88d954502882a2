package org.huzhu.gateway;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens for the tests; every setting starts valid. */
final class Tokens {
    private String issuer = "https://issuer.test";
    private String audience = "huzhu";
    private Instant expiresAt = Instant.now().plusSeconds(300);
    private String keyName = "doubles.key";
    private String keyId = "test";
    private final List<String> roles;

    private Tokens(List<String> roles) {
        this.roles = roles;
    }

    static Tokens as(String... roles) {
        return new Tokens(List.of(roles));
    }

    static String bearer(String... roles) {
        return as(roles).header();
    }

    Tokens issuedBy(String otherIssuer) {
        issuer = otherIssuer;
        return this;
    }

    Tokens meantFor(String otherAudience) {
        audience = otherAudience;
        return this;
    }

    Tokens expiredAt(Instant moment) {
        expiresAt = moment;
        return this;
    }

    Tokens signedWithAForeignKey() {
        keyName = "doubles.foreign-key";
        return this;
    }

    Tokens signedUnder(String unknownKeyId) {
        keyId = unknownKeyId;
        return this;
    }

    static Map<String, String> bad() throws GeneralSecurityException {
        return BadTokens.of("https://issuer.test", "test", as("auditor").key());
    }

    String header() {
        return "Bearer " + token();
    }

    String token() {
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject("test")
                .issuedAt(expiresAt.minusSeconds(300))
                .expiresAt(expiresAt)
                .claim("huzhu_roles", roles)
                .claim("huzhu_person", "person-1")
                .jws()
                .keyId(keyId)
                .sign(key());
    }

    private PrivateKey key() {
        String encoded = ConfigProvider.getConfig().getValue(keyName, String.class);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
