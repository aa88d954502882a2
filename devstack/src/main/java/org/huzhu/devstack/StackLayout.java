package org.huzhu.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Where the files of a stack lie.
 *
 * @param settings of the stack
 */
record StackLayout(StackSettings settings) {

    static final String PORT_OFFSET = "portOffset";

    Path state() {
        return settings.state();
    }

    Path data(String name) {
        return state().resolve("data").resolve(name);
    }

    Path logs() {
        return state().resolve("logs");
    }

    Path log(Part part) {
        return logs().resolve(part.label() + ".log");
    }

    Path run() {
        return state().resolve("run");
    }

    /** What is kept of the stack as a whole: the offset of its ports, and how long its last start took. */
    Path stackFile() {
        return run().resolve("stack.properties");
    }

    /** The offset with which this stack was started last. */
    OptionalInt keptPortOffset() {
        return PartRecord.load(stackFile())
                .map(kept -> kept.getProperty(PORT_OFFSET))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    Path run(Part part, String extension) {
        return run().resolve(part.label() + "." + extension);
    }

    /** Programs unpacked once per clone, shared by all its stacks. */
    Path programs() {
        return settings.root().resolve(".huzhu").resolve("programs");
    }

    Path keyFile() {
        return data("keys").resolve("personal-data.properties");
    }

    void create() {
        try {
            Files.createDirectories(run());
            Files.createDirectories(logs());
            Files.createDirectories(state().resolve("data"));
            Files.createDirectories(programs());
        } catch (IOException broken) {
            throw new StackFailure(
                    "Cannot write to " + state() + ": " + broken.getMessage() + ". Make the folder writable.", broken);
        }
    }

    static Path existing(Path file, String advice) {
        if (!Files.exists(file)) {
            throw new StackFailure(file + " is missing. " + advice);
        }
        return file;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
