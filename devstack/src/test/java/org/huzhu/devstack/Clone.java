package org.huzhu.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clone that the tests run in. */
final class Clone {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Clone() {}

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Returns the text of an element of the root pom. */
    static String pom(String element) {
        Matcher matcher =
                Pattern.compile("<" + element + ">([^<]+)</" + element + ">").matcher(text("pom.xml"));
        if (!matcher.find()) {
            throw new IllegalStateException("no " + element + " in the root pom");
        }
        return matcher.group(1);
    }
}
