package org.huzhu.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A key file of one test run's own. */
final class TestKeyFile {

    private TestKeyFile() {}

    static Path create() {
        try {
            Path file = Files.createTempFile("huzhu-test", ".keys");
            file.toFile().deleteOnExit();
            Files.writeString(file, "current=t1\nkek.t1=%s\nindex=%s\n".formatted(key(), key()));
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
