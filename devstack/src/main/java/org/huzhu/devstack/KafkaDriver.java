package org.huzhu.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huzhu.devstack.process.StartScript;

/** Runs the broker in a JVM of its own. */
final class KafkaDriver implements Driver {

    private static final int HEAP_MIB = 256;

    private final StackLayout layout;

    KafkaDriver(StackLayout layout) {
        this.layout = layout;
    }

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(layout.data("kafka"));
            Files.deleteIfExists(readyFile());
        } catch (IOException broken) {
            throw new StackFailure("Cannot write to " + layout.data("kafka") + ": " + broken.getMessage(), broken);
        }
    }

    @Override
    public StartScript script() {
        StackSettings settings = layout.settings();
        List<String> words = new ArrayList<>(JavaCommand.jvm(HEAP_MIB));
        words.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "org.huzhu.devstack.kafka.BrokerMain",
                layout.data("kafka").toString(),
                Integer.toString(settings.port(Endpoint.KAFKA)),
                Integer.toString(settings.port(Endpoint.KAFKA_CONTROLLER)),
                readyFile().toString()));
        return new StartScript(words, JavaCommand.environment(settings.root()), settings.root(), layout.log(part()));
    }

    /** The file says that this very process has made its topics; the request, that it still answers. */
    @Override
    public boolean ready() {
        return Files.exists(readyFile())
                && Probe.brokerAnswers(layout.settings().port(Endpoint.KAFKA));
    }

    private Path readyFile() {
        return layout.run(part(), "ready");
    }
}
