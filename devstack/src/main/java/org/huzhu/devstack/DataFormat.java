package org.huzhu.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether this build can go on with the data that a stack left. Migrations only add from the first release on; what was made
 * before it has other tables under the same numbers and cannot be taken over.
 */
final class DataFormat {

    /** Changes only when data of the release before cannot be migrated. */
    static final String CURRENT = "1";

    private DataFormat() {}

    /**
     * Marks data that are about to be made, and refuses those of an older build.
     *
     * @throws StackFailure that names {@code ./huzhu reset}
     */
    static void check(StackLayout layout) {
        Path mark = layout.data("format");
        try {
            if (!Files.exists(layout.data("postgres").resolve("PG_VERSION"))) {
                Files.writeString(mark, CURRENT + "\n");
                return;
            }
            if (!Files.exists(mark) || !Files.readString(mark).strip().equals(CURRENT)) {
                throw new StackFailure("The data in " + layout.state()
                        + " were made by an older build, whose tables this one cannot take over."
                        + " Delete them with " + layout.settings().launcher() + " reset, then start again.");
            }
        } catch (IOException broken) {
            throw new StackFailure("Cannot read or write " + mark + ".", broken);
        }
    }
}
