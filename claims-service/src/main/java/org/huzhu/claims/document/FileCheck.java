package org.huzhu.claims.document;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.refusal.Refused;

/**
 * Whether a file may be taken as evidence: not empty, not too large, of a format that is taken; its name, its declared
 * type and its content agree; nothing is hidden behind it.
 */
@Singleton
public final class FileCheck {

    /** The largest file, in bytes. */
    public static final long SIZE_MAX = 10L * 1024 * 1024;

    private static final long PIXELS_MAX = 60_000_000;
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int PDF_TAIL = 1024;

    private final FileInspector inspector;

    FileCheck(FileInspector inspector) {
        this.inspector = inspector;
    }

    /**
     * Checks a file.
     *
     * @param fileName as the uploader calls it
     * @param declaredType as the uploader declares it
     * @param content the bytes
     * @return what it is
     * @throws Refused with the DOCUMENT_… code that fits
     */
    public FileFormat require(String fileName, String declaredType, byte[] content) {
        if (content.length == 0) {
            throw new Refused(DocumentRefusal.DOCUMENT_EMPTY);
        }
        if (content.length > SIZE_MAX) {
            throw new Refused(DocumentRefusal.DOCUMENT_TOO_LARGE, Map.of("max", SIZE_MAX));
        }
        String seen = inspector.contentType(content);
        Optional<FileFormat> named = FileFormat.ofName(fileName);
        Optional<FileFormat> declared = FileFormat.ofContentType(declaredType);
        if (named.isEmpty() || declared.isEmpty()) {
            throw new Refused(DocumentRefusal.DOCUMENT_FORMAT_NOT_TAKEN, Map.of("taken", "PDF, JPEG, PNG"));
        }
        FileFormat format = named.get();
        if (format != declared.get() || !FileFormat.ofContentType(seen).equals(named)) {
            throw new Refused(DocumentRefusal.DOCUMENT_LIES, Map.of("declared", format.contentType(), "seen", seen));
        }
        requireNothingHidden(format, content);
        return format;
    }

    private void requireNothingHidden(FileFormat format, byte[] content) {
        boolean sound = switch (format) {
            case PDF ->
                at(content, 0, PDF_START) && indexFrom(content, Math.max(0, content.length - PDF_TAIL), PDF_END) >= 0;
            case JPEG, PNG ->
                inspector.pixels(content).filter(pixels -> pixels <= PIXELS_MAX).isPresent();
        };
        boolean hidesArchive = indexFrom(content, Math.max(0, content.length - 65_557), ZIP_END) >= 0;
        if (!sound || hidesArchive) {
            throw new Refused(DocumentRefusal.DOCUMENT_UNSAFE);
        }
    }

    private static int indexFrom(byte[] content, int from, byte[] wanted) {
        for (int i = from; i <= content.length - wanted.length; i++) {
            if (at(content, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean at(byte[] content, int offset, byte[] wanted) {
        if (offset + wanted.length > content.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (content[offset + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
