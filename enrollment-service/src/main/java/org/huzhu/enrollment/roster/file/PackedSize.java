package org.huzhu.enrollment.roster.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.huzhu.enrollment.roster.RosterRefusal;
import org.huzhu.kernel.refusal.Refused;

/** Refuses workbooks that unpack to far more than they are. */
final class PackedSize {
    private static final long UNPACKED_MAX = 256L << 20;
    private static final long RATIO_FREE = 8L << 20;
    private static final int RATIO_MAX = 200;
    private static final int ENTRIES_MAX = 2_000;
    private static final int BUFFER = 65_536;

    private PackedSize() {}

    /** Unpacks into nothing and counts. @throws Refused ROSTER_UNPACKS_TOO_LARGE, ROSTER_UNREADABLE */
    static void check(byte[] bytes) {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                entries++;
                int read = zip.read(buffer);
                while (read > 0) {
                    total += read;
                    boolean steep = total > RATIO_FREE && total / bytes.length > RATIO_MAX;
                    if (total > UNPACKED_MAX || steep || entries > ENTRIES_MAX) {
                        throw new Refused(
                                RosterRefusal.ROSTER_UNPACKS_TOO_LARGE, Map.of("maxMegabytes", UNPACKED_MAX >> 20));
                    }
                    read = zip.read(buffer);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableFile("the workbook cannot be unpacked");
        }
        if (entries == 0) {
            throw new UnreadableFile("the workbook is empty");
        }
    }
}
