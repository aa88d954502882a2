package org.huzhu.claims.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats in which evidence is taken. */
public enum FileFormat {
    /** Portable document. */
    PDF("application/pdf", List.of("pdf")),
    /** Photograph. */
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    /** Scan or screenshot. */
    PNG("image/png", List.of("png"));

    private final String contentType;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it immutable
    private final List<String> extensions;

    FileFormat(String contentType, List<String> extensions) {
        this.contentType = contentType;
        this.extensions = extensions;
    }

    /** Returns the media type. */
    public String contentType() {
        return contentType;
    }

    /** Returns the format of a media type, whatever its parameters. */
    public static Optional<FileFormat> ofContentType(String contentType) {
        String bare = contentType.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.contentType.equals(bare))
                .findFirst();
    }

    /** Returns the format that a file's name claims. */
    public static Optional<FileFormat> ofName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String extension = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> dot >= 0 && format.extensions.contains(extension))
                .findFirst();
    }
}
