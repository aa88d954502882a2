package org.huzhu.tokens;

import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys, as few questions as possible: one at a time, shared by all who wait, and none within the pause after
 * it, whatever key is asked for. Known keys stay in use meanwhile, also while the issuer is away. Time is monotonic.
 */
final class IssuerKeys {
    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    /** While no key is known no token is good, so that the issuer is asked more often. */
    private static final Duration PAUSE_WITHOUT_KEYS = Duration.ofSeconds(1);

    private final Supplier<CompletionStage<String>> issuer;
    private final LongSupplier nanoTime;
    private final Duration pause;
    private final Duration fresh;
    private final Duration kept;
    private final Object lock = new Object();
    private volatile Known known = new Known(Map.of(), 0);
    private @Nullable CompletableFuture<Boolean> reading;
    private long startedAt;

    /**
     * Makes a holder without keys.
     *
     * @param issuer reads the issuer's key set (JWKS) once
     * @param nanoTime like {@link System#nanoTime()}
     */
    IssuerKeys(
            Supplier<CompletionStage<String>> issuer,
            LongSupplier nanoTime,
            Duration pause,
            Duration fresh,
            Duration kept) {
        this.issuer = issuer;
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.fresh = fresh;
        this.kept = kept;
    }

    private record Known(Map<String, PublicKey> keys, long readAt) {}

    /** Returns a key that is known and need not be read anew. */
    Optional<PublicKey> atHand(String keyId) {
        return Optional.ofNullable(counting().get(keyId));
    }

    /**
     * Finds a key, asking the issuer if it may be asked.
     *
     * @return empty when the issuer has no such key; failed with {@link KeysUnavailable} when no key is known at all
     */
    CompletionStage<Optional<PublicKey>> find(String keyId) {
        return read().thenApply(done -> {
            Map<String, PublicKey> keys = counting();
            if (keys.isEmpty()) {
                throw new KeysUnavailable();
            }
            return Optional.ofNullable(keys.get(keyId));
        });
    }

    /** The known keys that still count; old ones are read anew in the background. */
    private Map<String, PublicKey> counting() {
        Known held = known;
        long age = nanoTime.getAsLong() - held.readAt();
        if (held.keys().isEmpty() || age <= fresh.toNanos()) {
            return held.keys();
        }
        read();
        return age <= kept.toNanos() ? held.keys() : Map.of();
    }

    private CompletionStage<Boolean> read() {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        synchronized (lock) {
            CompletableFuture<Boolean> running = reading;
            long now = nanoTime.getAsLong();
            if (running != null) {
                Duration wait = known.keys().isEmpty() ? PAUSE_WITHOUT_KEYS : pause;
                if (!running.isDone() || now - startedAt < wait.toNanos()) {
                    return running;
                }
            }
            startedAt = now;
            reading = mine;
        }
        try {
            issuer.get().whenComplete((text, failure) -> mine.complete(failure == null ? take(text) : away(failure)));
        } catch (RuntimeException closed) {
            mine.complete(away(closed));
        }
        return mine;
    }

    private boolean take(String text) {
        Map<String, PublicKey> keys = new HashMap<>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(text).getJsonWebKeys()) {
                boolean signs = key.getUse() == null || Use.SIGNATURE.equals(key.getUse());
                if (signs && key.getKeyId() != null && key.getKey() instanceof RSAPublicKey rsa) {
                    keys.put(key.getKeyId(), rsa);
                }
            }
        } catch (JoseException | RuntimeException unreadable) {
            return away(unreadable);
        }
        if (keys.isEmpty()) {
            return away(new IllegalStateException("The key set is empty"));
        }
        known = new Known(Map.copyOf(keys), nanoTime.getAsLong());
        return true;
    }

    private static boolean away(Throwable cause) {
        LOG.warnf("The keys of the identity issuer cannot be read: %s", cause);
        return false;
    }
}
