package org.huzhu.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {

    private static final RSAPublicKey KEY = rsa();

    private final List<CompletableFuture<String>> questions = new ArrayList<>();
    private long now = Long.MAX_VALUE - 5;
    private final IssuerKeys keys = new IssuerKeys(
            () -> {
                CompletableFuture<String> question = new CompletableFuture<>();
                questions.add(question);
                return question;
            },
            () -> now,
            Duration.ofSeconds(10),
            Duration.ofMinutes(10),
            Duration.ofHours(1));

    private static RSAPublicKey rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return (RSAPublicKey) generator.generateKeyPair().getPublic();
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String keySet(String... names) {
        JsonWebKeySet set = new JsonWebKeySet();
        for (String name : names) {
            RsaJsonWebKey key = new RsaJsonWebKey(KEY);
            key.setKeyId(name);
            key.setUse("sig");
            set.addJsonWebKey(key);
        }
        return set.toJson();
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }

    private static Optional<PublicKey> done(CompletionStage<Optional<PublicKey>> found) {
        return found.toCompletableFuture().join();
    }

    private void knows(String... names) {
        keys.find(names[0]);
        questions.getLast().complete(keySet(names));
    }

    @Test
    void ten_thousand_unknown_keys_ask_the_issuer_once_in_ten_seconds() {
        // Given
        knows("k1");
        passes(Duration.ofSeconds(11));

        // When
        for (int i = 0; i < 10_000; i++) {
            CompletionStage<Optional<PublicKey>> found = keys.find("unknown-" + i);
            if (i == 0) {
                questions.getLast().complete(keySet("k1"));
            }
            assertThat(done(found)).isEmpty();
        }

        // Then
        assertThat(questions).hasSize(2);
        passes(Duration.ofMillis(9_999));
        assertThat(done(keys.find("unknown"))).isEmpty();
        assertThat(questions).hasSize(2);
        passes(Duration.ofMillis(1));
        keys.find("unknown");
        assertThat(questions).hasSize(3);
    }

    @Test
    void those_who_come_at_once_share_one_question() {
        List<CompletionStage<Optional<PublicKey>>> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            assertThat(keys.atHand("k1")).isEmpty();
            waiting.add(keys.find("k1"));
        }
        assertThat(questions).hasSize(1);
        questions.getFirst().complete(keySet("k1"));
        for (CompletionStage<Optional<PublicKey>> found : waiting) {
            assertThat(done(found)).contains(KEY);
        }
    }

    @Test
    void a_rotated_key_is_found_and_the_old_one_stays_in_use_meanwhile() {
        knows("old");
        passes(Duration.ofSeconds(10));
        CompletionStage<Optional<PublicKey>> rotated = keys.find("new");
        assertThat(keys.atHand("old")).contains(KEY);
        questions.getLast().complete(keySet("new"));
        assertThat(done(rotated)).contains(KEY);
        assertThat(keys.atHand("old")).isEmpty();
    }

    @Test
    void known_keys_outlive_an_issuer_that_is_away_or_answers_nonsense_for_an_hour() {
        // Given
        knows("k1");

        // When, then
        for (String nonsense : List.of("", "null", "[]", "{}", "{\"keys\":[]}", "{\"keys\":[7]}", "<html>")) {
            passes(Duration.ofSeconds(10));
            CompletionStage<Optional<PublicKey>> found = keys.find("unknown");
            questions.getLast().complete(nonsense);
            assertThat(done(found)).as(nonsense).isEmpty();
            assertThat(keys.atHand("k1")).contains(KEY);
        }
        passes(Duration.ofMinutes(58));
        assertThat(keys.atHand("k1")).contains(KEY);
        questions.getLast().completeExceptionally(new java.io.IOException("away"));
        passes(Duration.ofMinutes(1));
        assertThat(keys.atHand("k1")).isEmpty();
    }

    @Test
    void known_keys_are_read_anew_after_ten_minutes_without_anybody_waiting() {
        knows("k1");
        passes(Duration.ofMinutes(10).plusNanos(1));
        assertThat(keys.atHand("k1")).contains(KEY);
        assertThat(questions).hasSize(2);
        assertThat(keys.atHand("k1")).contains(KEY);
        assertThat(questions).hasSize(2);
        questions.getLast().complete(keySet("k2"));
        assertThat(keys.atHand("k1")).isEmpty();
        assertThat(keys.atHand("k2")).contains(KEY);
    }

    @Test
    void without_any_key_the_issuer_is_asked_once_a_second() {
        CompletionStage<Optional<PublicKey>> found = keys.find("k1");
        questions.getLast().completeExceptionally(new java.io.IOException("away"));
        assertThatThrownBy(() -> done(found)).hasCauseInstanceOf(KeysUnavailable.class);
        assertThatThrownBy(() -> done(keys.find("k1"))).hasCauseInstanceOf(KeysUnavailable.class);
        assertThat(questions).hasSize(1);
        passes(Duration.ofSeconds(1));
        CompletionStage<Optional<PublicKey>> again = keys.find("k1");
        questions.getLast().complete(keySet("k1"));
        assertThat(done(again)).contains(KEY);
        assertThat(questions).hasSize(2);
    }
}
