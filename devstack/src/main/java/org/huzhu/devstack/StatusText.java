package org.huzhu.devstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.huzhu.devstack.StackStatus.PartStatus;
import org.huzhu.devstack.StackStatus.State;

/** The status of a stack as a person and as a program read it. */
final class StatusText {

    private static final double MIB = 1024.0 * 1024.0;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final StackStatus status;
    private final StackSettings settings;

    StatusText(StackStatus status, StackSettings settings) {
        this.status = status;
        this.settings = settings;
    }

    String table() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%-12s %-10s %8s %9s %8s  %s%n", "part", "state", "pid", "memory", "ready in", "ports"));
        for (PartStatus part : status.parts()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-12s %-10s %8s %9s %8s  %s%n",
                    part.part().label(),
                    word(part.state()),
                    part.pid() == 0 ? "-" : Long.toString(part.pid()),
                    part.pid() == 0 ? "-" : String.format(Locale.ROOT, "%.0f MiB", part.memoryBytes() / MIB),
                    seconds(part.secondsToReady()),
                    part.ports().values().stream().map(String::valueOf).collect(Collectors.joining(" "))));
        }
        return text.append(summary()).append(advice()).toString();
    }

    /** Returns the line with the two figures: memory of everything, seconds to the first accepted request. */
    String summary() {
        if (status.stopped()) {
            return "Nothing runs.";
        }
        String memory = String.format(Locale.ROOT, "memory %.0f MiB", status.memoryBytes() / MIB);
        return status.ready()
                ? "Ready: " + memory + ", first accepted request after " + seconds(status.secondsToReady())
                : "Not everything is ready: " + memory;
    }

    private String advice() {
        List<String> dead = status.parts().stream()
                .filter(part -> !part.state().running())
                .map(part -> part.part().label())
                .toList();
        if (dead.isEmpty()) {
            return "";
        }
        return status.stopped()
                ? " " + settings.launcher() + " up starts it."
                : "\n" + settings.launcher() + " up starts what is missing: " + String.join(", ", dead);
    }

    String json() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("ready", status.ready());
        root.put("gateway", settings.address(Endpoint.GATEWAY));
        root.put("memoryBytes", status.memoryBytes());
        status.secondsToReady()
                .ifPresentOrElse(seconds -> root.put("secondsToReady", seconds), () -> root.putNull("secondsToReady"));
        ArrayNode parts = root.putArray("parts");
        status.parts().forEach(part -> parts.add(json(part)));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode json(PartStatus part) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("name", part.part().label());
        node.put("state", word(part.state()));
        if (part.pid() == 0) {
            node.putNull("pid");
        } else {
            node.put("pid", part.pid());
        }
        ObjectNode ports = node.putObject("ports");
        part.ports().forEach((endpoint, port) -> ports.put(key(endpoint), port));
        node.put("memoryBytes", part.memoryBytes());
        part.secondsToReady()
                .ifPresentOrElse(seconds -> node.put("secondsToReady", seconds), () -> node.putNull("secondsToReady"));
        return node;
    }

    private static String key(Endpoint endpoint) {
        return endpoint.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String seconds(OptionalDouble seconds) {
        return seconds.isEmpty() ? "-" : String.format(Locale.ROOT, "%.1f s", seconds.getAsDouble());
    }
}
