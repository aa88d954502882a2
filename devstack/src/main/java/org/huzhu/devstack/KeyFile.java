package org.huzhu.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The keys that protect personal data in this stack, as service-kit reads them; made once, kept with the data. */
final class KeyFile {

    private static final int KEY_BYTES = 32;

    private KeyFile() {}

    static void createIfMissing(Path file) {
        if (Files.exists(file)) {
            return;
        }
        Properties keys = new Properties();
        keys.setProperty("current", "k1");
        keys.setProperty("kek.k1", fresh());
        keys.setProperty("index", fresh());
        try {
            Files.createDirectories(file.getParent());
            PartRecord.store(file, keys);
        } catch (IOException broken) {
            throw new StackFailure("Cannot write " + file + ": " + broken.getMessage(), broken);
        }
    }

    private static String fresh() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
