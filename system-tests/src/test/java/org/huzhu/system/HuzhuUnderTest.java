package org.huzhu.system;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huzhu.devstack.Endpoint;
import org.huzhu.devstack.Progress;
import org.huzhu.devstack.Stack;
import org.huzhu.devstack.StackSettings;
import org.huzhu.devstack.StackStatus;
import org.huzhu.journey.Addresses;
import org.huzhu.journey.Journey;
import org.huzhu.journey.JourneyId;
import org.huzhu.journey.Story;
import org.jspecify.annotations.Nullable;

/** The one stack that all classes share: fresh at the first use, stopped with this JVM. */
final class HuzhuUnderTest {

    private static final int PORT_OFFSET = 7_000;
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final List<JourneyId> JOURNEYS = new CopyOnWriteArrayList<>();
    private static final Stack STACK =
            Stack.open(StackSettings.ofClone(Path.of("..").toAbsolutePath().normalize())
                    .beside(TARGET.resolve("stack"), PORT_OFFSET)
                    .withEnvironment(Map.of("HUZHU_LOG_JSON", "true"))
                    .bound());

    private static @Nullable StackStatus firstStart;

    private HuzhuUnderTest() {}

    /** The stack, started from nothing when nobody did it before. */
    static synchronized Stack stack() {
        if (firstStart == null) {
            STACK.reset(Progress.silent());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> STACK.down(Progress.silent())));
            firstStart = STACK.up(Progress.silent());
        }
        return STACK;
    }

    /** How the first start went. */
    static synchronized StackStatus firstStart() {
        stack();
        return java.util.Objects.requireNonNull(firstStart);
    }

    static Addresses addresses() {
        return new Addresses(
                uri(Endpoint.GATEWAY), uri(Endpoint.ISSUER), uri(Endpoint.MEDICAL_INSURANCE), uri(Endpoint.BANK));
    }

    static URI uri(Endpoint endpoint) {
        return URI.create(stack().settings().address(endpoint));
    }

    static Path logs() {
        return stack().settings().state().resolve("logs");
    }

    /** A new run of the worked example, told into a file of its own. */
    static Journey journey(String suffix) {
        stack();
        JourneyId id = Journey.nextId(addresses(), suffix);
        JOURNEYS.add(id);
        return Journey.of(addresses(), id, Story.on(paper(id)));
    }

    /** All runs so far. */
    static List<JourneyId> journeys() {
        return JOURNEYS;
    }

    private static PrintStream paper(JourneyId id) {
        try {
            Path folder = Files.createDirectories(TARGET.resolve("journeys"));
            return new PrintStream(
                    new FileOutputStream(folder.resolve(id + ".txt").toFile()), true, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
