package org.huzhu.kit.personal;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.huzhu.kit.KitConfig;

/**
 * The keys of a deployment, read once from the key file.
 *
 * <p>The file is a Java properties file: {@code current} names the key-encryption key that new values are wrapped with,
 * {@code kek.<name>} is such a key and {@code index} the key of the blind index, each 32 bytes in Base64. A retired {@code
 * kek.<name>} stays in the file as long as a value wrapped with it exists.
 */
@Singleton
@Startup
public class KeyRing {

    private static final int KEY_BYTES = 32;

    /** 32 bytes by chance hold fewer different ones than this once in 10^19 times. */
    private static final int DIFFERENT_BYTES_MIN = 14;

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,20}");
    private static final String DEMO_KEYS = "kit/demo-keys.properties";

    private final String current;
    private final Map<String, SecretKey> wrappingKeys;
    private final SecretKey indexKey;

    /** Reads the key file of the configuration; without one the keys of the demo, which production refuses. */
    @Inject
    public KeyRing(KitConfig config) {
        this(config, LaunchMode.current());
    }

    KeyRing(KitConfig config, LaunchMode mode) {
        this(load(config.keyFile().filter(file -> !file.isBlank()).map(Path::of)));
        if (mode == LaunchMode.NORMAL && !config.demo()) {
            if (hasDemoKeys()) {
                throw new IllegalStateException(
                        "The keys of the demo protect nothing: set HUZHU_KEY_FILE to a key file of"
                                + " this deployment's own, or HUZHU_DEMO=true for a demo");
            }
            requireStrongKeys();
        }
    }

    /** A key that a person typed, or one key for two purposes, can be guessed or turned against itself. */
    private void requireStrongKeys() {
        Map<SecretBytes, String> names = new HashMap<>();
        Map<String, SecretKey> all = new TreeMap<>(Map.of("index", indexKey));
        wrappingKeys.forEach((name, key) -> all.put("kek." + name, key));
        all.forEach((name, key) -> {
            byte[] bytes = key.getEncoded();
            if (IntStream.range(0, bytes.length).map(i -> bytes[i]).distinct().count() < DIFFERENT_BYTES_MIN) {
                throw new IllegalStateException("The key " + name + " of HUZHU_KEY_FILE is not random: make 32 random"
                        + " bytes, for example with openssl rand -base64 32");
            }
            String other = names.put(new SecretBytes(ByteBuffer.wrap(bytes)), name);
            if (other != null) {
                throw new IllegalStateException("The keys " + other + " and " + name
                        + " of HUZHU_KEY_FILE are the same: each needs 32 random bytes of its own");
            }
        });
    }

    private record SecretBytes(ByteBuffer bytes) {

        @Override
        public String toString() {
            return "***";
        }
    }

    KeyRing(Properties file) {
        Map<String, SecretKey> keys = new HashMap<>();
        for (String name : file.stringPropertyNames()) {
            if (name.startsWith("kek.")) {
                keys.put(checkedName(name.substring(4)), key(file, name, "AES"));
            }
        }
        this.current = Optional.ofNullable(file.getProperty("current"))
                .filter(keys::containsKey)
                .orElseThrow(() -> new IllegalStateException("The key file names no current key that it holds"));
        this.wrappingKeys = Map.copyOf(keys);
        this.indexKey = key(file, "index", "HmacSHA256");
    }

    String current() {
        return current;
    }

    SecretKey wrappingKey(String name) {
        SecretKey key = wrappingKeys.get(name);
        if (key == null) {
            throw new IllegalStateException("The key file does not hold the key " + name);
        }
        return key;
    }

    SecretKey indexKey() {
        return indexKey;
    }

    private boolean hasDemoKeys() {
        KeyRing demo = new KeyRing(load(Optional.empty()));
        return demo.indexKey.equals(indexKey)
                || wrappingKeys.values().stream().anyMatch(demo.wrappingKeys::containsValue);
    }

    private static Properties load(Optional<Path> file) {
        Properties properties = new Properties();
        try {
            if (file.isPresent()) {
                try (Reader reader = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
            } else {
                try (InputStream stream = KeyRing.class.getClassLoader().getResourceAsStream(DEMO_KEYS)) {
                    if (stream == null) {
                        throw new IllegalStateException(DEMO_KEYS + " is missing");
                    }
                    properties.load(stream);
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("The key file cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return properties;
    }

    private static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalStateException("A key's name is of 1 to 20 small letters, digits and hyphens");
        }
        return name;
    }

    private static SecretKey key(Properties file, String name, String algorithm) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder()
                    .decode(Optional.ofNullable(file.getProperty(name))
                            .orElse("")
                            .trim());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException("The key " + name + " is not Base64", malformed);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("The key " + name + " is missing or not of 32 bytes");
        }
        return new SecretKeySpec(bytes, algorithm);
    }
}
