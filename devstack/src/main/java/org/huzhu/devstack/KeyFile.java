package org.huzhu.devstack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The keys that protect personal data in this stack; made once, kept with the data. */
final class KeyFile {

    private KeyFile() {}

    static void createIfMissing(Path file) {
        if (!Files.exists(file)) {
            throw new UnsupportedOperationException("format of the key file: service-kit");
        }
    }
}
