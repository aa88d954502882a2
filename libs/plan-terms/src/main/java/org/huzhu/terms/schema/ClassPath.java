package org.huzhu.terms.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The resources that ship with this library. */
public final class ClassPath {

    private ClassPath() {}

    /** Reads a resource under org/huzhu/terms; it is part of the library, so its absence is a bug. */
    public static String text(String name) {
        try (InputStream in = ClassPath.class.getResourceAsStream("/org/huzhu/terms/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the library lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
