package org.huzhu.tokens;

import io.quarkus.security.AuthenticationFailedException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** What a token must be: signed with RS256, from our issuer, for us, now, about somebody, and not for long. */
final class TokenCheck {

    private static final int LENGTH_MAX = 8_192;
    private static final int KEY_ID_MAX = 200;
    private static final AlgorithmConstraints RS256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);

    private final String issuer;
    private final String audience;
    private final Duration lifeMax;
    private final Duration leeway;
    private final Clock clock;

    TokenCheck(String issuer, String audience, Duration lifeMax, Duration leeway, Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.lifeMax = lifeMax;
        this.leeway = leeway;
        this.clock = clock;
    }

    /**
     * Returns the name of the key that is said to have signed a token.
     *
     * @throws AuthenticationFailedException when this is no token or one of another kind
     */
    String keyIdOf(String token) {
        if (token.length() > LENGTH_MAX) {
            throw refused("is too long", null);
        }
        JsonWebSignature signed = new JsonWebSignature();
        String keyId;
        try {
            signed.setCompactSerialization(token);
            if (!AlgorithmIdentifiers.RSA_USING_SHA256.equals(signed.getAlgorithmHeaderValue())) {
                throw refused("is not signed with RS256", null);
            }
            keyId = signed.getKeyIdHeaderValue();
        } catch (AuthenticationFailedException refused) {
            throw refused;
        } catch (JoseException | RuntimeException unreadable) {
            throw refused("is unreadable", unreadable);
        }
        if (keyId == null || keyId.isBlank() || keyId.length() > KEY_ID_MAX) {
            throw refused("names no key", null);
        }
        return keyId;
    }

    /**
     * Returns what a token says.
     *
     * @throws AuthenticationFailedException when it does not hold
     */
    JwtClaims verify(String token, PublicKey key) {
        NumericDate now = NumericDate.fromSeconds(clock.instant().getEpochSecond());
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(RS256)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds((int) leeway.toSeconds())
                .setEvaluationTime(now)
                .build();
        try {
            JwtClaims claims = consumer.processToClaims(token);
            checkLife(claims, now);
            return claims;
        } catch (AuthenticationFailedException refused) {
            throw refused;
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException unfit) {
            throw refused("does not hold", unfit);
        }
    }

    private void checkLife(JwtClaims claims, NumericDate now) throws MalformedClaimException {
        long issuedAt = claims.getIssuedAt().getValue();
        long expiresAt = claims.getExpirationTime().getValue();
        if (claims.getSubject().isBlank()) {
            throw refused("is about nobody", null);
        }
        if (issuedAt > now.getValue() + leeway.toSeconds()) {
            throw refused("is from the future", null);
        }
        if (Math.subtractExact(expiresAt, issuedAt) > lifeMax.toSeconds()) {
            throw refused("lives too long", null);
        }
    }

    private static AuthenticationFailedException refused(String why, @Nullable Exception cause) {
        return new AuthenticationFailedException("The token " + why, cause);
    }
}
