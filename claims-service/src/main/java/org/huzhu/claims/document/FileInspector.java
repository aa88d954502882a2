package org.huzhu.claims.document;

import java.util.Optional;

/** Looks into a file. */
public interface FileInspector {

    /** Returns the media type that the content itself shows, whatever the file is called. */
    String contentType(byte[] content);

    /** Returns how many pixels opening an image would take, or empty when it cannot be opened as one. */
    Optional<Long> pixels(byte[] content);
}
