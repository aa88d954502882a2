package org.huzhu.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCheckTest {

    private static final KeyPair KEYS = rsa();
    private static final long NOW = 1_752_624_000;
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";

    private final TokenCheck check = new TokenCheck(
            "https://issuer.test",
            "huzhu",
            Duration.ofMinutes(5),
            Duration.ofSeconds(5),
            Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(String header, String payload) throws GeneralSecurityException {
        String content = encoded(header) + "." + encoded(payload);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KEYS.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String claims(String subject, String issuedAt, String expiresAt) {
        return "{\"iss\":\"https://issuer.test\",\"aud\":\"huzhu\",\"sub\":%s,\"iat\":%s,\"exp\":%s}"
                .formatted(subject, issuedAt, expiresAt);
    }

    private JwtClaims verified(String payload) throws GeneralSecurityException {
        String token = signed(HEADER, payload);
        check.keyIdOf(token);
        return check.verify(token, KEYS.getPublic());
    }

    @ParameterizedTest
    @CsvSource({"0, 300", "5, 305", "-299, 1", "-304, -4"})
    void a_token_holds_from_its_issue_to_its_end_with_the_leeway(long issuedIn, long expiresIn) throws Exception {
        JwtClaims claims = verified(claims("\"s-1\"", "" + (NOW + issuedIn), "" + (NOW + expiresIn)));
        assertThat(claims.getSubject()).isEqualTo("s-1");
    }

    @ParameterizedTest
    @CsvSource({
        "6, 106",
        "0, 301",
        "-305, -5",
        "-1000, 300",
        "-9223372036854775808, 300",
        "0, 9223372036854775807",
    })
    void a_token_from_the_future_or_over_or_with_too_long_a_life_does_not_hold(long issuedIn, long expiresIn) {
        long issuedAt = issuedIn == Long.MIN_VALUE ? issuedIn : NOW + issuedIn;
        long expiresAt = expiresIn == Long.MAX_VALUE ? expiresIn : NOW + expiresIn;
        assertThatThrownBy(() -> verified(claims("\"s-1\"", "" + issuedAt, "" + expiresAt)))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{}",
                "{\"iss\":\"https://issuer.test\"}",
                "{\"iss\":{\"iss\":\"https://issuer.test\"},\"aud\":\"huzhu\",\"sub\":\"s\",\"iat\":1752624000,\"exp\":1752624100}",
                "{\"iss\":\"https://other.test\",\"aud\":\"huzhu\",\"sub\":\"s\",\"iat\":1752624000,\"exp\":1752624100}",
                "{\"iss\":\"https://issuer.test\",\"aud\":\"other\",\"sub\":\"s\",\"iat\":1752624000,\"exp\":1752624100}",
                "{\"iss\":\"https://issuer.test\",\"sub\":\"s\",\"iat\":1752624000,\"exp\":1752624100}",
                "{\"iss\":\"https://issuer.test\",\"aud\":\"huzhu\",\"iat\":1752624000,\"exp\":1752624100}",
                "{\"iss\":\"https://issuer.test\",\"aud\":\"huzhu\",\"sub\":\"s\",\"exp\":1752624100}",
                "{\"iss\":\"https://issuer.test\",\"aud\":\"huzhu\",\"sub\":\"s\",\"iat\":1752624000}",
            })
    void claims_that_are_missing_or_of_another_kind_do_not_hold(String payload) {
        assertThatThrownBy(() -> verified(payload)).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void a_claim_of_another_type_does_not_hold() {
        for (String subject : new String[] {"\"\"", "\" \"", "7", "{}", "null", "[\"s\"]"}) {
            assertThatThrownBy(() -> verified(claims(subject, "" + NOW, "" + (NOW + 100))))
                    .as(subject)
                    .isInstanceOf(AuthenticationFailedException.class);
        }
        for (String moment : new String[] {"\"now\"", "null", "{}", "true"}) {
            assertThatThrownBy(() -> verified(claims("\"s\"", moment, "" + (NOW + 100))))
                    .as(moment)
                    .isInstanceOf(AuthenticationFailedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"alg\":\"RS256\"}",
                "{\"alg\":\"none\",\"kid\":\"k1\"}",
                "{\"alg\":\"HS256\",\"kid\":\"k1\"}",
                "{\"alg\":\"rs256\",\"kid\":\"k1\"}",
                "{\"alg\":7,\"kid\":\"k1\"}",
                "{\"alg\":\"RS256\",\"kid\":7}",
                "{\"alg\":\"RS256\",\"kid\":\"\"}",
                "{\"alg\":{\"alg\":\"RS256\"},\"kid\":\"k1\"}",
                "[]",
                "null",
            })
    void a_header_of_another_kind_names_no_key(String header) {
        assertThatThrownBy(() -> check.keyIdOf(signed(header, "{}"))).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void what_is_no_token_names_no_key() {
        for (String text : new String[] {
            "",
            ".",
            "..",
            "...",
            "a",
            "a.b",
            "a.b.c",
            "a.b.c.d",
            "a.b.c.d.e",
            "\u0000.\u0000.\u0000",
            "%%%.%%%.%%%",
            "e30.e30.",
            "x".repeat(8_193),
            "[]",
            "null",
            " . . "
        }) {
            assertThatThrownBy(() -> check.keyIdOf(text)).as(text).isInstanceOf(AuthenticationFailedException.class);
        }
    }

    @Test
    void a_changed_or_foreign_signature_does_not_hold() throws Exception {
        String token = signed(HEADER, claims("\"s-1\"", "" + NOW, "" + (NOW + 100)));
        assertThatThrownBy(() -> check.verify(token.substring(0, token.lastIndexOf('.') + 1), KEYS.getPublic()))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> check.verify(token, rsa().getPublic()))
                .isInstanceOf(AuthenticationFailedException.class);
    }
}
